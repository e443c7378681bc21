import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { isRunOn } from '../words/run-on.ts';
import { writtenLines } from '../words/written-lines.ts';

/** A line of a table, and the line of hyphens under its head. */
const row = /^\|.*\|/;
const hyphens = /^[|\s:-]*-[|\s:-]*$/;

export default {
  code: 'check/table-line',
  severity: 'error',
  rule: 'Under the first line of a table stands one of hyphens, with as many cells.',
  reason: 'Without it lines with "|" are no table: they are printed as one sentence, with the signs.',
  source: 'Markup of tables.',
  examples: {
    wrong: { record: inText('| Country | Number |\n| Kenya | 3 |'), finds: ['| Country | Number |'] },
    right: inText('| Country | Number |\n| - | - |\n| Kenya | 3 |'),
  },
  cases: [
    {
      record: inText('These are the numbers:\n| Country | Number |\n| --- |\n| Kenya | 3 |'),
      finds: ['| --- |'],
    },
    { record: inText('> | Country | Number |\n> | Kenya | 3 |'), finds: ['| Country | Number |'] },
    { record: inText('The absolute value |x| is\n|y| in one case | or another.'), finds: [] },
    { record: inText('| Country | Number |\n|:--|--:|\n| Kenya | 3 |\n| Egypt \\| Cairo | 4 |'), finds: [] },
  ],
  texts: true,
  run(report, find) {
    for (const passage of report.passages) {
      if (!passage.text.includes('|')) continue;
      const lines = writtenLines(passage, report);
      const first = lines.findIndex(
        ({ words }, index) => row.test(words) && row.test(lines[index + 1]?.words ?? ''),
      );
      const [head, second] = [lines[first], lines[first + 1]];
      if (head === undefined || second === undefined || isRunOn(passage, report)) continue;
      const count = cellsIn(head.words);
      const line = `|${' - |'.repeat(count)}`;
      if (hyphens.test(second.words))
        find({
          message: `This line has ${cellsIn(second.words)} cells, the one above it has ${count}: that makes no table.`,
          remedy: `Write "${line}".`,
          place: second.placeOf(0, second.words.length),
        });
      // Two signs may be those of a quantity.
      else if (count > 1 && head.words.endsWith('|'))
        find({
          message: 'A table needs a line of hyphens under its first one.',
          remedy: `Write "${line}" on a line of its own below this one.`,
          place: head.placeOf(0, head.words.length),
        });
    }
  },
} satisfies Check;

function cellsIn(line: string): number {
  return line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/).length;
}
