import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lines } from '../source/readings.ts';
import { errorCode } from './error-code.ts';
import { readBytes } from './read-bytes.ts';

/** Bytes that were put aside. */
export interface Piece {
  readonly length: number;
  /** Undefined where they are in the file. */
  bytes: Buffer | undefined;
  /** Where in the file. */
  start: number;
}

/** Bytes that a run puts aside: the first of them in memory, all further ones in a file that nobody else sees. */
export interface Scratch {
  readonly put: (bytes: Buffer) => Piece;
  readonly get: (piece: Piece) => Buffer;
  /** Forgets all pieces. */
  readonly clear: () => void;
}

/** So many bytes are held in memory. */
const mostInMemory = 4_000_000;

/**
 * An empty scratch. Its file is made when it is needed, and is gone with the program, even one that is killed. Where none can be
 * made, or the disk is full, all stays in memory.
 */
export function openScratch(): Scratch {
  let pending: Piece[] = [];
  let [pendingLength, written] = [0, 0];
  let file: number | undefined;
  let isRefused = false;

  function writePending(): void {
    if (isRefused) return;
    try {
      file ??= openUnseen();
      writeAll(file, Buffer.concat(pending.flatMap(({ bytes }) => bytes ?? [])), written);
    } catch (fault) {
      if (errorCode(fault) === undefined) throw fault;
      isRefused = true;
      return;
    }
    for (const piece of pending) {
      piece.bytes = undefined;
      piece.start = written;
      written += piece.length;
    }
    [pending, pendingLength] = [[], 0];
  }

  return {
    put(bytes) {
      const piece: Piece = { length: bytes.length, bytes, start: 0 };
      pending.push(piece);
      pendingLength += bytes.length;
      if (pendingLength > mostInMemory) writePending();
      return piece;
    },
    get: ({ bytes, start, length }) => bytes ?? readAll(file ?? -1, start, length),
    clear() {
      if (file !== undefined) closeSync(file);
      [file, pending, pendingLength, written] = [undefined, [], 0, 0];
    },
  };
}

/** Lines that are kept for this run only. */
export function linesInScratch(): Lines {
  const scratch = openScratch();
  const pieces = new Map<string, Piece>();
  return {
    get(key) {
      const piece = pieces.get(key);
      return piece === undefined ? undefined : scratch.get(piece).toString();
    },
    put: (key, line) => void pieces.set(key, scratch.put(Buffer.from(line))),
    touch: () => undefined,
  };
}

/** A new file that has no name any more: it is there as long as it is open. */
function openUnseen(): number {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  try {
    return openSync(join(folder, 'scratch'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeAll(file: number, bytes: Buffer, start: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, start + at);
}

function readAll(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readBytes(file, bytes, start) < length) throw new Error('What was put aside is not there any more.');
  return bytes;
}
