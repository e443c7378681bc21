import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

/* Lines stand as far apart as in Word: else pages would end elsewhere. */

const style = readFileSync(join(import.meta.dirname, '../../../templates/itu/style.yaml'), 'utf8');
const note = 'Alpha '.repeat(30);
const record = `group: cwg-cop
meeting: 60
dates: 2030-09-26
status: draft
footnotes: { long: ${JSON.stringify(note)}, table: "| Kenya | 33 |\\n| - | - |\\n| Ghana | 44 |" }
sections: [{ title: Words, text: "One.[^long] Two.[^table]\\n\\n| Oslo | Rome |\\n| - | - |\\n| Bonn | 1 |\\n| Bern | 2 |\\n| Bari | 3 |\\n\\nMali spoke." }]
`;

/** The heights at which pieces of text of the first page stand, in points from the lower edge. */
async function heights(change: (style: string) => string = (same) => same) {
  const templates = { 'itu/style.yaml': change(style) };
  const files = projectFiles({ data: { 'meetings/lines-60.yaml': record }, templates });
  const bytes = await (await makeReport('lines-60', files)).render('pdf');
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  return (words: string): readonly number[] =>
    pieces.flatMap(({ str, transform }) => (str.startsWith(words) ? [Number(transform[5])] : []));
}

it('in a footnote, by the line of the typeface', async () => {
  const heightsOf = await heights();
  const [first = 0, second = 0] = heightsOf('Alpha');
  expect(first - second).toBeCloseTo(10 * 1.2207, 1);
});

it('in a table, where each line between rows takes room', async () => {
  const thin = await heights();
  const thick = await heights((text) => text.replace(/(?<=grid:\n.*\n {4}border: )0\.5/, '3'));
  const between = (of: typeof thin): number => (of('Bonn')[0] ?? 0) - (of('Bern')[0] ?? 0);
  expect(between(thick) - between(thin)).toBeCloseTo(2.5, 1);
});

it('below a table, whose space comes on top of that of the paragraph', async () => {
  const near = await heights();
  const far = await heights((text) => text.replace(/(?<=grid:\n(?:.*\n){4} {4}after: )4/, '8'));
  const between = (of: typeof near): number => (of('Bari')[0] ?? 0) - (of('Mali')[0] ?? 0);
  expect(between(far) - between(near)).toBeCloseTo(4, 1);
});

it('in a footnote that begins with a table, whose mark stands in a line above it', async () => {
  const heightsOf = await heights();
  const [mark = 0] = heightsOf('2').filter((height) => height < (heightsOf('Alpha').at(-1) ?? 0));
  expect(mark).toBeGreaterThan((heightsOf('Kenya')[0] ?? 0) + 10);
});
