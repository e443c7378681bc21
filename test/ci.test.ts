import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from './build/temporary-folder.ts';

/* The steps of both workflows, carried out in a repository in which a record changes. */

interface Workflow {
  readonly jobs: Record<string, { readonly steps: readonly { readonly run?: string }[] }>;
}

interface Triggers {
  readonly on: { readonly pull_request: unknown };
  readonly jobs: Record<string, { readonly needs?: readonly string[] }>;
}

interface SarifLog {
  readonly runs: readonly { readonly results: readonly { readonly suppressions?: object }[] }[];
}

interface Pipeline {
  readonly '.on-change': { readonly before_script: readonly string[] };
  readonly findings: { readonly script: readonly string[] };
  readonly documents: { readonly script: readonly string[] };
  readonly summary: { readonly script: readonly string[] };
}

const github = parse(readFileSync('ci/github.yml', 'utf8')) as Workflow;
const gitlab = parse(readFileSync('ci/gitlab.yml', 'utf8')) as Pipeline;
const record = 'data/meetings/cwg-cop-15.yaml';

/** A repository with the real records, in which "npx rapporteur" is the program of this folder. */
async function repository(): Promise<{ folder: string; run: ReturnType<typeof runner> }> {
  const folder = await temporaryFolder();
  for (const name of ['data', 'ci', 'src', 'schemas', 'package-lock.json'])
    cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  const program = `${resolve('node_modules/tsx/dist/cli.mjs')}" "${resolve('src/cli/main.ts')}`;
  writeFileSync(
    join(folder, 'bin/npx'),
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${program}" "$@" ` +
      `$(case "$1" in build|check) echo --templates "${resolve('templates')}";; esac)\n`,
  );
  chmodSync(join(folder, 'bin/npx'), 0o755);
  writeFileSync(join(folder, '.gitignore'), 'bin/\nout/\n');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'first');
  return { folder, run: runner(folder) };
}

function git(folder: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=Officer', '-c', 'user.email=officer@example.org'];
  return execFileSync('git', ['-C', folder, ...identity, ...words], { encoding: 'utf8' }).trim();
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', message);
  return git(folder, 'rev-parse', 'HEAD');
}

function runner(folder: string) {
  return (script: string, environment: Record<string, string>) => {
    const ended = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, ...environment },
    });
    return { number: ended.status, out: ended.stdout, errors: ended.stderr };
  };
}

function change(folder: string, from: string, to: string): void {
  const text = readFileSync(join(folder, record), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, record), text.replace(from, to));
}

function stepsOf(job: string): readonly string[] {
  return (github.jobs[job]?.steps ?? []).flatMap(({ run }) =>
    run === undefined || run === 'npm ci' ? [] : [run],
  );
}

const documents = (folder: string): readonly string[] =>
  existsSync(join(folder, 'out'))
    ? readdirSync(join(folder, 'out')).filter((name) => /\.(?:docx|pdf)$/.test(name))
    : [];

test('GitHub: a change of a record is checked on its lines, built and told of', async () => {
  const { folder, run } = await repository();
  const before = git(folder, 'rev-parse', 'HEAD');
  change(folder, 'place: { city: Geneva', 'opened: 1\nplace: { city: Geneva');
  commit(folder, 'a slip');
  const environment = { BEFORE: before, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const summary = (): string => readFileSync(environment.GITHUB_STEP_SUMMARY, 'utf8');
  const [check = '', sarif = '', open = ''] = stepsOf('check');
  const [build = ''] = stepsOf('build');
  const checked = run(check, environment);
  expect(checked.number).toBe(1);
  expect(checked.out).toMatch(/^::error file=data\/meetings\/cwg-cop-15\.yaml,line=\d+,.*title=record\//m);
  expect(run(sarif, environment).number).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'findings.sarif'), 'utf8'))).toMatchObject({
    version: '2.1.0',
  });
  // On machines without jq, which those of GitHub have, this cannot be tried.
  if (spawnSync('jq', ['--version']).status === 0) {
    expect(run(open, environment).number).toBe(0);
    const resultsOf = (file: string) =>
      (JSON.parse(readFileSync(join(folder, file), 'utf8')) as SarifLog).runs.flatMap(
        ({ results }) => results,
      );
    const isOpen = ({ suppressions }: SarifLog['runs'][number]['results'][number]) =>
      suppressions === undefined;
    expect(resultsOf('findings.sarif').every(isOpen)).toBe(false);
    expect(resultsOf('open.sarif')).toEqual(resultsOf('findings.sarif').filter(isOpen));
  }

  change(folder, 'opened: 1\n', '');
  change(folder, 'count: 60', 'count: 61');
  commit(folder, 'put right');
  expect(run(check, environment).number).toBe(0);
  for (const shard of ['1/2', '2/2']) {
    expect(run(build.replace('${{ matrix.shard }}', shard), environment)).toMatchObject({ number: 0 });
  }
  // Word and PDF in six languages.
  expect(documents(folder).filter((name) => name.startsWith('cwg-cop-15'))).toHaveLength(12);
  expect(documents(folder)).not.toContain('cwg-cop-20.pdf');
  expect(summary()).toMatch(/^\| cwg-cop-15 \| \d+ \| 0 .*\| written \|$/m);

  const nothing = { ...environment, BEFORE: git(folder, 'rev-parse', 'HEAD') };
  writeFileSync(environment.GITHUB_STEP_SUMMARY, '');
  expect(run(build.replace('${{ matrix.shard }}', '1/2'), nothing)).toMatchObject({ number: 0 });
  expect(summary()).toBe('No document had to be made.\n\n\n');
}, 240_000);

test('GitLab: the same, with reports that it understands', async () => {
  const { folder, run } = await repository();
  const before = git(folder, 'rev-parse', 'HEAD');
  change(folder, 'dates: 2019-09-26', 'dates: 2019-19-26');
  commit(folder, 'a slip');
  const [quality = '', tests = '', check = ''] = gitlab.findings.script;
  expect(run(quality, { BEFORE: before }).number).toBe(0);
  expect(run(tests, { BEFORE: before }).number).toBe(0);
  expect(run(check, { BEFORE: before })).toMatchObject({ number: 1 });
  const found = JSON.parse(readFileSync(join(folder, 'findings.json'), 'utf8')) as object[];
  expect(found).toContainEqual(
    expect.objectContaining({
      severity: 'major',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      location: { path: record, lines: { begin: 5, end: 5 } },
    }),
  );
  expect(readFileSync(join(folder, 'findings.xml'), 'utf8')).toContain('<failure ');

  change(folder, 'dates: 2019-19-26', 'dates: 2019-09-26');
  change(folder, 'count: 60', 'count: 61');
  commit(folder, 'put right');
  const build = gitlab.documents.script.join('\n');
  for (const index of ['1', '2'])
    expect(run(build, { BEFORE: before, CI_NODE_INDEX: index, CI_NODE_TOTAL: '2' })).toMatchObject({
      number: 0,
    });
  expect(run(gitlab.summary.script.join('\n'), {}).out).toContain('| cwg-cop-15 |');
}, 120_000);

test('GitLab: a merged result is compared with the branch as it is now, a request with where it began', () => {
  const [assignment = ''] = gitlab['.on-change'].before_script;
  const compared = (environment: Record<string, string>): string =>
    execFileSync('bash', ['-euc', `${assignment}; echo "$BEFORE"`], {
      env: environment,
      encoding: 'utf8',
    }).trim();
  const push = { CI_COMMIT_BEFORE_SHA: 'before' };
  const request = { ...push, CI_MERGE_REQUEST_DIFF_BASE_SHA: 'base', CI_MERGE_REQUEST_TARGET_BRANCH_SHA: '' };
  expect(compared({})).toBe('');
  expect(compared(push)).toBe('before');
  expect(compared(request)).toBe('base');
  expect(compared({ ...request, CI_MERGE_REQUEST_TARGET_BRANCH_SHA: 'target' })).toBe('target');
});

test('what a change is compared with is the point where its branch began; without one all is built', async () => {
  const { folder, run } = await repository();
  const first = git(folder, 'rev-parse', 'HEAD');
  const option = (before: string, environment = {}) =>
    run(`bash ci/changed-since.sh "${before}"`, {
      ...{ GITHUB_EVENT_NAME: '', CI_PIPELINE_SOURCE: '' },
      ...environment,
    });
  change(folder, 'count: 60', 'count: 61');
  const elsewhere = commit(folder, 'on the main branch');
  git(folder, 'checkout', '--quiet', '-b', 'work', first);
  writeFileSync(join(folder, 'data/meetings/note.txt'), 'x');
  commit(folder, 'work');
  expect(option(elsewhere)).toEqual({ number: 0, out: `--changed-since ${first}\n`, errors: '' });
  for (const request of [
    { GITHUB_EVENT_NAME: 'pull_request' },
    { CI_PIPELINE_SOURCE: 'merge_request_event' },
  ])
    expect(option(elsewhere, request).out).toBe(`--changed-since ${first}\n`);
  // A push that took away what was there before: what that had changed is to be made anew as well.
  for (const push of [{ GITHUB_EVENT_NAME: 'push' }, { CI_PIPELINE_SOURCE: 'push' }]) {
    expect(option(elsewhere, push)).toMatchObject({ number: 0, out: '' });
    expect(option(first, push).out).toBe(`--changed-since ${first}\n`);
  }
  for (const nothing of ['', '0'.repeat(40)])
    expect(option(nothing)).toEqual({ number: 0, out: '', errors: '' });
  expect(option('1'.repeat(40))).toMatchObject({ number: 0, out: '' });
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  commit(folder, 'another program');
  expect(option(first)).toMatchObject({ number: 0, out: '' });
}, 60_000);

test('GitHub: each pull request has a run, and one job stands for all others, so that it can be required', () => {
  const { on, jobs } = parse(readFileSync('ci/github.yml', 'utf8')) as Triggers;
  expect(on.pull_request).toBeNull();
  const { reports, ...others } = jobs;
  expect(reports?.needs).toEqual(Object.keys(others));
  expect(reports).toMatchObject({ if: 'always()' });
});
