import type { Place } from '../../diagnostics/place.ts';
import type { Check, CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { sourcesOf } from '../sources.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, placeOfWords } from '../words/find-words.ts';
import { isRunOn } from '../words/run-on.ts';
import { writtenLines } from '../words/written-lines.ts';

/** Asterisks before a word, which are printed: a number before them makes them a sign of multiplication. */
const before = /(?<![\p{L}\p{N}*/)]|\d )\*{1,3}(?!\d+#)(?=[\p{L}\p{N}"“‘(«])/gu;

/** One behind a word, as a closing mark, or as the sign of a remark below. */
const behind = /(?<=[\p{L}\p{N}.,;:!?)”])\*(?![*\p{L}\p{N}])/gu;

const meant = 'write \\* if the sign itself is meant';

export default {
  code: 'check/stray-asterisk',
  severity: 'warning',
  rule: 'Asterisks stand in pairs of the same length: `*italics*`, `**bold**`.',
  reason: 'One that is not closed is no markup: it is printed as it stands.',
  source: 'Texts in which one of two marks was forgotten.',
  examples: {
    wrong: { record: inText('They noted **the plan and left.'), finds: ['**'] },
    right: inText('They noted **the plan** and left.'),
  },
  cases: [
    {
      record: inText('They took **note*.\n\nThey said *nothing *.\n\nThey took *note**.'),
      finds: ['*', '*', '*'],
    },
    { record: inText('They agreed on:\n\n*skills;\n\n*terms.'), finds: ['*', '*'] },
    // A multiplication, a sign among others, an escaped sign, markup within a word.
    {
      record: inText(
        'It has 3 * 4, 3*4 or 3 *4 parts, *) and \\*so on, files *.pdf, the number *123#, *all* **well**.',
      ),
      finds: [],
    },
    // The sign of a remark, and the remark.
    {
      record: inText('| Country | Number* |\n| - | - |\n| Kenya | **3*** |\n\n*As of 2018.'),
      finds: [],
    },
    { record: inText('Kenya* left.'), finds: [] },
  ],
  texts: true,
  run(report, find) {
    const { passages } = report;
    const signs = new Set<string>();
    for (const { text } of passages)
      for (const [sign] of text.matchAll(/(?<=[\p{L}\p{N})])\*{1,3}(?![*\p{L}\p{N}])/gu)) signs.add(sign);
    const tell = (found: FoundWords, message: string, remedy: string): void => {
      const place = placeOfWords(found);
      const isText = writtenLines(found.passage, report).length > 0;
      if (!isText || isLinked(found) || isEscaped(place, report) || isRunOn(found.passage, report)) return;
      find({ message, remedy, place });
    };
    for (const found of findWords(passages, before, '*')) {
      if (found.start === 0 && signs.has(found.words)) continue;
      if (isEmphasis(found.passage, found.end))
        tell(
          found,
          'There are more asterisks before these words than behind them.',
          `Write as many behind them as before; or ${meant}.`,
        );
      else
        tell(
          found,
          `This ${found.words} is not closed.`,
          found.start === 0 && found.words === '*'
            ? `Write * behind the last word that it is for, or a space behind it for an item of a list; ${meant}.`
            : `Write ${found.words} behind the last word that it is for, without a space before it; ${meant}.`,
        );
    }
    for (const found of findWords(passages, behind, '*'))
      if (isEmphasis(found.passage, found.start - 1) && !isInTable(found.passage))
        tell(
          found,
          'There are more asterisks behind these words than before them.',
          `Write as many before them as behind; or ${meant}.`,
        );
  },
} satisfies Check;

/** Whether a word is in italics: bold words may bear the sign of a remark. */
function isEmphasis({ nodesAt }: Passage, offset: number): boolean {
  return nodesAt(offset).some(({ type }) => type === 'emphasis');
}

function isInTable({ ancestors }: Passage): boolean {
  return ancestors.some(({ type }) => type === 'table');
}

/** Whether a backslash stands before a place: the sign there is then meant. */
function isEscaped({ file, start }: Place, { archive }: CheckedReport): boolean {
  return sourcesOf(archive)(file)?.text[start.offset - 1] === '\\';
}
