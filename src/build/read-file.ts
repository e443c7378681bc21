import { closeSync, fstatSync, openSync } from 'node:fs';
import { extname } from 'node:path';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines, placeOf, startOfFile } from '../diagnostics/place.ts';
import { decodeText } from '../source/decode-text.ts';
import { encodingOf } from '../source/encoding-of.ts';
import { fileKind } from '../source/file-kind.ts';
import { errorCode, meaningOfCode } from './error-code.ts';
import { openAtOnce } from './open-at-once.ts';
import { readBytes } from './read-bytes.ts';

const fontEndings: readonly string[] = ['.ttf', '.otf', '.ttc', '.woff', '.woff2'];

/** The endings of files that are no texts: pictures and fonts. Whether they are any is said by whoever uses them. */
export const binaryEndings: readonly string[] = ['.png', ...fontEndings];

/** Largest file that is read, in bytes: a hundred times the longest record known. */
export const largestFile = 5_000_000;

/** Those of East Asia have tens of thousands of letters. */
const largestFont = 40_000_000;

function limitOf(path: string): number {
  return fontEndings.includes(extname(path)) ? largestFont : largestFile;
}

/**
 * Reads one file; `path` is its path for messages. Diagnosed and undefined where it is too large or unreadable.
 * A text that is not UTF-8, and what is no text, is diagnosed and returned all the same, so that what refers to it stays silent.
 */
export function readFile(location: string, path: string, diagnose: Diagnose): Uint8Array | undefined {
  try {
    const bytes = readUpTo(limitOf(path), location);
    if (bytes === undefined) diagnoseSize(path, diagnose);
    else if (!binaryEndings.includes(extname(path))) diagnoseEncoding(bytes, path, diagnose);
    return bytes;
  } catch (fault) {
    diagnoseUnreadable(fault, path, diagnose);
    return undefined;
  }
}

/**
 * Size and contents come from one open file, so that no other file can take its place in between. To read one file after the
 * other and wait takes a fifth of the time that it takes to ask for each and be told.
 */
function readUpTo(limit: number, location: string): Uint8Array | undefined {
  // A pipe that took the place of a file since the folder was read must not be waited for.
  const file = openSync(location, openAtOnce);
  try {
    const { size } = fstatSync(file);
    return size > limit ? undefined : readShared(file, size);
  } finally {
    closeSync(file);
  }
}

/** Into memory that all threads see: each of them has all records. */
function readShared(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  // Somebody may have cut it off since.
  return bytes.subarray(0, readBytes(file, bytes, null));
}

/** Says that a file cannot be read and why; anything but a failed file operation is thrown on. */
export function diagnoseUnreadable(fault: unknown, path: string, diagnose: Diagnose): void {
  const code = errorCode(fault);
  if (code === undefined) throw fault;
  // Bytes of a name that are not UTF-8 come from the system as this sign, by which nothing is found again.
  const isNameLost = code === 'ENOENT' && path.includes('\uFFFD');
  diagnose({
    code: 'file/unreadable',
    severity: 'error',
    message: isNameLost
      ? 'This cannot be read: its name is not UTF-8, and where it is not, � stands here.'
      : `This cannot be read: ${meaningOfCode(code)}.`,
    remedy: isNameLost
      ? 'Give it a name of small letters, figures and hyphens.'
      : 'See that it is there and that you may read it, or take it out of the folder.',
    place: startOfFile(path),
  });
}

function diagnoseSize(path: string, diagnose: Diagnose): void {
  diagnose({
    code: 'file/too-large',
    severity: 'error',
    message: `This file is larger than ${limitOf(path) / 1_000_000} MB.`,
    remedy:
      'Divide the record, or make the picture smaller; if the file is neither, take it out of the folder.',
    place: startOfFile(path),
  });
}

function diagnoseEncoding(bytes: Uint8Array, path: string, diagnose: Diagnose): void {
  const kind = fileKind(bytes);
  if (kind !== undefined)
    return diagnose({
      code: 'file/no-text',
      severity: 'error',
      message: `This is ${kind}, not a text, whatever its name says.`,
      remedy:
        'Take it out of the folder, and write the words in a text editor: records and templates are plain text.',
      place: startOfFile(path),
    });
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') return;
  if (encoding !== 'other')
    return diagnose({
      code: 'file/not-utf-8',
      severity: 'error',
      message: 'This file is written in UTF-16, not in UTF-8.',
      remedy: 'Open it in your editor, and save it with the encoding UTF-8.',
      place: startOfFile(path),
    });
  const text = decodeText(bytes);
  const start = Math.max(0, text.indexOf('\uFFFD'));
  diagnose({
    code: 'file/not-utf-8',
    severity: 'error',
    message: 'From here on, the text of this file is not UTF-8, and some of its characters are lost.',
    remedy:
      'Open it in your editor with the encoding in which it was written, on Windows mostly Windows-1252, and save it with the encoding UTF-8.',
    place: placeOf(path, indexLines(text), start, start + 1),
  });
}
