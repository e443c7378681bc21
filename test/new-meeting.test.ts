import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';
import { readStructure } from './read-structure.ts';
import { readParts } from './render/docx/render-sample.ts';

/* A meeting as an officer does it, on the project's own data: from the first line of the record to the signed report. */

async function run(directory: string, ...words: readonly string[]) {
  const said = { output: '', errors: '' };
  const stream = (name: keyof typeof said) => ({
    write: (text: string) => (said[name] += text),
    on: () => undefined,
  });
  const terminal = createTerminal({ stdout: stream('output'), stderr: stream('errors'), environment: {} });
  const signal = new AbortController().signal;
  const number = await runProgram(words, {
    terminal,
    directory,
    environment: {},
    clock: () => 0,
    signal,
  });
  return { number, ...said };
}

/** The words of a Word file, its masthead among them, with plain spaces. */
async function wordsOf(path: string): Promise<string> {
  const xml = readParts(await readFile(path)).get('word/document.xml') ?? '';
  return plain(xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, ''));
}

function plain(text: string): string {
  return text.replace(/\u2011/g, '-').replace(/\s+/g, ' ');
}

/** What an officer writes in place of the marks. */
const filledIn: readonly (readonly [RegExp, string])[] = [
  [/^# TODO: confirm the number .*\n/m, ''],
  [/^# TODO: the day of issue.*\n/m, ''],
  [/^(document: \{ number: 2), /m, '$1, date: 2024-09-20, '],
  [/^# TODO: how many took part\n# attendance: \{ count: NUMBER/m, 'attendance: { count: 90'],
  [/^# TODO: who opened .*\n(?:# In office .*\n)*# (opened-by: )/m, '$1'],
  [/^# TODO: whether the agenda .*\n# (agenda: )/m, '$1'],
  [
    /source: 'TODO: who submitted it', title: 'TODO: its title'/,
    'number: 3, source: Kenya, title: A strategy',
  ],
  [/'TODO: the words of this part.'/, 'The Council is invited to note this report.'],
  [/'TODO: what was said.'/g, 'Kenya presented its strategy (see [](#first-document)).'],
  [/'TODO: what was decided.'/, 'The strategy of Kenya was noted.'],
];

test('a meeting is done from "new" to the signed report', async () => {
  const directory = await temporaryFolder();
  await cp(join(import.meta.dirname, '../data'), join(directory, 'data'), { recursive: true });

  const begun = await run(directory, 'new', 'cwg-cop', '21', '--dates', '2024-09-10..2024-09-11');
  expect(begun).toMatchObject({ number: 0, output: 'data/meetings/cwg-cop-21.yaml\n' });

  const record = join(directory, 'data/meetings/cwg-cop-21.yaml');
  const text = await readFile(record, 'utf8');
  const marks = text.match(/TODO:/g)?.length ?? 0;
  expect(marks).toBeGreaterThan(5);
  expect(begun.errors).toContain(`${marks} facts`);

  const draft = await run(directory, 'build', 'cwg-cop-21');
  expect(draft.number).toBe(0);
  expect(draft.errors.match(/warning check\/missing-fact/g)).toHaveLength(marks);
  const draftText = await wordsOf(join(directory, 'out/cwg-cop-21.docx'));
  for (const known of ['DRAFT', 'Abdelaziz Alzarooni', 'Resolution 1306', 'Geneva', 'CWG-COP-21/2'])
    expect(draftText).toContain(known);

  await writeFile(record, text.replace('status: draft', 'status: final'));
  const early = await run(directory, 'build', 'cwg-cop-21', '--out', 'early');
  expect(early.number).toBe(1);
  expect(early.errors.match(/error check\/missing-fact/g)).toHaveLength(marks);

  const filled = filledIn.reduce((so, [from, to]) => {
    expect(so).toMatch(from);
    return so.replace(from, to);
  }, text);
  await writeFile(record, filled.replace('status: draft', 'status: final'));
  const checked = await run(directory, 'check', 'cwg-cop-21');
  expect(checked.errors).not.toMatch(/ (error|warning) /);
  expect(checked.number).toBe(0);

  expect(await run(directory, 'build', 'cwg-cop-21')).toMatchObject({ number: 0 });
  const finalText = await wordsOf(join(directory, 'out/cwg-cop-21.docx'));
  expect(finalText).not.toMatch(/DRAFT|TODO/);
  const pages = await readStructure(await readFile(join(directory, 'out/cwg-cop-21.pdf')));
  expect(plain(pages.map(({ text }) => text).join(' '))).toContain('The strategy of Kenya was noted.');
  for (const word of ['CWG-COP-21/3', '90 participants', 'Zavazava', 'The strategy of Kenya was noted.'])
    expect(finalText).toContain(word);
});
