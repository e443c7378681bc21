import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

const count = 100;

/** A report whose paragraphs and items all have a footnote: of one line, or of a few. */
const record = [
  'group: cwg-cop\nmeeting: 21\nstatus: draft\ndates: 2024-09-10',
  'sections:\n  - title: Discussions\n    text: |',
  ...Array.from({ length: count }, (_, index) => {
    const words = 'words '.repeat(12 + ((index * 7) % 11) * 6);
    return `      ${index % 5 === 4 ? '* ' : ''}Many ${words}were said.[^n${index}]\n`;
  }),
  'footnotes:',
  ...Array.from(
    { length: count },
    (_, index) => `  n${index}: ${'Why so. '.repeat(3 + ((index * 5) % 7) * 8)}`,
  ),
].join('\n');

/** The page of each number of a size, by the number. */
async function pagesOf(bytes: Uint8Array, isWanted: (size: number, x: number) => boolean): Promise<number[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: number[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || !/^\d+$/.test(item.str)) continue;
      if (isWanted(Number(item.transform[3]), Number(item.transform[4]))) pages[Number(item.str) - 1] = page;
    }
  }
  return pages;
}

it('each footnote begins on the page of its mark', async () => {
  const files = projectFiles({ data: { 'meetings/noted.yaml': record } });
  const bytes = await (await makeReport('noted', files)).render('pdf');
  const margin = 60;
  const marks = await pagesOf(bytes, (size, x) => Math.abs(size - 12) < 0.1 && x > margin);
  const notes = await pagesOf(bytes, (size, x) => Math.abs(size - 10) < 0.1 && x < margin);
  expect(notes).toHaveLength(count);
  expect(notes.at(-1)).toBeGreaterThan(8);
  expect(notes).toEqual(marks);
});
