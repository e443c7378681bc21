import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Lets the compiled program make reports, and keeps what V8 made of its files then: all functions that a report needs, and no
 * others. That there are faults in the records at the moment is no matter.
 */
export function writeCodeCache(): void {
  const out = mkdtempSync(join(tmpdir(), 'rapporteur-code-cache-'));
  try {
    // What an earlier run kept would spare the program code that the first run of a user needs.
    const env = { ...process.env, RAPPORTEUR_CACHE: '' };
    spawnSync(process.execPath, [resolve('scripts/build/warm-up.cjs'), out], { stdio: 'ignore', env });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
