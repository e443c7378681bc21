import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { makeReport, partOf, readPdf } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

/** A report with a table of these lines. */
function reportWith(table: readonly string[]): ReturnType<typeof makeReport> {
  const record = [
    'group: cwg-cop',
    'meeting: 21',
    'status: draft',
    'dates: 2024-09-10',
    'sections:',
    '  - title: Programmes',
    '    text: |',
    '      The programmes are these:',
    '',
    ...table.map((line) => `      ${line}`),
    '',
  ].join('\n');
  return makeReport('table', projectFiles({ data: { 'meetings/table.yaml': record } }));
}

/** The words of each page of a report with a table of these rows. */
async function pagesWith(rows: readonly string[]): Promise<readonly string[]> {
  const made = await reportWith(['| Country | Programme |', '| - | - |', ...rows]);
  return (await readPdf(await made.render('pdf'))).pages;
}

/** A text of so many words between two that tell it from others. */
function words(row: number, count: number): string {
  return `from${row}. ${'school '.repeat(count)}till${row}.`;
}

it('no row is divided between pages, as in Word', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, row) => `| Norway | ${words(row, 20 + ((row * 7) % 11) * 5)} |`,
  );
  const pages = await pagesWith(rows);
  const divided = rows.flatMap((_, row) =>
    pages.some((page) => page.includes(`from${row}.`) && page.includes(`till${row}.`)) ? [] : [row],
  );
  expect(pages.length).toBeGreaterThan(3);
  expect(divided).toEqual([]);
});

it('a row that is higher than half a page is not divided either', async () => {
  const pages = await pagesWith([`| Peru | ${words(1, 200)} |`, `| Chad | ${words(2, 250)} |`]);
  expect(pages.find((page) => page.includes('from2.'))).toContain('till2.');
});

it('a row that is higher than a page goes on on the next, with the head of the table', async () => {
  const pages = await pagesWith([`| Peru | ${words(1, 900)} |`]);
  expect(pages.join(' ').match(/school/g)).toHaveLength(900);
  const shown = pages.filter((page) => page.includes('school'));
  expect(shown.length).toBeGreaterThan(1);
  for (const page of shown) expect(page).toContain('Country');
});

it('the head of a column stands where its cells do, where the text says so, as in Word', async () => {
  const made = await reportWith(['| Country | Programme |', '| :-- | - |', '| Norway | Schools |']);
  const pdf = await getDocument({ data: (await made.render('pdf')).slice(), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const beginOf = (words: string): number =>
    items.flatMap((item) => ('str' in item && item.str === words ? [Number(item.transform[4])] : []))[0] ?? 0;
  expect(beginOf('Country')).toBeCloseTo(beginOf('Norway'), 1);
  expect(beginOf('Programme')).toBeGreaterThan(beginOf('Schools') + 50);
  const head = /<w:p>(?:(?!<\/w:p>).)*Country<\/w:t>/s.exec(
    partOf(await made.render('docx'), 'word/document.xml'),
  );
  expect(head?.[0]).toContain('<w:jc w:val="left"/>');
});
