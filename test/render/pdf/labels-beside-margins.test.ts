import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

const style = readFileSync(join(import.meta.dirname, '../../../templates/itu/style.yaml'), 'utf8');
const heading = 'word: { id: Heading1, name: heading 1 }';

/** How far the words of the first section's title stand from its number, in points. */
async function gapInTitle(align: string): Promise<number> {
  const templates = { 'itu/style.yaml': style.replace(heading, `${heading}\n    align: ${align}`) };
  const bytes = await (await makeReport('cwg-cop-13', projectFiles({ templates }))).render('pdf');
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const title = pieces.findIndex(({ str }) => str === 'Introduction');
  const [label, words] = [pieces[title - 1], pieces[title]];
  expect(label?.str).toBe('1');
  return Number(words?.transform[4]) - Number(label?.transform[4]) - (label?.width ?? 0);
}

it.each(['center', 'right'])('a number keeps its distance from a title with align: %s', async (align) => {
  expect(await gapInTitle(align)).toBeCloseTo(await gapInTitle('left'), 1);
});
