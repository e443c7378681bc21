import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { composeReport, openProject, type Diagnostic } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

const words = {
  severity: 'error',
  rule: 'Asks for something.',
  reason: 'It is a rule.',
  source: 'This test.',
  examples: { wrong: { record: '', finds: [] }, right: '' },
} as const;

const remedy = 'Change it.';
let archives = 0;

const rules: readonly Check[] = [
  {
    ...words,
    code: 'check/documents',
    run: ({ document, entry }, find) =>
      find({ message: `A document: ${document.properties.id}.`, remedy, place: entry.source.placeOf([]) }),
  },
  {
    ...words,
    code: 'check/words',
    texts: true,
    run({ passages }, find) {
      for (const { text, placeOf, isOwn } of passages)
        for (const { index, 0: found } of text.matchAll(/statement/g))
          if (isOwn(index, index + found.length))
            find({ message: 'Say letter.', remedy, place: placeOf(index, index + found.length) });
    },
  },
  {
    ...words,
    code: 'check/records',
    runOnRecord: ({ entry }, find) =>
      find({ message: `A record: ${entry.id}.`, remedy, place: entry.source.placeOf(['status']) }),
  },
  {
    ...words,
    code: 'check/archives',
    runOnArchive({ entries, registers }, find) {
      archives += 1;
      for (const { source, id } of entries.meetings.values())
        find({ message: `In the archive: ${id}.`, remedy, place: source.placeOf(['dates']) });
      find({ message: 'In a register.', remedy, place: registers.people.source.placeOf(['people']) });
    },
  },
  {
    ...words,
    code: 'check/french',
    languages: ['fr'],
    runOnRecord: ({ entry }, find) => find({ message: 'Never.', remedy, place: entry.source.placeOf([]) }),
  },
];

vi.mock('../../src/discover.ts', () => ({
  checkCodes: () => rules.map(({ code }) => code),
  discoverChecks: async () => rules,
}));

/** What is found in records, checked one after the other in one project. */
async function find(ids: readonly string[], data: Record<string, string> = {}) {
  const found: Diagnostic[] = [];
  const project = await openProject(projectFiles({ data }), (one) => void found.push(one));
  for (const id of ids) await composeReport(project, id, (one) => void found.push(one));
  return found;
}

const messages = (found: readonly Diagnostic[], code: string) =>
  found.filter((one) => one.code === `check/${code}`).map(({ message }) => message);

beforeEach(() => (archives = 0));

describe('the rules', () => {
  it('look at documents only where one is made, at records always', async () => {
    const found = await find(['cwg-cop-09', 'cwg-cop-13', 'pp-18']);
    expect(messages(found, 'documents')).toEqual(['A document: cwg-cop-13.', 'A document: pp-18.']);
    expect(messages(found, 'records')).toEqual([
      'A record: cwg-cop-09.',
      'A record: cwg-cop-13.',
      'A record: pp-18.',
    ]);
  });

  it('that look at words see also those that only a report over several meetings prints', async () => {
    const found = await find(['cwg-cop-09']);
    const { file, start, end } = found.find(({ code }) => code === 'check/words')?.place ?? startOfFile('');
    const written = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
    expect(file).toBe('data/meetings/cwg-cop-09.yaml');
    expect(written.slice(start.offset, end.offset)).toBe('statement');
    const text = 'group: cwg-cop\nmeeting: 99\nstatus: final\ndates: 2019-12-01\noutcomes:\n';
    const outcome = '  - id: a\n    text: It was agreed.\n    in-summary: to agree a statement\n';
    const further = await find(['x-99'], { 'meetings/x-99.yaml': text + outcome });
    expect(messages(further, 'words')).toEqual(['Say letter.']);
  });

  it('that look at all records do so once, and what they find is told with its record', async () => {
    const found = await find(['cwg-cop-09', 'cwg-cop-13', 'pp-18']);
    expect(archives).toBe(1);
    expect(messages(found, 'archives').filter((one) => one !== 'In a register.')).toEqual([
      'In the archive: cwg-cop-09.',
      'In the archive: cwg-cop-13.',
    ]);
    expect(messages(found, 'archives')).toContain('In a register.');
  });

  it('of another language are not run', async () => {
    expect(messages(await find(['cwg-cop-13']), 'french')).toEqual([]);
  });
});

describe('a finding', () => {
  const record = (more: string) =>
    `group: cwg-cop\nmeeting: 99\nstatus: draft\ndates: 2019-12-01\nsections:\n  - title: Words\n    text: "A\\n  statement, and one more statement."\n${more}`;
  const wordsIn = async (more: string) =>
    (await find(['x-99'], { 'meetings/x-99.yaml': record(more) }))
      .filter(({ code }) => code === 'check/words')
      .map(({ severity, accepted }) => accepted?.reason ?? severity);

  it('in a draft is a warning at most', async () => {
    expect(await wordsIn('')).toEqual(['warning', 'warning']);
  });

  it('is accepted by its code, or by its code and words', async () => {
    expect(await wordsIn('accepted: [{ code: check/words, reason: Quoted. }]')).toEqual([
      'Quoted.',
      'Quoted.',
    ]);
    expect(await wordsIn('accepted: [{ code: check/words, words: state-ment, reason: No. }]')).toEqual([
      'warning',
      'warning',
    ]);
    expect(await wordsIn('accepted: [{ code: check/words, words: statement, reason: Yes. }]')).toEqual([
      'Yes.',
      'Yes.',
    ]);
  });

  it('that is accepted does not keep a final report from being made', async () => {
    const final = record('').replace('draft', 'final');
    const accept = (codes: readonly string[]) =>
      `${final}accepted:\n${codes.map((code) => `  - { code: check/${code}, reason: So it is. }\n`).join('')}`;
    const made = async (text: string) => {
      const project = await openProject(projectFiles({ data: { 'meetings/x-99.yaml': text } }), () => {});
      return (await composeReport(project, 'x-99', () => {})) !== undefined;
    };
    expect(await made(final)).toBe(false);
    expect(await made(accept(['documents', 'words', 'records', 'archives']))).toBe(true);
    expect(await made(accept(['documents', 'words', 'records']))).toBe(false);
  });
});
