import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/* What is in the output folder when a build is killed, or the disk is full: whole files, old or new, and nothing else. */

const main = resolve('dist/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-killed-'));
const data = join(folder, 'data');
const record = join(data, 'meetings/cwg-cop-15.yaml');
const other = join(data, 'meetings/cwg-cop-20.yaml');

cpSync('data', data, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (out: string): readonly string[] => [main, 'build', '--quiet', '--data', data, '--out', out];
const build = (out: string) => spawnSync(process.execPath, words(out), { cwd: folder, encoding: 'utf8' });

function setWords(venue: string): void {
  writeFileSync(record, readFileSync(record, 'utf8').replace(/venue: [^}]*\}/, `venue: ${venue} }`));
  writeFileSync(other, readFileSync(other, 'utf8').replace(/city: \w+/, `city: ${venue}`));
}

/** The documents of a folder with their hashes. */
function documents(out: string): ReadonlyMap<string, string> {
  const names = readdirSync(out).filter((name) => /\.(?:docx|pdf)$/.test(name));
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ]),
  );
}

function killAfter(out: string, milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words(out), { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** The right documents of both states of the records. */
function states(): readonly ReadonlyMap<string, string>[] {
  return ['Geneva', 'Paris'].map((venue) => {
    setWords(venue);
    const out = join(folder, `right-${venue}`);
    expect(build(out)).toMatchObject({ status: 0 });
    return documents(out);
  });
}

describe('a build', () => {
  const [geneva = new Map<string, string>(), paris = new Map<string, string>()] = states();

  it('that is killed at any moment leaves whole files, and the next one is complete and tidy', async () => {
    const out = join(folder, 'out');
    setWords('Geneva');
    expect(build(out).status).toBe(0);
    let interrupted = 0;
    for (let time = 0; time < 24; time += 1) {
      setWords(time % 2 === 0 ? 'Paris' : 'Geneva');
      // The program needs some tenths of a second until it writes, and is done about a second later.
      await killAfter(out, 350 + time * 45);
      const found = documents(out);
      expect([...found.keys()].sort()).toEqual([...geneva.keys()].sort());
      for (const [name, hash] of found) expect([geneva.get(name), paris.get(name)], name).toContain(hash);
      const wanted = time % 2 === 0 ? paris : geneva;
      if ([...wanted].some(([name, hash]) => found.get(name) !== hash)) interrupted += 1;
      expect(build(out).status).toBe(0);
      expect(documents(out)).toEqual(wanted);
      expect(readdirSync(out).filter((name) => /\.(?:new|old)$/.test(name))).toEqual([]);
    }
    expect(interrupted).toBeGreaterThan(0);
  });

  it('beside another one, into the same folder, ends with the documents of the data', async () => {
    const out = join(folder, 'both');
    setWords('Paris');
    await Promise.all([killAfter(out, 60_000), killAfter(out, 60_000), killAfter(out, 60_000)]);
    expect(documents(out)).toEqual(paris);
  });

  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', disk]).status === 0;
  afterAll(() => {
    if (canMount) spawnSync('umount', [disk]);
  });

  it.skipIf(!canMount)('on a full disk says so, and keeps each document as it was', () => {
    const out = join(disk, 'out');
    setWords('Geneva');
    const first = build(out);
    expect(first.status).toBe(1);
    expect(first.stderr).toMatch(/cannot be written: .*(?:full|space)/i);
    const before = documents(out);
    for (const [name, hash] of before) expect(hash, name).toBe(geneva.get(name));
    setWords('Paris');
    expect(build(out).status).toBe(1);
    for (const [name, hash] of documents(out))
      expect([geneva.get(name), paris.get(name)], name).toContain(hash);
    expect([...documents(out).keys()]).toEqual(expect.arrayContaining([...before.keys()]));
    expect(readdirSync(out).filter((name) => /\.(?:new|old)$/.test(name))).toEqual([]);
  });
});
