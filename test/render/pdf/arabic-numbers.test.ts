import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { makeReport } from '../../build-report.ts';
import { projectFiles } from '../../project-files.ts';

/** An Arabic report with this text, and footnotes. */
const record = `group: cwg-cop
meeting: 21
status: draft
dates: 2024-09-10
document: { number: 4, date: 2024-09-20, languages: [ar] }
sections:
  - title: المناقشات
    text: |
      TEXT
footnotes: { a: انظر التقرير السنوي. }
`;

/** What stands on the line with a word, from the left to the right, as it is seen. */
async function seen(word: string, text: string): Promise<readonly string[]> {
  const data = { 'meetings/arabic.yaml': record.replace('TEXT', text) };
  const bytes = await (await makeReport('arabic', projectFiles({ data }))).render('pdf');
  const page = await (await getDocument({ data: bytes.slice(), verbosity: 0 }).promise).getPage(1);
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str.trim(), x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      : [],
  );
  const line = pieces.find(({ text }) => text.includes(word))?.y ?? 0;
  return pieces
    .filter(({ y }) => Math.abs(y - line) < 6)
    .sort((one, other) => one.x - other.x)
    .map(({ text }) => text.replace(/[\u061c\u200f]/g, ''));
}

it.each([
  ['a number', 'اجتمع الفريق في عام 2023.', '2023'],
  ['a share', 'اجتمع الفريق بحضور 15%.', '%'],
  ['a code', 'اجتمع الفريق مع ITU-T.', 'ITU-T'],
])(
  'the full stop and the mark of a note stand to the left of %s that ends the sentence',
  async (_, sentence, end) => {
    expect((await seen('اجتمع', `${sentence}[^a]`)).slice(0, 3)).toEqual(['1', '.', end]);
  },
);

it.each([
  ['15%', ['%', '15']],
  ['2018-2022', ['2022', '-', '2018']],
  ['-5', ['5', '-']],
])('signs beside numbers stand in a cell as they do in a sentence: %s', async (cell, parts) => {
  const footnote = 'نعم.[^a]';
  const table = `${footnote}\n\n      | كلمة | كلمة |\n      | - | - |\n      | دولة | ${cell} |`;
  expect((await seen('دولة', table)).slice(0, -1)).toEqual(parts);
  expect((await seen('دولة', `${footnote}\n\n      دولة ${cell}`)).slice(0, parts.length)).toEqual(parts);
});
