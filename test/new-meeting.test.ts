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
  [/^ *# TODO: confirm .*\n/gm, ''],
  [/^# TODO: the day of issue.*\n/m, ''],
  [/^(document: \{ number: 2), /m, '$1, date: 2024-09-20, '],
  [/^# TODO: how many took part\n# attendance: .*/m, 'attendance: { count: 90, approximate: true }'],
  [/^# TODO: who opened .*\n(?:# In office .*\n)*# (opened-by: )/m, '$1'],
  [/^# TODO: whether the agenda .*\n# (agenda: )/m, '$1'],
  [/"TODO: who submitted it"/, 'Kenya\n    number: 3'],
  [/"TODO: its title"/, '"A strategy: the children\'s view"'],
  [/TODO: the words of this part\./, 'The Council is invited to note this report.'],
  [/( {2}- standard: opening\n {4}title: .*\n) {4}text: \|\n {6}TODO: .*\n/, '$1'],
  [/- standard: agenda\n {4}text: \|\n {6}TODO: .*\n/, '- agenda\n'],
  [/TODO: what was said\./g, 'Kenya presented its strategy (see [](#first-document)).'],
  [/TODO: what was decided\./, 'The strategy of Kenya was noted.'],
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
  // Nobody is known to have opened it, nor how the agenda was adopted: the draft does not say so.
  expect(draftText).not.toMatch(/opened the meeting|was adopted\./);

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

test('what the last report shows is taken over with its own place and date', async () => {
  const directory = await temporaryFolder();
  await cp(join(import.meta.dirname, '../data'), join(directory, 'data'), { recursive: true });
  const begin = async (number: string, dates: string) => {
    const { errors } = await run(directory, 'new', 'cwg-cop', number, '--dates', dates);
    const id = `cwg-cop-${number.padStart(2, '0')}`;
    const text = await readFile(join(directory, `data/meetings/${id}.yaml`), 'utf8');
    return { id, text, errors };
  };

  // "Outcome of the first meeting" stood in the report of the first one.
  const second = await begin('2', '2010-08-28');
  expect(second.text).toContain('{ standard: outcomes, title: Outcome of the second meeting }');
  expect(second.text).not.toMatch(/first meeting|\n {2}- outcomes/);
  expect(second.errors).toMatch(/2010-08-28 was a Saturday[^]*Next:/);

  // Six languages are not there yet, and those who may open the meeting are those of that time.
  const sixteenth = await begin('16', '2020-02-03..2020-02-04');
  expect(sixteenth.text).toMatch(/TODO: the languages; .* en, fr, es, ru, zh, ar\n.* languages: \[en\] }/);
  expect(sixteenth.text).toMatch(/# In office .*: houlin-zhao \(Secretary-General, as at meeting 15\)/);
  expect(sixteenth.text).toContain('Resolution 179 (Rev. Dubai, 2018)');
  expect(sixteenth.text).toContain('place: { city: Geneva, venue: ITU Headquarters }');
  expect((await run(directory, 'check', sixteenth.id)).number).toBe(0);
});

test('a line that is offered as an example and used as it stands is reported', async () => {
  const directory = await temporaryFolder();
  await cp(join(import.meta.dirname, '../data'), join(directory, 'data'), { recursive: true });
  await run(directory, 'new', 'cwg-cop', '21', '--dates', '2024-09-10');
  const record = join(directory, 'data/meetings/cwg-cop-21.yaml');
  const text = await readFile(record, 'utf8');
  const used = text
    .replace('# attendance: { count: NUMBER', 'attendance: { count: 90')
    .replace(/^( *)# (- \{ id: next-document, )number: NUMBER, /m, '$1$2')
    .replace(/^( *)# (- \{ id: second-outcome)/m, '$1$2');
  await writeFile(record, used);
  const { errors } = await run(directory, 'check', 'cwg-cop-21');
  expect(errors.match(/Something is still to be added here/g)?.length).toBeGreaterThanOrEqual(3);
});

test('further facts are offered with the sections that print them', async () => {
  const directory = await temporaryFolder();
  await cp(join(import.meta.dirname, '../data'), join(directory, 'data'), { recursive: true });
  expect((await run(directory, 'new', 'cwg-cop', '21', '--dates', '2024-09-10')).number).toBe(0);
  const record = await readFile(join(directory, 'data/meetings/cwg-cop-21.yaml'), 'utf8');
  expect(record).toContain('  # - next-meeting # needs next-meeting below\n');
  expect(record).toContain('  # - election # needs elections below\n');
  expect(record).toContain('use the line of its section above as well');
  const used = record.replace('# next-meeting: {', 'next-meeting: {');
  await writeFile(join(directory, 'data/meetings/cwg-cop-21.yaml'), used);
  const { output } = await run(directory, 'check', 'cwg-cop-21', '--format', 'json');
  expect(output).toContain('The record gives \\"next-meeting\\", but no section prints it.');
});
