/*
 * Compiles the program into `dist/`, and puts beside it the files that are not TypeScript (the Typst program). It is
 * run by `npm ci`, so that nobody needs to know of it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import nspell from 'nspell';
import { bundle } from './build/bundle.ts';
import { writeCodeCache } from './build/code-cache.ts';
import { writeReadings } from './build/own-readings.ts';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
await bundle();
cpSync('src', 'dist', {
  recursive: true,
  filter: (source) => statSync(source).isDirectory() || extname(source) !== '.ts',
});
chmodSync('dist/cli/main.js', 0o755);
mkdirSync('dist/checks/words', { recursive: true });

/** All forms of the words of the dictionary: see `src/checks/words/spelling.ts`. */
const require = createRequire(import.meta.url);
const read = (ending: string): Buffer =>
  readFileSync(join(dirname(require.resolve('dictionary-en-gb')), `index.${ending}`));
const { data } = nspell(read('aff'), read('dic')) as unknown as {
  readonly data: Readonly<Record<string, unknown>>;
};
const lines = Object.keys(data).map((word) => Buffer.from(word));
lines.sort((one, other) => Buffer.compare(one, other));
writeFileSync(join('dist', 'checks', 'words', 'words-en-gb.txt'), `${lines.join('\n')}\n`);

await writeReadings();

/** By this the program knows whether it made a document itself, or another one of the same version did. */
const hash = createHash('sha256');
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((found) => found.isFile() && !found.name.endsWith('.d.ts'))
  .map((found) => join(found.parentPath, found.name))
  .sort())
  hash.update(entry).update(readFileSync(entry));
writeFileSync(
  join('dist', 'program.sha256'),
  `${hash.update(readFileSync('package-lock.json')).digest('hex')}\n`,
);

writeCodeCache();
