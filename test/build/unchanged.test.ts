import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFile } from '../../src/build/unchanged.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.skipIf(process.platform === 'win32')('a pipe in the place of a document is not waited for', async () => {
  const path = join(await temporaryFolder(), 'cwg-lib-01.docx');
  execFileSync('mkfifo', [path]);
  // What waits for the pipe cannot be ended by a limit of time: somebody must write to it.
  execFileSync('sh', ['-c', '(sleep 5; : 1<>"$0") >/dev/null 2>&1 &', path]);
  expect(compareFile(path, { hash: '' })).toEqual({ path, state: 'missing' });
});

test('a folder in the place of a document is none', async () => {
  const path = join(await temporaryFolder(), 'cwg-lib-01.docx');
  await mkdir(path);
  expect(compareFile(path, { hash: '' })).toEqual({ path, state: 'missing' });
});
