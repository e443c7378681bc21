import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Request } from '../../src/build/request.ts';
import { run } from '../../src/build/run.ts';
import { temporaryFolder } from './temporary-folder.ts';

/* What is built again and what is not, on the project's own records. */

async function projectFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true });
  return folder;
}

/** Tells which records are checked, where no document is made of them. */
interface Watch {
  readonly onCheck?: (id: string) => void;
}

async function build(directory: string, changes: Partial<Request> = {}, { onCheck }: Watch = {}) {
  const request: Request = {
    directory,
    wanted: [],
    formats: ['text'],
    out: 'out',
    program: 'the same program',
    ...changes,
  };
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const stages = await import('../../src/pipeline.ts');
  const checkReport: typeof stages.checkReport = (project, id, diagnose) => {
    onCheck?.(id);
    return stages.checkReport(project, id, diagnose);
  };
  return run(request, () => Promise.resolve({ ...stages, checkReport }), watching);
}

const statesOf = ({ reports }: Awaited<ReturnType<typeof build>>) =>
  Object.fromEntries(reports.map(({ id, state }) => [id, state]));

const errorsOf = ({ diagnostics }: Awaited<ReturnType<typeof build>>) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

const record20 = 'data/meetings/cwg-cop-20.yaml';

test('a report that is not asked for is built by the next run that is', async () => {
  const folder = await projectFolder();
  await build(folder);
  await edit(join(folder, record20), 'Mexico commented', 'Mexico spoke');
  await build(folder, { wanted: ['cwg-cop-15'] });
  const compared = await build(folder, { compares: true });
  expect(compared.stale).toEqual([{ path: 'out/cwg-cop-20.txt', state: 'different' }]);
  const last = await build(folder);
  expect(statesOf(last)).toMatchObject({ 'cwg-cop-15': 'unchanged', 'cwg-cop-20': 'written' });
  expect(await readFile(join(folder, 'out/cwg-cop-20.txt'), 'utf8')).toContain('Mexico spoke');
});

test('a report that failed fails until its record is put right', async () => {
  const folder = await projectFolder();
  await build(folder);
  await edit(join(folder, record20), 'meeting: 20', 'meeting: 20\nagenda-of: 3');
  for (const attempt of ['first', 'second']) {
    const result = await build(folder);
    expect([attempt, statesOf(result)['cwg-cop-20']]).toEqual([attempt, 'failed']);
    expect(errorsOf(result)).toEqual(['record/unknown-key']);
  }
  await edit(join(folder, record20), '\nagenda-of: 3', '');
  expect(statesOf(await build(folder))['cwg-cop-20']).toBe('unchanged');
});

test('a finding of a check fails a final report until it is put right', async () => {
  const folder = await projectFolder();
  await build(folder);
  await edit(join(folder, record20), 'Mexico commented', 'TODO: Mexico commented');
  for (const attempt of ['first', 'second']) {
    const result = await build(folder);
    expect([attempt, statesOf(result)['cwg-cop-20']]).toEqual([attempt, 'failed']);
    expect(errorsOf(result)).toEqual(['check/missing-fact']);
  }
});

test('errors in records that are not asked for are told when they are', async () => {
  const folder = await projectFolder();
  await writeFile(join(folder, 'data/meetings/cwg-cop-30.yaml'), 'group: [');
  expect(errorsOf(await build(folder, { wanted: ['cwg-cop-15'] }))).toEqual([]);
  const all = ['cwg-cop-13', 'cwg-cop-20', 'cwg-cp-01', 'pp-18'];
  await build(folder, { wanted: all.slice(0, 3) });
  expect(errorsOf(await build(folder))).not.toEqual([]);
  expect(errorsOf(await build(folder))).not.toEqual([]);
});

test('what a change elsewhere makes of the findings of a report is told, though its files stay', async () => {
  const folder = await projectFolder();
  const settings = join(folder, 'data/checks/cwg-cop.yaml');
  await edit(join(folder, record20), 'status: final', 'status: final\nform: remote # TODO: confirm');
  await edit(join(folder, record20), 'form: hybrid\n', '');
  await edit(settings, 'rules: {}', 'rules: { check/missing-fact: warning }');
  const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof build>>) => diagnostics.map(({ code }) => code);
  const first = await build(folder);
  expect(codesOf(first)).toContain('check/missing-fact');
  await edit(settings, ': warning', ': off');
  const second = await build(folder);
  expect(statesOf(second)['cwg-cop-20']).toBe('unchanged');
  expect(codesOf(second)).not.toContain('check/missing-fact');
  await edit(settings, ': off', ': error');
  expect(statesOf(await build(folder))['cwg-cop-20']).toBe('failed');
  expect(statesOf(await build(folder))['cwg-cop-20']).toBe('failed');
});

test('what is wrong with no report is said each time, also where there is nothing to do', async () => {
  const folder = await projectFolder();
  await writeFile(join(folder, 'data/registers/poeple.yaml'), 'people: {}\n');
  const codes = async () =>
    (await build(folder)).diagnostics.flatMap(({ accepted, code }) => (accepted === undefined ? [code] : []));
  const first = await codes();
  expect(first).not.toEqual([]);
  expect(await codes()).toEqual(first);
});

test('of a report that need not be made again it is still known how many pages it has', async () => {
  const folder = await projectFolder();
  const asked = { wanted: ['cwg-cop-20'], formats: ['pdf'] };
  const pagesOf = ({ reports }: Awaited<ReturnType<typeof build>>) => reports.map(({ pages }) => pages);
  expect(pagesOf(await build(folder, asked))).toEqual([6]);
  expect(await buildUnopened(folder, asked)).toEqual({ 'cwg-cop-20': 'unchanged' });
  expect(pagesOf(await build(folder, asked))).toEqual([6]);
  // Something else has changed, so that the record is opened.
  await edit(join(folder, 'data/checks/cwg-cop.yaml'), /^/, '# A comment.\n');
  expect(pagesOf(await build(folder, asked))).toEqual([6]);
});

test('what is said again names files from where the user stands now', async () => {
  const folder = await projectFolder();
  await edit(join(folder, record20), 'status: final', 'status: draft');
  await edit(join(folder, record20), 'Mexico commented', 'TODO: Mexico commented');
  await mkdir(join(folder, 'stand'));
  const filesIn = async (directory: string, data: string, out: string) => {
    const { diagnostics } = await build(directory, { data, out, wanted: ['cwg-cop-20'] });
    return [...new Set(diagnostics.map(({ place }) => place.file))];
  };
  expect(await filesIn(folder, 'data', 'out')).toEqual([record20]);
  expect(await filesIn(join(folder, 'stand'), '../data', '../out')).toEqual([`../${record20}`]);
});

test('a report is checked again only where what its findings rest on has changed', async () => {
  const folder = await projectFolder();
  const checkedBy = async (): Promise<readonly string[]> => {
    const checked: string[] = [];
    await build(folder, {}, { onCheck: (id) => checked.push(id) });
    return checked;
  };
  expect(await checkedBy()).toEqual([]); // All are made, and checked on the way.
  await edit(join(folder, record20), 'Mexico commented', 'Mexico spoke');
  expect(await checkedBy()).toEqual([]);
  await edit(join(folder, record20), 'until: 2024-01-23', 'until: 2024-01-24');
  expect(await checkedBy()).toEqual(['cwg-cop-13', 'cwg-cop-15', 'cwg-cp-01', 'pp-18']);
  await edit(join(folder, 'data/groups/cwg-cop.yaml'), /^/, '# A comment.\n');
  expect(await checkedBy()).toEqual([]);
  expect(await checkedBy()).toEqual([]);
});

test('a report that is looked at again is not rendered in formats that nobody asked for', async () => {
  const folder = await projectFolder();
  // No font of the program has Thai letters: a Word file can be made, a PDF file cannot.
  await edit(join(folder, record20), 'Mexico commented', 'Mexico (\u0e01) commented');
  expect(statesOf(await build(folder))['cwg-cop-20']).toBe('written');
  await edit(join(folder, 'data/checks/cwg-cop.yaml'), /^/, '# A comment.\n');
  const again = await build(folder);
  expect(statesOf(again)['cwg-cop-20']).toBe('unchanged');
  expect(errorsOf(again)).toEqual([]);
});

test('a report is made again with the date that is given for its files', async () => {
  const folder = await projectFolder();
  const asked = { wanted: ['cwg-cop-20'], formats: ['docx'] };
  const times = [undefined, 1_569_412_800, 1_569_412_800, 1_569_412_801];
  const states: unknown[] = [];
  for (const sourceDateEpoch of times) {
    const given = sourceDateEpoch === undefined ? {} : { sourceDateEpoch };
    states.push(statesOf(await build(folder, { ...asked, ...given }))['cwg-cop-20']);
  }
  expect(states).toEqual(['written', 'written', 'unchanged', 'written']);
});

test('a report whose translation cannot be read any more fails, though its files are in place', async () => {
  const folder = await projectFolder();
  const changes: Partial<Request> = { languages: ['fr'], wanted: ['cwg-cop-15'], allowsUntranslated: true };
  const translation = join(folder, 'data/meetings/cwg-cop-15.fr.yaml');
  await rm(translation);
  expect(statesOf(await build(folder, changes))).toEqual({ 'cwg-cop-15.fr': 'written' });
  await mkdir(translation);
  for (const attempt of ['first', 'second']) {
    const result = await build(folder, changes);
    expect([attempt, statesOf(result)]).toEqual([attempt, { 'cwg-cop-15.fr': 'failed' }]);
    expect(errorsOf(result)).toEqual(['file/not-a-file']);
  }
});

test('the report over several meetings is built again when a member changes, and only what needs it', async () => {
  const folder = await projectFolder();
  await build(folder);
  const before = await stat(join(folder, 'out/cwg-cop-15.txt'));
  await edit(join(folder, 'data/meetings/cwg-cop-12.yaml'), /^( {4}text: to )/m, '$1soon ');
  expect(statesOf(await build(folder))).toEqual({
    'cwg-cop-13': 'unchanged',
    'cwg-cop-15': 'unchanged',
    'cwg-cop-20': 'unchanged',
    'cwg-cp-01': 'unchanged',
    'pp-18': 'written',
  });
  const after = await stat(join(folder, 'out/cwg-cop-15.txt'));
  expect(after.mtimeMs).toBe(before.mtimeMs);
});

function git(folder: string, ...words: readonly string[]): void {
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder, ...identity, ...words], { stdio: 'pipe' });
}

async function repository(): Promise<string> {
  const folder = await projectFolder();
  commitAll(folder);
  return folder;
}

function commitAll(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'start');
}

const changedReports = async (folder: string) =>
  Object.keys(statesOf(await build(folder, { changedSince: 'HEAD' })));

test('--changed-since builds what is made from files that changed', async () => {
  const folder = await repository();
  expect(await changedReports(folder)).toEqual([]);
  await edit(join(folder, record20), 'Mexico commented', 'Mexico spoke');
  expect(await changedReports(folder)).toEqual(['cwg-cop-20']);
  await cp(join(folder, record20), join(folder, 'data/meetings/cwg-cop-21.yaml'));
  await edit(join(folder, 'data/meetings/cwg-cop-21.yaml'), 'meeting: 20', 'meeting: 21');
  expect(await changedReports(folder)).toEqual(['cwg-cop-20', 'cwg-cop-21']);
});

test('--changed-since builds the report over several meetings when a member is gone', async () => {
  const folder = await repository();
  await rm(join(folder, 'data/meetings/cwg-cop-12.yaml'));
  expect(await changedReports(folder)).toContain('pp-18');
});

test('--changed-since builds a report whose record has another name, whatever Git takes that for', async () => {
  const folder = await repository();
  await rename(join(folder, record20), join(folder, record20.replace('20', '22')));
  git(folder, 'add', '--all');
  expect(await changedReports(folder)).toContain('cwg-cop-22');
});

test('--changed-since builds all when a meeting is of another date or group than it was', async () => {
  const folder = await repository();
  const record = join(folder, 'data/meetings/cwg-cop-12.yaml');
  await edit(record, /^# /, '# Still: ');
  expect(await changedReports(folder)).toEqual(['pp-18']);
  // Out of the years of the summary, which is made without it from now on.
  await edit(record, /^dates: .*$/m, 'dates: 2009-03-03');
  expect(await changedReports(folder)).toContain('pp-18');
});

test('--changed-since builds what settings of rules and glossaries decide on', async () => {
  const folder = await repository();
  for (const file of ['data/checks/cwg-cop.yaml', 'data/glossaries/cwg-cop.yaml']) {
    await edit(join(folder, file), /^# /, '# Still: ');
    expect(await changedReports(folder)).toHaveLength(5);
    git(folder, 'checkout', '--quiet', '.');
  }
});

/** What a check of all that changed finds, and nobody accepted. */
async function checkChanged(directory: string) {
  const request = { directory, wanted: [], formats: [], changedSince: 'HEAD' };
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const { diagnostics } = await run(request, () => import('../../src/pipeline.ts'), watching);
  return diagnostics.filter(({ accepted }) => accepted === undefined);
}

test('a check tells what is wrong in a register or a group that changed, also where no report is made from it', async () => {
  const folder = await repository();
  const checked = async () => (await checkChanged(folder)).map(({ place }) => place.file);
  expect(await checked()).toEqual([]);
  for (const [file, words] of [
    ['data/registers/sectors.yaml', 'title: Security'],
    ['data/registers/titles.yaml', 'Ambassador'],
  ] as const) {
    await edit(join(folder, file), words, `${words.slice(0, -1)}\u200B${words.slice(-1)}`);
    expect(await checked()).toContain(file);
    git(folder, 'checkout', '--quiet', '.');
  }
  const group = join(folder, 'data/groups/cwg-new.yaml');
  await cp(join(folder, 'data/groups/cwg-cop.yaml'), group);
  await edit(group, 'Council Working', 'Coun\u200Bcil Working');
  expect(await checked()).toEqual(['data/groups/cwg-new.yaml']);
});

test('--changed-since builds what is made from a file to which a link leads', async () => {
  const folder = await projectFolder();
  await mkdir(join(folder, 'data/shared'));
  for (const [name, target] of [
    ['meetings/cwg-cop-20.yaml', 'shared/cwg-cop-20.yaml'],
    ['registers', 'shared/registers'],
  ] as const) {
    await rename(join(folder, 'data', name), join(folder, 'data', target));
    await symlink(join(name.includes('/') ? '..' : '.', target), join(folder, 'data', name));
  }
  commitAll(folder);
  expect(await changedReports(folder)).toEqual([]);
  await edit(join(folder, 'data/shared/cwg-cop-20.yaml'), 'Mexico commented', 'Mexico spoke');
  expect(await changedReports(folder)).toEqual(['cwg-cop-20']);
  git(folder, 'checkout', '--quiet', '.');
  await edit(join(folder, 'data/shared/registers/conferences.yaml'), /^# /, '# Still: ');
  expect(await changedReports(folder)).toEqual(['pp-18']);
});

test('--changed-since does not depend on settings that a user has for Git', async () => {
  const folder = await repository();
  git(folder, 'config', 'diff.relative', 'true');
  await edit(join(folder, record20), 'Mexico commented', 'Mexico spoke');
  expect(await changedReports(folder)).toEqual(['cwg-cop-20']);
});

test('--changed-since tells a folder without repository from one that Git does not open', async () => {
  const folder = await repository();
  await writeFile(join(folder, '.git/config'), 'no settings');
  const { refusals } = await build(folder, { changedSince: 'HEAD' });
  expect(refusals).toMatchObject([
    { message: expect.stringMatching(/Git does not open .*: .*config/) as string },
  ]);
});

test('--changed-since says what to do where Git does not trust the folder, or is not there', async () => {
  const folder = await repository();
  onTestFinished(() => void vi.unstubAllEnvs());
  const refusal = async () => (await build(folder, { changedSince: 'HEAD' })).refusals[0];
  // As if the folder were somebody else's; Git asks so in its own tests.
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(folder, 'none'));
  expect(await refusal()).toEqual({
    message: expect.stringMatching(
      /^Git does not open the repository of the data folder: .*dubious/,
    ) as string,
    remedy: expect.stringContaining('--add safe.directory') as string,
  });
  vi.stubEnv('PATH', join(folder, 'data'));
  expect(await refusal()).toEqual({
    message: 'There is no Git on this machine, so nothing says what changed.',
    remedy: 'Install Git, or leave --changed-since out.',
  });
});

test('--changed-since takes a data folder that Git does not know yet as new', async () => {
  const folder = await projectFolder();
  git(folder, 'init', '--quiet');
  await writeFile(join(folder, 'README'), '');
  git(folder, 'add', 'README');
  git(folder, 'commit', '--quiet', '--message', 'start');
  expect(await changedReports(folder)).toHaveLength(5);
});

test('--changed-since refuses a folder that is in no repository, and a revision that is none', async () => {
  const outside = await build(await projectFolder(), { changedSince: 'HEAD' });
  expect(outside.refusals).toMatchObject([{ message: expect.stringContaining('repository') as string }]);
  const unknown = await build(await repository(), { changedSince: 'no-such-branch' });
  expect(unknown.refusals).toMatchObject([{ message: expect.stringContaining('no-such-branch') as string }]);
});

test('a run over one report does not answer for others, whose translations and summaries it need not read', async () => {
  const folder = await projectFolder();
  const whole = await textOfWhole(folder);
  for (const name of ['meetings/cwg-cop-15.fr', 'summaries/pp-18.fr'])
    await edit(join(folder, `data/${name}.yaml`), /^/, 'mistyped: 1\n');
  const one = { wanted: ['cwg-cop-20'] };
  const first = await build(folder, one);
  expect([statesOf(first), errorsOf(first)]).toEqual([{ 'cwg-cop-20': 'written' }, []]);
  // Nothing changed: no record is opened.
  expect(await buildUnopened(folder, one)).toEqual({ 'cwg-cop-20': 'unchanged' });
  expect(errorsOf(await build(folder, { wanted: ['cwg-cop-15'] }))).toEqual(['record/unknown-key']);
  // What was said of the first one is known still.
  expect(await buildUnopened(folder, one)).toEqual({ 'cwg-cop-20': 'unchanged' });
  expect(errorsOf(await build(folder))).toEqual(['record/unknown-key', 'record/unknown-key']);
  expect(await readFile(join(folder, 'out/cwg-cop-20.txt'), 'utf8')).toBe(whole);
});

test('--changed-since builds what is made with templates that changed, and nothing else', async () => {
  const folder = await projectFolder();
  await cp('templates', join(folder, 'templates'), { recursive: true });
  commitAll(folder);
  expect(await changedReports(folder)).toEqual([]);
  await edit(join(folder, 'templates/itu/en/four-year-summary.yaml'), /^/, '# Still the same.\n');
  expect(await changedReports(folder)).toEqual(['pp-18']);
});

/** The text of the report that a run over all records makes. */
async function textOfWhole(folder: string): Promise<string> {
  await build(folder, { out: 'whole' });
  const text = await readFile(join(folder, 'whole/cwg-cop-20.txt'), 'utf8');
  await rm(join(folder, 'whole'), { recursive: true });
  return text;
}

/** What becomes of reports where no file of the data folder need be opened. */
async function buildUnopened(directory: string, changes: Partial<Request>) {
  const request = { directory, wanted: [], formats: ['text'], out: 'out', program: 'the same program' };
  const watching = { onStep: () => undefined, signal: new AbortController().signal };
  const refuse = () => Promise.reject(new Error('A record was opened.'));
  return statesOf(await run({ ...request, ...changes }, refuse, watching));
}

test('a revision has files of its own, beside those that were issued before', async () => {
  const folder = await projectFolder();
  const asked = { wanted: ['cwg-cop-15'], languages: 'all' } as const;
  const record = join(folder, 'data/meetings/cwg-cop-15.yaml');
  await build(folder, asked);
  const issued = await readFile(join(folder, 'out/cwg-cop-15.txt'), 'utf8');
  await edit(record, /number: 3\b/, 'number: 3, revision: 1');
  await build(folder, asked);
  expect(await readFile(join(folder, 'out/cwg-cop-15.txt'), 'utf8')).toBe(issued);
  for (const name of ['cwg-cop-15-rev1.txt', 'cwg-cop-15-rev1.fr.txt'])
    expect(await readFile(join(folder, 'out', name), 'utf8')).toContain('(R');
  const again = await build(folder, asked);
  expect(again.written).toEqual([]);
  expect(
    (await build(folder, { languages: 'all', compares: true })).stale.map(({ path }) => path),
  ).not.toContain('out/cwg-cop-15.txt');
});

test('a folder is compared with all documents that are in it, in whatever language, without being asked for them', async () => {
  const folder = await projectFolder();
  await build(folder, { wanted: ['cwg-cop-15', 'pp-18'], languages: ['en', 'fr'] });
  const compare = async (changes: Partial<Request> = {}) =>
    (await build(folder, { wanted: ['cwg-cop-15', 'pp-18'], compares: true, ...changes })).stale.map(
      ({ path, state }) => `${path} ${state}`,
    );
  expect(await compare()).toEqual([]);
  expect(await compare({ languages: ['fr', 'es'] })).toEqual([
    'out/cwg-cop-15.es.txt missing',
    'out/pp-18.es.txt missing',
  ]);
  await edit(join(folder, 'out/cwg-cop-15.fr.txt'), /^/, 'x');
  const changed = 'out/cwg-cop-15.fr.txt different';
  expect(await compare()).toEqual([changed]);
  // Also where nothing is known of earlier builds.
  await rm(join(folder, 'out/.rapporteur.json'));
  expect(await compare()).toEqual([changed]);
  expect(await compare({ languages: ['en'] })).toEqual([]);
});

test('a check looks at all records when one is new: it may stand in the way of others', async () => {
  const folder = await repository();
  await cp(join(folder, 'data/meetings/cwg-cop-12.yaml'), join(folder, 'data/meetings/cwg-cop-16.yaml'));
  await edit(
    join(folder, 'data/meetings/cwg-cop-16.yaml'),
    /meeting: 12([^]*)dates: \S+/,
    'meeting: 16$1dates: 2024-02-01',
  );
  const found = (await checkChanged(folder)).filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
    'data/meetings/cwg-cop-20.yaml check/order-of-meetings',
  ]);
});

test('--changed-since takes a revision of the repository of which the data folder is a submodule', async () => {
  const [inner, outer] = [await repository(), await temporaryFolder()];
  git(outer, 'init', '--quiet');
  await writeFile(join(outer, 'README'), '');
  git(outer, 'add', '--all');
  git(outer, 'commit', '--quiet', '--message', 'without data');
  git(outer, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'records');
  git(outer, 'commit', '--quiet', '--message', 'with data');
  git(outer, 'tag', 'outer');
  const records = join(outer, 'records');
  const since = async (changedSince: string) => statesOf(await build(records, { changedSince }));
  expect(await since('outer')).toEqual({});
  await edit(join(records, record20), 'Mexico commented', 'Mexico spoke');
  git(records, 'commit', '--quiet', '--all', '--message', 'edited');
  expect(Object.keys(await since('outer'))).toEqual(['cwg-cop-20']);
  expect(Object.keys(await since('outer~1'))).toHaveLength(5);
  expect((await build(records, { changedSince: 'neither' })).refusals).toHaveLength(1);
});
