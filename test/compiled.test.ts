import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './build/temporary-folder.ts';
import { makeReport } from './build-report.ts';

/*
 * The program as it is installed: put together into few files, as `npm ci` and `npm run build` do. After a change of
 * the sources it must be built anew.
 */

const main = resolve('dist/cli/main.js');

describe('the compiled program', () => {
  it('finds in the records, in all languages, what the program finds from its sources: nothing', () => {
    const words = [main, 'check', '--lang', 'all', '--format', 'json'];
    const found = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as {
      readonly accepted?: { readonly reason: string } | null;
    }[];
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter(({ accepted }) => (accepted ?? null) === null)).toEqual([]);
  });

  it('changes settings of V8 so that patterns which were used before go on working', () => {
    // A text that is put together just before is searched in another way than most, in which V8 relies on the settings.
    const script = `
      const patterns = Array.from({ length: 200 }, (_, index) => new RegExp('a(b|c)+d' + index));
      const found = () => patterns.filter((one, index) => one.exec('y'.repeat(20) + Math.random() + 'abbcd' + index));
      found();
      process.argv = [process.execPath, 'rapporteur', '--version'];
      require(process.env.LOADER).start('cli/main.cjs');
      found();
      console.log(found().length);`;
    const env = { ...process.env, LOADER: resolve('dist/load.cjs') };
    const said = execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    expect(said.split('\n')).toContain('200');
  });

  it('does not read the templates and registers that it comes with: what they hold is kept beside it', async () => {
    const cache = await temporaryFolder();
    const env = { ...process.env, RAPPORTEUR_CACHE: cache };
    execFileSync(process.execPath, [main, 'check', '--quiet'], { env });
    const [folder = ''] = readdirSync(cache);
    const lines = readFileSync(join(cache, folder, 'readings'), 'latin1').split('\n');
    const records = readdirSync('data', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.yaml') && !name.startsWith('registers'),
    );
    expect(records.length).toBeGreaterThan(30);
    expect(lines.filter((line) => /^[0-9a-f]{64} \d+ /.test(line)).length).toBe(records.length);
  });

  it('writes the words that the program writes from its sources, in all languages', async () => {
    const out = await temporaryFolder();
    execFileSync(process.execPath, [main, 'build', '--lang', 'all', '--format', 'text', '--out', out]);
    const names = readdirSync(out).filter((name) => name.endsWith('.txt'));
    expect(names.length).toBe(15);
    for (const name of names) {
      const text = await (await makeReport(name.replace('.txt', ''))).render('text');
      expect(readFileSync(join(out, name), 'utf8'), name).toBe(new TextDecoder().decode(text));
    }
  });
});
