import { lettersOf, type PageFont, type PageFonts } from './page-fonts.ts';
import { inPoints, type ShownText } from './shown-text.ts';
import { partAtLeft, partAtRight } from './split-signs.ts';

/** A sign that nobody sees: what stands on both sides of it runs from the right. */
export const rightToLeftMark = '\u200f';

/**
 * Operators that draw texts of a piece that runs from the right, in the order of reading. What has the same font is shown at once, for many
 * readers see no space between two strings of which the second stands to the left of the first; its glyphs are drawn from the left, and
 * marked as reversed (ISO 32000-1, 14.8.2.3.3). Texts of other fonts, and glyphs that only together stand for something, are shown by
 * themselves, and so are signs at the ends: readers that turn words around leave them where they are.
 */
export function writeReversed(
  texts: readonly ShownText[],
  fonts: PageFonts,
  followsLeftToRight: boolean,
): string {
  const before = followsLeftToRight ? partAtRight(texts, fonts) : { signs: [], rest: texts };
  const after = partAtLeft(before.rest, fonts);
  return [
    writeSigns(before.signs, fonts, followsLeftToRight),
    writeRuns(after.rest, fonts),
    writeSigns(after.signs, fonts, false),
  ]
    .filter((written) => written !== '')
    .join('\n');
}

function writeRuns(texts: readonly ShownText[], fonts: PageFonts): string {
  const runs: ShownText[][] = [];
  for (const text of texts) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && isSameRun(before, text)) run.push(text);
    else runs.push([text]);
  }
  return runs
    .reverse()
    .map((run) => {
      const shown = writeRun(run, fonts);
      const cluster = run[0]?.cluster;
      return cluster === undefined
        ? `/ReversedChars BMC\n${shown}\nEMC`
        : `${spokenAs(cluster)} BDC\n${shown}\nEMC`;
    })
    .join('\n');
}

/**
 * Operators that draw signs between words, such as brackets and full stops, one by one in the order of reading: without letters
 * nobody could tell that they run from the right. Programs that guess the order from the places alone take a sign to the left of a number for
 * a part of it; a mark beside the first one tells them that it is none.
 */
export function writeSigns(
  texts: readonly ShownText[],
  fonts: PageFonts,
  followsLeftToRight: boolean,
): string {
  const signs = texts.flatMap((text) => signsOf(text, fonts)).reverse();
  const first = signs.find(({ letters }) => letters.trim() !== '');
  return signs
    .map((sign) => {
      const shown = writeRun([sign.text], fonts);
      const mark = followsLeftToRight && sign === first ? rightToLeftMark : '';
      return mark !== '' || sign.text.cluster !== undefined
        ? `${spokenAs(sign.letters + mark)} BDC\n${shown}\nEMC`
        : shown;
    })
    .join('\n');
}

/** The glyphs of a text, each as a text of its own, but for those that stand for something together. */
function signsOf(
  text: ShownText,
  fonts: PageFonts,
): readonly { readonly text: ShownText; readonly letters: string }[] {
  if (text.cluster !== undefined) return [{ text, letters: text.cluster }];
  const widths = fonts.get(text.font)?.widths;
  let x = text.x - inPoints(text.lead, text);
  return text.glyphs.map((glyph) => {
    const sign = { ...text, x, lead: 0, glyphs: [{ ...glyph, kern: 0 }] };
    x += inPoints((widths?.(glyph.code) ?? 0) - glyph.kern, text);
    return { text: sign, letters: lettersOf(glyph.code, text.font, fonts) };
  });
}

/** What a program takes in place of the glyphs (ISO 32000-1, 14.9.4). */
function spokenAs(words: string): string {
  return `/Span <</ActualText <feff${Buffer.from(words, 'utf16le').swap16().toString('hex')}>>>`;
}

function isSameRun(one: ShownText, other: ShownText): boolean {
  return (
    one.font === other.font &&
    one.size === other.size &&
    one.mode === other.mode &&
    one.matrix === other.matrix &&
    one.y === other.y &&
    one.cluster === undefined &&
    other.cluster === undefined
  );
}

function writeRun(run: readonly ShownText[], fonts: PageFonts): string {
  const [first] = run;
  if (first === undefined) return '';
  const { font, size, mode, matrix, x, y } = first;
  return [
    `${mode} Tr`,
    `${font} ${size} Tf`,
    `${matrix} ${written(x)} ${written(y)} Tm`,
    `[${writeGlyphs(run, fonts.get(font))}] TJ`,
  ].join('\n');
}

/** Glyphs with the numbers that bring each of them to its place. */
function writeGlyphs(run: readonly ShownText[], font: PageFont | undefined): string {
  const start = run[0]?.x ?? 0;
  let result = '';
  let codes = '';
  let pen = 0;
  const move = (by: number): void => {
    const rounded = Math.round(by * 1000) / 1000;
    if (rounded === 0) return;
    if (codes !== '') result += `<${codes}>`;
    codes = '';
    result += ` ${rounded} `;
    pen -= rounded;
  };
  for (const text of run) {
    move(pen - ((text.x - start) * 1000) / text.size + text.lead);
    for (const { code, kern } of text.glyphs) {
      codes += code.toString(16).padStart(4, '0');
      pen += font?.widths(code) ?? 0;
      move(kern);
    }
  }
  return codes === '' ? result.trim() : `${result}<${codes}>`.trim();
}

/** A number of a place, as PDF writes it: without exponent. */
function written(points: number): string {
  return String(Number(points.toFixed(5)));
}
