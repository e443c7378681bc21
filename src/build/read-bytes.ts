import { readSync } from 'node:fs';

/**
 * Fills `bytes` from an open file, from an offset on or, where it is null, from where reading it has come to. Tells how many bytes
 * there were: fewer where the file ends before.
 */
export function readBytes(file: number, bytes: Uint8Array, start: number | null): number {
  let read = 0;
  while (read < bytes.length) {
    const some = readSync(file, bytes, read, bytes.length - read, start === null ? null : start + read);
    if (some === 0) break;
    read += some;
  }
  return read;
}
