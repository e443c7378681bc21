import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Lets the compiled program make a report, and keeps what V8 made of its files then: all functions that a report needs, and
 * no others.
 */
export function writeCodeCache(): void {
  const out = mkdtempSync(join(tmpdir(), 'rapporteur-code-cache-'));
  try {
    execFileSync(process.execPath, [resolve('scripts/build/warm-up.cjs'), out], { stdio: 'inherit' });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
