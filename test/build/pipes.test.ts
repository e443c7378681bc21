import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../../src/build/ledger.ts';
import { readDocument } from '../../src/build/read-document.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe.skipIf(process.platform === 'win32')('a pipe', () => {
  test('in the place of what was noted of the last build is not waited for', async () => {
    const folder = await temporaryFolder();
    makePipe(join(folder, '.rapporteur.json'));
    expect(await readLedger(folder)).toBeUndefined();
  });

  test.runIf(existsSync('/dev/zero'))('without end is no document', async () => {
    expect(await readDocument('.', '/dev/zero')).toMatchObject({
      message: '"/dev/zero" is larger than 100 MB, as no document is.',
    });
  });

  test('brings a document', async () => {
    const path = join(await temporaryFolder(), 'report.pdf');
    makePipe(path);
    execFileSync('sh', ['-c', '(printf "no document" > "$0") >/dev/null 2>&1 &', path]);
    expect(await readDocument('.', path)).toMatchObject({
      message: `"${path}" is neither a Word file nor a PDF.`,
    });
  });
});

function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}
