/*
 * Compiles the program into `dist/`, and puts beside it the files that are not TypeScript (the Typst program). It is
 * run by `npm ci`, so that nobody needs to know of it.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
cpSync('src', 'dist', {
  recursive: true,
  filter: (source) => statSync(source).isDirectory() || extname(source) !== '.ts',
});
chmodSync('dist/cli/main.js', 0o755);

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
