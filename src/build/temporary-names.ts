import { createHash, randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode, ignoreFileFault } from './error-code.ts';

/*
 * Files that are being written have hidden names beside their targets: `.rapporteur-MACHINE-PROCESS-UUID.new`, and `.old`
 * for what they replace. A program that is killed leaves them behind; a later run removes them. Machine and process are in
 * the name so that it can tell them from those of a program that is at work.
 */

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const form = /^\.rapporteur-([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}\.(?:new|old)$/;

/** After this many milliseconds nobody writes a file any more, on whatever machine: a day. */
const longest = 24 * 60 * 60 * 1000;

/** The beginning, without its ending, of names in a folder that nobody uses: never twice the same. */
export function temporaryStem(folder: string): string {
  return join(folder, `.rapporteur-${machine}-${process.pid}-${randomUUID()}`);
}

/**
 * Removes from a folder what programs left behind that are gone: those of this machine whose process has ended, those of
 * others after a day. That some cannot be removed is no fault.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const [, where, process] = form.exec(name) ?? [];
    if (process === undefined) continue;
    const path = join(folder, name);
    const isLeft = where === machine ? !isRunning(Number(process)) : await isOld(path);
    if (isLeft || (await isOld(path))) await rm(path, { force: true }).catch(ignoreFileFault);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    ignoreFileFault(fault);
    return [];
  }
}

function isRunning(number: number): boolean {
  try {
    process.kill(number, 0);
    return true;
  } catch (fault) {
    // A process of somebody else cannot be asked, but is there.
    return errorCode(fault) === 'EPERM';
  }
}

/** By the time of the last change of its name or contents; the system's clock may be wrong, so only a day counts. */
async function isOld(path: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(path)).ctimeMs > longest;
  } catch (fault) {
    ignoreFileFault(fault);
    return false;
  }
}
