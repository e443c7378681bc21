import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { makeReport, partOf, readPdf } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';

/*
 * A record in which everything stands in everything else that may hold it. Each word of it is one of its own (`wordN`), so that a
 * word that a format leaves out, or says twice, is found.
 */

let words = 0;
const word = (): string => `word${String((words += 1)).padStart(3, '0')}`;

/** A table whose further lines stand behind `lead`, and a mark in it. */
const table = (lead = '', mark = ''): string =>
  [`| ${word()} | ${word()} |`, '| - | - |', `| ${word()}${mark} | ${word()} |`].join(`\n${lead}`);

const text = `${word()}:

* ${table('  ', '[^in-item]')}
* ${word()}

  ## ${word()}

  ${word()}
  > ${word()}
  >
  > ${table('  > ')}

> 1. ${word()}
>    * ${word()}
>
>      ${table('>      ')}

## ${word()}[^in-title] :sup[${word()}] *${word()}* **[${word()}](https://a.example)**

1. ${word()} :break ${word()}
   ${table('   ')}

:::unnumbered
${word()}

${table()}
:::

${table()}

${table()}
`;

const footnote = (): string =>
  `${word()}\n\n* ${word()}\n  1. ${word()}\n\n> ${word()}\n\n${table()}\n\n[${word()}](#section)`;

const record = stringify({
  group: 'cwg-cop',
  meeting: 60,
  dates: '2030-09-26',
  status: 'draft',
  front: [{ heading: word(), text: `${word()}\n\n${table()}\n\n* ${word()}` }],
  sections: [{ id: 'section', title: `${word()} *${word()}*`, text }],
  footnotes: { 'in-item': footnote(), 'in-title': footnote() },
  annexes: [{ id: 'annex', title: word(), text: `${table()}\n\n# ${word()}\n\n${word()}\n\n1. ${word()}` }],
});

const report = makeReport('words-60', projectFiles({ data: { 'meetings/words-60.yaml': record } }));

const readers: Readonly<Record<string, (bytes: Uint8Array) => string | Promise<string>>> = {
  text: (bytes) => new TextDecoder().decode(bytes),
  html: (bytes) => new TextDecoder().decode(bytes).replace(/^.*?<main/s, ''),
  docx: (bytes) => partOf(bytes, 'word/document.xml') + partOf(bytes, 'word/footnotes.xml'),
  pdf: async (bytes) => (await readPdf(bytes)).pages.join(' '),
};

it.each(Object.entries(readers))('%s says each word of a record once', async (format, read) => {
  const said = (await read(await (await report).render(format))).match(/word\d{3}/g) ?? [];
  const all = Array.from({ length: words }, (_, index) => `word${String(index + 1).padStart(3, '0')}`);
  expect(words).toBeGreaterThan(70);
  expect([...said].sort()).toEqual(all);
});
