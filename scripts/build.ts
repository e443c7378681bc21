/*
 * Compiles the program into `dist/`, and puts beside it the files that are not TypeScript (the Typst program). It is
 * run by `npm ci`, so that nobody needs to know of it.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], { stdio: 'inherit' });
cpSync('src', 'dist', {
  recursive: true,
  filter: (source) => statSync(source).isDirectory() || extname(source) !== '.ts',
});
chmodSync('dist/cli/main.js', 0o755);
