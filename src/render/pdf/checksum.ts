import { createHash } from 'node:crypto';
import type { Condition } from '../provenance.ts';

/** What stands in the information dictionary until the checksum is known. */
export const emptyChecksum = '0'.repeat(64);

const start = '/Checksum (';

/** Ends of versions in one file that are looked at, so that no file can keep the program busy. */
const mostVersions = 20;

/**
 * Puts a checksum over the whole file in the place kept for it, so that it can be told later, from the file alone, whether
 * anyone changed it since. It guards against mistakes, not against those who know how to compute it.
 *
 * @throws {Error} if the file has no such place: a fault of the program.
 */
export function sealFile(bytes: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).lastIndexOf(`${start}${emptyChecksum})`);
  if (at < 0) throw new Error('The file has no place for its checksum.');
  return withChecksum(bytes, at + start.length, checksumOf(bytes));
}

/** What became of a file since it was sealed. A later version of a file stands behind the end of the first one. */
export function conditionOf(bytes: Uint8Array): Condition {
  if (isSealIntact(bytes)) return 'untouched';
  const text = Buffer.from(bytes).toString('latin1');
  for (const { 0: words, index } of [...text.matchAll(/startxref\s+\d+\s+%%EOF/g)].slice(0, mostVersions))
    if (isSealIntact(bytes.subarray(0, index + words.length))) return 'extended';
  return 'changed';
}

function isSealIntact(bytes: Uint8Array): boolean {
  const at = Buffer.from(bytes).lastIndexOf(start) + start.length;
  const checksum = Buffer.from(bytes.subarray(at, at + emptyChecksum.length)).toString('latin1');
  return checksum === checksumOf(withChecksum(bytes, at, emptyChecksum));
}

function withChecksum(bytes: Uint8Array, at: number, checksum: string): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(Buffer.from(checksum, 'latin1').subarray(0, Math.max(0, bytes.length - at)), at);
  return changed;
}

function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
