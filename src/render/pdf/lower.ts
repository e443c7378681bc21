import type { Block, Document, Footnote } from '../../document/nodes.ts';
import { scriptOf } from '../../document/script.ts';
import { separatorRoom } from '../footnote-separator.ts';
import type { RenderOptions } from '../renderer.ts';
import { lowerBlocks } from './lower-blocks.ts';
import type { Lowering } from './lowering.ts';
import { reserveFamilies } from './fonts.ts';
import { houseFamily, ownFamily } from './own-family.ts';
import { settleSpace } from './settle-space.ts';
import type { WordPicture } from './watermark.ts';
import type { Sheet, SheetFlow } from './sheet.ts';

/** Makes a document ready for the Typst program: names of styles become measures. */
export function lowerDocument(
  document: Document,
  options: RenderOptions,
  watermark: WordPicture | undefined,
  mark?: Lowering['mark'],
): Sheet {
  const { style, images } = options;
  const { page, text } = style;
  const width = page.width - page.margins.left - page.margins.right;
  const scripts = style.fonts.scripts ?? {};
  const script = scriptOf(document.language);
  let numbers = 0;
  const notes = new Map(document.footnotes.map((footnote) => [footnote.number ?? 0, footnote]));
  const lowering: Lowering = {
    style,
    images,
    takeNote: (number) => {
      const note = notes.get(number);
      notes.delete(number);
      return note && lowerFootnote(note, lowering, width);
    },
    direction: document.direction,
    nextNumber: () => (numbers += 1),
    ...(mark !== undefined && { mark }),
  };
  const flows = (blocks: readonly Block[], leads: boolean): readonly SheetFlow[] =>
    settleSpace(lowerBlocks(blocks, lowering, { shift: 0, width, holders: [] }), leads);
  const { language, region } = new Intl.Locale(document.language);
  const { title, author, subject, keywords } = document.properties;
  const familyOf = (name: string): string => {
    const font = options.fonts?.get(name);
    return font === undefined ? ownFamily(name) : houseFamily(font);
  };
  const body = flows(document.body, true);
  return {
    page: { width: page.width, height: page.height, margins: page.margins, header: page.header },
    fonts: [style.fonts.text.pdf, ...Object.values(scripts).flatMap((font) => font?.pdf ?? [])].map(familyOf),
    // Letters that a font of the house does not have are those of the program.
    reserve: options.fonts === undefined ? reserveFamilies : [ownFamily('Carlito'), ...reserveFamilies],
    first: script === 'Hans' ? 'latin-in-cjk' : script === 'Arab' ? 'latin' : 'all',
    arabicScale: scripts['Arab']?.['pdf-scale'] ?? 1,
    text: {
      size: text.size,
      ...lineParts(scripts[script]?.line ?? text.line),
      linkColour: text['link-colour'],
    },
    tabs: style.tabs,
    language,
    // Typst knows countries only, and not what is wider, such as 419 in "es-419".
    region: region?.length === 2 ? region : '',
    direction: document.direction,
    title,
    author,
    subject,
    keywords,
    created: options.created.split(/\D/).slice(0, 6).map(Number),
    separator: { length: style.footnotes.separator, room: separatorRoom },
    ...(watermark !== undefined && { watermark: { ...watermark, angle: style.watermark.angle } }),
    header: flows(document.header, true),
    body,
  };
}

/** A footnote: its number stands before the first block, as a label does. */
function lowerFootnote(
  { number = 0, children }: Footnote,
  lowering: Lowering,
  width: number,
): readonly SheetFlow[] {
  const [first, ...rest] = markable(children);
  const item = { label: String(number), italic: false, style: 'footnote' };
  const itemLeft = lowering.style.complete.footnote?.left ?? 0;
  const flows = [
    ...(first === undefined ? [] : lowerBlocks([first], lowering, { shift: 0, width, holders: [], item })),
    // Labels of lists begin below the words, not below the number.
    ...lowerBlocks(rest, lowering, { shift: 0, width, holders: [], itemLeft, labelsFrom: itemLeft }),
  ];
  return settleSpace(flows, false);
}

/** The mark of a note stands in a paragraph: one that begins with a table or a list gets one for it, as in Word. */
function markable(blocks: readonly Block[]): readonly Block[] {
  if (blocks[0]?.type === 'paragraph') return blocks;
  return [{ type: 'paragraph', style: 'footnote', numbered: false, children: [] }, ...blocks];
}

/**
 * The parts of a line above and below the foot of the letters, as multiples of their size. Carlito shares them as
 * 0.952 to 0.269 (its hhea table), which makes the line of Calibri, 1.2207.
 */
function lineParts(line: number): { readonly ascent: number; readonly descent: number } {
  const ascent = (line * 0.952) / 1.2207;
  return { ascent, descent: line - ascent };
}
