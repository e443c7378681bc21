import { readFileSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { errorCode } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { removeLeftovers, temporaryStem } from './temporary-names.ts';

/** Lines of text that are kept from run to run, by keys of 64 hexadecimal digits. */
export interface KeptLines {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, line: string) => void;
  /**
   * Writes down what is new, and tells whether there was anything. Of the lines that nobody asked for about so many stay, the
   * newest. That it cannot be written is no fault: the next run takes longer. What is asked for later is read again, so that a
   * long run does not hold all of it.
   */
  readonly save: (unasked: number) => Promise<boolean>;
}

/** Where lines are kept. */
export interface Shelf {
  /** Absolute. It need not be there. */
  readonly folder: string;
  /** The beginning of the names of the files. */
  readonly name: string;
  /** The hash of the program: lines of another one are not there. */
  readonly program: string;
  /** Whether there is so much that it is kept in sixteen files, so that for one new line a sixteenth is written anew. */
  readonly isLarge: boolean;
}

/*
 * A file of lines begins with the hash of the program that wrote it and the checksum of all that follows; then come the lines,
 * each after its key. Such a file is not flushed to the disk, because what a failure of the power cut off does not fit the
 * checksum, and is as good as not there.
 */

interface Part {
  /** Lines that were there, without their keys, as bytes: few of them are asked for. */
  readonly lines: ReadonlyMap<string, Buffer>;
  readonly used: Set<string>;
  readonly added: Map<string, string>;
}

const keyLength = 64;
const lineEnd = 10;

/** The lines that are kept in a place. */
export function openLines({ folder, name, program, isLarge }: Shelf): KeptLines {
  const parts = new Map<string, Part>();
  const partOf = (key: string): Part => {
    const file = isLarge ? `${name}-${key.charAt(0)}` : name;
    const known = parts.get(file) ?? {
      lines: readLines(join(folder, file), program),
      used: new Set(),
      added: new Map(),
    };
    parts.set(file, known);
    return known;
  };
  return {
    get(key) {
      const { lines, used } = partOf(key);
      used.add(key);
      return lines.get(key)?.toString();
    },
    put: (key, line) => void partOf(key).added.set(key, line),
    async save(unasked) {
      const most = Math.ceil(isLarge ? unasked / 16 : unasked);
      const changed = [...parts].filter(([, { added }]) => added.size > 0);
      if (changed.length > 0) await removeLeftovers(folder);
      for (const [file, part] of changed) await writeQuietly(folder, file, linesOf(part, most), program);
      parts.clear();
      return changed.length > 0;
    },
  };
}

function readLines(path: string, program: string): ReadonlyMap<string, Buffer> {
  const lines = new Map<string, Buffer>();
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

/** The lines as they are written, those that were asked for lately behind the others; of these, `most` at most. */
function linesOf({ lines, used, added }: Part, most: number): Buffer {
  const pieces: Buffer[] = [];
  const add = (key: string, line: Buffer): void =>
    void pieces.push(Buffer.from(key, 'latin1'), line, Buffer.of(lineEnd));
  const old = [...lines].filter(([key]) => !added.has(key));
  const unasked = old.filter(([key]) => !used.has(key));
  for (const [key, line] of unasked.slice(Math.max(0, unasked.length - most))) add(key, line);
  for (const [key, line] of old) if (used.has(key)) add(key, line);
  for (const [key, line] of added) add(key, Buffer.from(line));
  return Buffer.concat(pieces);
}

function headOf(program: string, contents: Buffer): string {
  return `rapporteur ${program} ${crc32(contents).toString(16)}\n`;
}

/** No file of lines has more bytes than this; Node.js reads none of two thousand million. */
const largestFile = 1_000_000_000;

function readQuietly(path: string): Buffer {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= largestFile ? readFileSync(path) : Buffer.alloc(0);
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    return Buffer.alloc(0);
  }
}

async function writeQuietly(folder: string, name: string, lines: Buffer, program: string): Promise<void> {
  const temporary = `${temporaryStem(folder)}.new`;
  try {
    // Drafts are nobody else's business.
    await makeFolder(folder, 0o700);
    await writeFile(temporary, [Buffer.from(headOf(program, lines), 'latin1'), lines]);
    await rename(temporary, join(folder, name));
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
