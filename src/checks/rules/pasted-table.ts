import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { cellsOf, pastedTables } from '../words/pasted-tables.ts';

export default {
  code: 'check/pasted-table',
  severity: 'warning',
  rule: 'The cells of a table stand between the signs "|", not between tabs.',
  reason: 'Lines with tabs are no table: their words run on in one paragraph.',
  source: 'Tables that were copied out of word processors and spreadsheets.',
  examples: {
    wrong: { record: inText('Country\tNumber\nKenya\t3\nGreece\t4'), finds: ['Country Number'] },
    right: inText('| Country | Number |\n| - | - |\n| Kenya | 3 |\n| Greece | 4 |'),
  },
  cases: [
    {
      record: inText(
        'The numbers are these:\nCountry\tNumber\tYear\nKenya\t\t2023\nGreece\t4\t2024\nThey met.',
      ),
      finds: ['Country Number Year'],
    },
    { record: inText('They agreed:\n\n1.\tto ask;\n2.\tto wait.'), finds: [] },
    { record: inText('•\tto ask;\n•\tto wait.'), finds: [] },
    { record: inText('a)\tto ask;\nb)\tto wait.'), finds: [] },
  ],
  texts: true,
  run(report, find) {
    for (const { rows, width } of pastedTables(report).values()) {
      const [head] = rows;
      if (head === undefined) continue;
      const hyphens = rowOf(Array.from({ length: width }, () => '-'));
      const edits = rows.map((row) => {
        const cells = cellsOf(row);
        const text = rowOf([...cells, ...Array.from({ length: width - cells.length }, () => '')]);
        const place = row.placeOf(0, row.words.length);
        return { place, text: row === head ? `${text}\n${hyphens}` : text };
      });
      find({
        message: `These ${rows.length} lines look like a table, but tabs make none: they run together in one paragraph.`,
        remedy: `Write "|" before, between and behind the cells of each line, and the line "${hyphens}" below the first one.`,
        place: head.placeOf(0, head.words.length),
        fix: { description: 'Make a table of the lines.', edits },
      });
    }
  },
} satisfies Check;

function rowOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell.replaceAll('|', '\\|')} |`).join('')}`;
}
