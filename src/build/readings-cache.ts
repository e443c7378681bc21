import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Readings, readReading, writeReading } from '../source/readings.ts';
import { errorCode } from './error-code.ts';
import { sha256 } from './fingerprint.ts';
import { temporaryStem } from './temporary-names.ts';

/** Readings of a folder of the cache. */
export interface ReadingsCache extends Readings {
  /** Writes down what was read anew. That it cannot be written is no fault: the next run takes longer. */
  readonly save: () => Promise<void>;
}

/*
 * A file of readings has a first line with the hash of the program that wrote it and the checksum of all that follows;
 * then a line for each text: its SHA-256, and what it holds. Such a file is not flushed to the disk, because what a failure of
 * the power cut off does not fit the checksum, and is as good as not there.
 */

interface Part {
  /** Lines that were there, without their keys, as bytes: they are read when somebody asks for them. */
  readonly lines: ReadonlyMap<string, Uint8Array>;
  /** Keys that were asked for: a text that nobody asks for any more is left out when the file is written. */
  readonly used: Set<string>;
  /** Lines that are new. */
  readonly added: Map<string, string>;
}

/** With more bytes of YAML than this there are sixteen files, so that a record that changes has a sixteenth written anew. */
const fewBytes = 2_000_000;
const keyLength = 64;
const lineEnd = 10;

/** The readings that a folder holds, by a program with this hash, for about so many bytes of YAML. */
export function openReadings(folder: string, program: string, bytes: number): ReadingsCache {
  const parts = new Map<string, Part>();
  const partOf = (key: string): Part => {
    const name = bytes < fewBytes ? 'readings' : `readings-${key.charAt(0)}`;
    const known = parts.get(name) ?? {
      lines: readLines(join(folder, name), program),
      used: new Set(),
      added: new Map(),
    };
    parts.set(name, known);
    return known;
  };
  return {
    find(text) {
      const key = sha256(text);
      const { lines, used } = partOf(key);
      const line = lines.get(key);
      if (line === undefined) return undefined;
      used.add(key);
      return readReading(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString());
    },
    keep(text, packed) {
      const key = sha256(text);
      partOf(key).added.set(key, writeReading(packed));
    },
    async save() {
      for (const [name, part] of parts)
        if (part.added.size > 0) await writeQuietly(folder, name, linesOf(part), program);
    },
  };
}

function readLines(path: string, program: string): ReadonlyMap<string, Uint8Array> {
  const lines = new Map<string, Uint8Array>();
  const bytes = readQuietly(path);
  let start = bytes.indexOf(lineEnd) + 1;
  const head = headOf(program, bytes.subarray(start));
  if (start === 0 || bytes.toString('latin1', 0, start) !== head) return lines;
  for (let end = bytes.indexOf(lineEnd, start); end > 0; end = bytes.indexOf(lineEnd, start)) {
    const key = bytes.toString('latin1', start, start + keyLength);
    lines.set(key, bytes.subarray(start + keyLength, end));
    start = end + 1;
  }
  return lines;
}

function linesOf({ lines, used, added }: Part): Buffer {
  const pieces: Uint8Array[] = [];
  const add = (key: string, line: Uint8Array): void =>
    void pieces.push(Buffer.from(key, 'latin1'), line, Buffer.of(lineEnd));
  for (const [key, line] of lines) if (used.has(key)) add(key, line);
  for (const [key, line] of added) add(key, Buffer.from(line));
  return Buffer.concat(pieces);
}

function headOf(program: string, contents: Uint8Array): string {
  return `rapporteur readings ${program} ${crc32(contents).toString(16)}\n`;
}

function readQuietly(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return Buffer.alloc(0);
  }
}

async function writeQuietly(folder: string, name: string, lines: Buffer, program: string): Promise<void> {
  const temporary = `${temporaryStem(folder)}.new`;
  try {
    // Drafts are nobody else's business.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(temporary, [Buffer.from(headOf(program, lines), 'latin1'), lines]);
    await rename(temporary, join(folder, name));
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
