import type { CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { perReport } from './per-report.ts';
import { isRunOn } from './run-on.ts';
import { typedBullet } from './typed-bullet.ts';
import { type WrittenLine, writtenLines } from './written-lines.ts';

/** A label of a list that was typed, and is no markup. */
interface TypedLabel {
  readonly label: string;
  readonly line: WrittenLine;
}

/** A letter or a number with brackets, a letter with a full stop, a number in parts; a hyphen without a space, a bullet. */
const letter =
  /^(?:\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})\)|(?:[a-z]|[ivx]{2,4})\.|\d{1,2}(?:\.\d{1,2}){1,2}\.?)(?=\s+\S)/;
const sign = /^(?:-(?=\p{L})|[•▪◦‣·∙●○■□➢✓](?=\s*\S)|[–—o](?=\s+\S))/u;

/** Signs that begin no line of a sentence. */
const bullet = /^[•▪◦‣∙●○■□➢✓]\s*\S/u;

/** The first typed label of each list in the texts of a record. */
export const typedLabels = perReport(
  (report: Pick<CheckedReport, 'passages' | 'archive' | 'entry'>): readonly TypedLabel[] =>
    report.passages.flatMap((passage, index) => {
      if (!mayHoldList(passage)) return [];
      const lines = writtenLines(passage, report);
      if (lines.length === 0 || isRunOn(passage, report)) return [];
      return firstIn(lines, passage, report.passages[index - 1], report.passages[index + 1]) ?? [];
    }),
);

/** Whether words begin with what is a label of a list behind a colon. */
export function startsWithLabel(words: string): boolean {
  return labelOf(words) !== undefined;
}

function mayHoldList({ block, ancestors }: Passage): boolean {
  return block.type !== 'heading' && !ancestors.some(({ type }) => type === 'quote' || type === 'table');
}

function firstIn(
  lines: readonly WrittenLine[],
  passage: Passage,
  before: Passage | undefined,
  after: Passage | undefined,
): TypedLabel | undefined {
  const words = lines.map((line) => line.words);
  const isItem = passage.ancestors.some(({ type }) => type === 'list-item');
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line.words);
    // In an item that is made by markup, a hyphen before a word belongs to the word.
    if (label === undefined || (isItem && !letter.test(line.words) && !bullet.test(line.words))) continue;
    const next = words[index + 1];
    if (index === 0) {
      // Of the number of a whole paragraph another rule tells.
      if (/^\d+\./.test(label)) return undefined;
      // A bullet at the beginning of a paragraph has a rule of its own, which tells of each.
      if (typedBullet.test(passage.text)) return undefined;
      if (before !== undefined && follows(labelOf(before.text), label)) return undefined;
      const isLed = before?.text.trimEnd().endsWith(':') === true;
      const goesOn = follows(label, labelOf(next ?? '')) || follows(label, labelOf(after?.text ?? ''));
      if (isLed || goesOn) return { label, line };
    } else if (
      bullet.test(line.words) ||
      words[index - 1]?.endsWith(':') === true ||
      (follows(label, labelOf(next ?? '')) && !/[–—o]/.test(label))
    )
      return { label, line };
  }
  return undefined;
}

function labelOf(words: string): string | undefined {
  return (letter.exec(words) ?? sign.exec(words))?.[0];
}

/** What counts in a label: its letter, or its number. */
export function counterOf(label: string): string {
  return label.replace(/^\(|[).]$/g, '');
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Whether one label is the next one after another: the same sign, the next letter or number. */
function follows(one: string | undefined, next: string | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  if (!letter.test(`${one} x`) || !letter.test(`${next} x`)) return one === next;
  const [first, second] = [counterOf(one), counterOf(next)];
  const [, before = '', last = ''] = /^(.*?)(\d+)$/.exec(first) ?? [];
  if (last !== '') return second === `${before}${Number(last) + 1}`;
  const isNextLetter =
    first.length === 1 && second.length === 1 && second.charCodeAt(0) === first.charCodeAt(0) + 1;
  return isNextLetter || (roman.includes(first) && roman.indexOf(second) === roman.indexOf(first) + 1);
}
