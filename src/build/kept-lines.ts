import { closeSync, fstatSync, openSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Lines } from '../source/readings.ts';
import { errorCode } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { openAtOnce } from './open-at-once.ts';
import { readBytes } from './read-bytes.ts';
import { openScratch, type Piece, type Scratch } from './scratch.ts';
import { removeLeftovers, temporaryStem } from './temporary-names.ts';

/** Lines of text that are kept from run to run, by keys of 64 hexadecimal digits. */
export interface KeptLines extends Lines {
  /**
   * Writes down what is new, and tells whether there was anything. Of the lines that nobody asked for about so many stay, the
   * newest. That it cannot be written is no fault: the next run takes longer.
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
 * A file of lines begins with the hash of the program that wrote it, the length of its index and the checksum of that; then comes the
 * index, a key, a length and a checksum for each line; then come the lines. Only the index is read at once: a line is when it is
 * asked for, so that memory does not grow with what is kept. Such a file is not flushed to the disk, because what a failure of the power
 * damaged does not fit the checksums, and is as good as not there.
 */

/** Where a line stands in its file: offset and length in bytes, and the checksum that it must have. */
interface KeptLine {
  readonly start: number;
  readonly length: number;
  readonly checksum: string;
}

/** A file of lines. It is open as long as it is asked, so that what is written in its place does not disturb. */
interface LinesFile {
  /** Undefined where there is none. */
  readonly file: number | undefined;
  readonly index: ReadonlyMap<string, KeptLine>;
}

interface Part {
  /** Path of its file. */
  readonly path: string;
  /** What the file holds; read when it is first asked. */
  known: LinesFile | undefined;
  readonly used: Set<string>;
  readonly added: Map<string, Piece>;
}

/** The lines that are kept in a place. */
export function openLines({ folder, name, program, isLarge }: Shelf): KeptLines {
  const parts = new Map<string, Part>();
  const scratch = openScratch();
  const partOf = (key: string): Part => {
    const file = isLarge ? `${name}-${key.charAt(0)}` : name;
    const path = join(folder, file);
    const part = parts.get(file) ?? { path, known: undefined, used: new Set(), added: new Map() };
    parts.set(file, part);
    return part;
  };
  const knownOf = (part: Part): LinesFile => (part.known ??= openFile(part.path, program));
  return {
    get(key) {
      const part = partOf(key);
      part.used.add(key);
      const added = part.added.get(key);
      if (added !== undefined) return scratch.get(added).toString();
      const { file, index } = knownOf(part);
      const line = index.get(key);
      return file === undefined || line === undefined ? undefined : readLine(file, line)?.toString();
    },
    put: (key, line) => void partOf(key).added.set(key, scratch.put(Buffer.from(line))),
    touch: (key) => void partOf(key).used.add(key),
    async save(unasked) {
      const most = Math.ceil(isLarge ? unasked / 16 : unasked);
      const changed = [...parts.values()].filter(({ added }) => added.size > 0);
      if (changed.length > 0) await removeLeftovers(folder);
      for (const part of changed) {
        const lines = linesOf(knownOf(part), part, most, scratch);
        if (!(await writeQuietly(folder, part.path, program, lines))) continue;
        part.added.clear();
        closeFile(part.known);
        part.known = undefined;
      }
      for (const { used } of parts.values()) used.clear();
      if ([...parts.values()].every(({ added }) => added.size === 0)) scratch.clear();
      return changed.length > 0;
    },
  };
}

/** A line that is to be written, read when its turn comes. */
interface LineToWrite {
  readonly key: string;
  readonly length: number;
  readonly checksum: string;
  readonly read: () => Buffer;
}

/** The lines as they are written, those that were asked for lately behind the others; of these, `most` at most. */
function linesOf(
  { file, index }: LinesFile,
  { used, added }: Part,
  most: number,
  scratch: Scratch,
): readonly LineToWrite[] {
  const old = [...index].filter(([key]) => !added.has(key));
  const unasked = old.filter(([key]) => !used.has(key));
  const kept = [
    ...unasked.slice(Math.max(0, unasked.length - most)),
    ...old.filter(([key]) => used.has(key)),
  ];
  return [
    ...kept.map(([key, line]) => ({ key, ...line, read: () => readPart(file ?? -1, line) })),
    ...[...added].map(([key, piece]) => {
      const checksum = checksumOf(scratch.get(piece));
      return { key, length: piece.length, checksum, read: () => scratch.get(piece) };
    }),
  ];
}

const nothing: LinesFile = { file: undefined, index: new Map() };

function openFile(path: string, program: string): LinesFile {
  let file: number | undefined;
  try {
    file = openSync(path, openAtOnce);
    const index = readIndex(file, program);
    if (index !== undefined) return { file, index };
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
  }
  closeFile({ file, index: nothing.index });
  return nothing;
}

function closeFile(known: LinesFile | undefined): void {
  if (known?.file !== undefined) closeSync(known.file);
}

/** More bytes than the first line of a file has. */
const longestHead = 300;

/** Where the lines of a file stand; undefined where it is not what it should be. */
function readIndex(file: number, program: string): ReadonlyMap<string, KeptLine> | undefined {
  const found = fstatSync(file);
  if (!found.isFile()) return undefined;
  const head = readPart(file, { start: 0, length: Math.min(found.size, longestHead) }).toString('latin1');
  const [first = ''] = head.split('\n', 1);
  const [, writer, size = '', checksum] = first.split(' ');
  const [start, length] = [first.length + 1, Number(size)];
  if (writer !== program || !(length >= 0 && start + length <= found.size)) return undefined;
  const bytes = readPart(file, { start, length });
  if (checksumOf(bytes) !== checksum) return undefined;
  const index = new Map<string, KeptLine>();
  let at = start + length;
  for (const line of bytes.toString('latin1').split('\n').slice(0, -1)) {
    const [key = '', width = '', own = ''] = line.split(' ');
    index.set(key, { start: at, length: Number(width), checksum: own });
    at += Number(width);
  }
  return at === found.size ? index : undefined;
}

function readLine(file: number, line: KeptLine): Buffer | undefined {
  const bytes = readPart(file, line);
  return checksumOf(bytes) === line.checksum ? bytes : undefined;
}

/** Fewer bytes than asked for where the file has no more. */
function readPart(file: number, { start, length }: Pick<KeptLine, 'start' | 'length'>): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, readBytes(file, bytes, start));
}

function checksumOf(bytes: Buffer): string {
  return crc32(bytes).toString(16);
}

/** Whether it could be written. */
async function writeQuietly(
  folder: string,
  path: string,
  program: string,
  lines: readonly LineToWrite[],
): Promise<boolean> {
  const temporary = `${temporaryStem(folder)}.new`;
  try {
    // Drafts are nobody else's business.
    await makeFolder(folder, 0o700);
    const file = await open(temporary, 'wx');
    await writeLines(file, program, lines).finally(() => file.close());
    await rename(temporary, path);
    return true;
  } catch (fault) {
    if (errorCode(fault) === undefined) throw fault;
    await rm(temporary, { force: true }).catch(() => undefined);
    return false;
  }
}

/** So many bytes are written at a time. */
const portion = 1_000_000;

async function writeLines(file: FileHandle, program: string, lines: readonly LineToWrite[]): Promise<void> {
  const index = lines.map(({ key, length, checksum }) => `${key} ${length} ${checksum}\n`).join('');
  const bytes = Buffer.from(index, 'latin1');
  let pieces: Buffer[] = [
    Buffer.from(`rapporteur ${program} ${bytes.length} ${checksumOf(bytes)}\n`, 'latin1'),
    bytes,
  ];
  let pending = 0;
  for (const { read } of lines) {
    const line = read();
    pieces.push(line);
    pending += line.length;
    if (pending < portion) continue;
    await file.writeFile(Buffer.concat(pieces));
    [pieces, pending] = [[], 0];
  }
  if (pieces.length > 0) await file.writeFile(Buffer.concat(pieces));
}
