import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

/** A folder with a record that is wrong, some folders below another one. */
async function deepFolder(): Promise<{ readonly top: string; readonly deep: string }> {
  const top = await temporaryFolder();
  const deep = join(top, 'office/reports');
  mkdirSync(deep, { recursive: true });
  cpSync('test/commands/fixtures/data', join(deep, 'data'), { recursive: true });
  writeFileSync(join(deep, 'data/meetings/x-1.yaml'), 'group: nobody\n');
  return { top, deep };
}

async function check(directory: string, format: string, environment: Record<string, string> = {}) {
  let output = '';
  const stream = { write: (text: string) => void (output += text), on() {} };
  const silent = { write() {}, on() {} };
  const terminal = createTerminal({ stdout: stream, stderr: silent, environment });
  const signal = new AbortController().signal;
  const surroundings = { terminal, directory, environment, clock: () => 0, signal };
  await runProgram(['check', '--format', format], surroundings);
  return output;
}

const inRepository = 'office/reports/data/meetings/x-1.yaml';

describe('what a CI system is told of a file', () => {
  it('names its path in the repository, wherever in it the program was started', async () => {
    const { top, deep } = await deepFolder();
    execFileSync('git', ['-C', top, 'init', '--quiet']);
    expect(await check(deep, 'github')).toContain(`file=${inRepository},`);
    expect(await check(deep, 'gitlab')).toContain(`"path": "${inRepository}"`);
    expect(await check(deep, 'sarif')).toContain(`"uri": "${inRepository}"`);
    expect(await check(deep, 'junit')).toContain(`file="${inRepository}"`);
  });

  it('names it also where a finding leads to another place, and where a fix is to be made', async () => {
    const { top, deep } = await deepFolder();
    execFileSync('git', ['-C', top, 'init', '--quiet']);
    const record = readFileSync(join(deep, 'data/meetings/wg-lib-05.yaml'), 'utf8');
    const twice = `${record}\nmeeting: 6\n`.replace('meeting: 5', 'meeting: 5\nstatuss: final');
    writeFileSync(join(deep, 'data/meetings/wg-lib-05.yaml'), twice);
    const other = readFileSync(join(deep, 'data/meetings/wg-lib-04.yaml'), 'utf8');
    const unneeded = 'accepted: [{ code: check/issued-late, words: nothing, reason: It was so. }]';
    writeFileSync(join(deep, 'data/meetings/wg-lib-04.yaml'), `${other}\n${unneeded}\n`);
    const sarif = await check(deep, 'sarif');
    for (const part of ['"relatedLocations"', '"fixes"']) expect(sarif).toContain(part);
    const files = [...sarif.matchAll(/"uri": "([^"]*\.yaml)"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((file) => file?.startsWith('office/reports/data/') !== true)).toEqual([]);
    expect(await check(deep, 'github')).not.toMatch(/(?<!office\/reports\/)data\/meetings\/wg-lib/);
    expect(await check(deep, 'junit')).not.toMatch(/(?<!office\/reports\/)data\/meetings\/wg-lib/);
    expect(await check(deep, 'gitlab')).not.toMatch(/(?<!office\/reports\/)data\/meetings\/wg-lib/);
  });

  it('names its path in the folder of the job where there is no Git', async () => {
    const { top, deep } = await deepFolder();
    for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])
      expect(await check(deep, 'github', { [name]: top })).toContain(`file=${inRepository},`);
    const elsewhere = { GITHUB_WORKSPACE: await temporaryFolder() };
    expect(await check(deep, 'github', elsewhere)).toContain('file=data/meetings/x-1.yaml,');
  });

  it('names for other programs its path from where the user stands', async () => {
    const { top, deep } = await deepFolder();
    execFileSync('git', ['-C', top, 'init', '--quiet']);
    expect(await check(deep, 'json')).toContain('"file": "data/meetings/x-1.yaml"');
  });
});
