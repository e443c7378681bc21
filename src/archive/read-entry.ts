import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { encodingOf } from '../source/encoding-of.ts';
import { fileKind } from '../source/file-kind.ts';
import { hashOfFile } from '../source/hash.ts';
import { mend } from '../source/mend.ts';
import { moreToFind } from '../source/more-to-find.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import type { Readings } from '../source/readings.ts';
import { holdRecent } from '../source/recent.ts';
import type { Schemas } from '../source/schemas.ts';
import { schemaHints } from '../source/schema-hints.ts';
import { toldOnce } from '../source/told-once.ts';
import { validate } from '../source/validate.ts';
import { checkOwn } from './check-own.ts';
import { type Entry, entryOf, type Whole } from './entry.ts';
import { type Outline, outlineOf, readOutline } from './outline.ts';
import { saidByName } from './said-by-name.ts';

/** A file of a folder: its path for messages, and its bytes. */
export interface FileContent {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How a file is read. */
export interface EntryReading {
  /** The name of its schema. */
  readonly kind: string;
  /**
   * Whether there may be thousands of such files, of which only the outlines are held. Of others all is held, because every
   * report asks for it.
   */
  readonly isRecord: boolean;
  /** Whether of a file that is not valid, what is valid is read all the same, so that the rest of it can be checked. */
  readonly isMended: boolean;
  readonly schemas: Schemas;
  readonly readings: Readings;
}

/** A file as it was read. */
export interface ReadEntry {
  /** Undefined where nothing can be made of it. */
  readonly entry: Entry<unknown> | undefined;
  /** Whether it has faults, so that no document is made of it. */
  readonly isRefused: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is held of a file. */
interface Known extends Omit<ReadEntry, 'entry'> {
  /** Undefined where nothing can be made of the file. */
  readonly outline: Outline<unknown> | undefined;
  readonly whole: () => Whole<unknown>;
}

/**
 * What was read before: files never change while the program runs, so that the same object is the same file. A preview gives
 * those that did not change once more.
 */
const readBefore = new WeakMap<FileContent, Known & { readonly kind: string; readonly schema: string }>();

/** Reads a file of records or registers. */
export function readEntry(id: string, file: FileContent, reading: EntryReading): ReadEntry {
  const { outline, whole, isRefused, diagnostics } = knownOf(file, reading);
  if (outline === undefined) return { entry: undefined, isRefused, diagnostics };
  const named = { id, file: file.path, outline };
  const entry = reading.isRecord ? entryOf(named, whole) : { ...named, ...whole() };
  return { entry, isRefused, diagnostics };
}

/** Whether this run or an earlier one has read a record, so that it takes no time to read it. */
export function isReadBefore(file: FileContent, { kind, schemas, readings }: EntryReading): boolean {
  const schema = schemas.hashOf(kind);
  const before = readBefore.get(file);
  return (
    (before?.kind === kind && before.schema === schema) ||
    readings.findOutline(hashOfFile(file), schema) !== undefined
  );
}

function knownOf(file: FileContent, reading: EntryReading): Known {
  const { kind, schemas } = reading;
  const schema = schemas.hashOf(kind);
  const before = readBefore.get(file);
  if (before?.kind === kind && before.schema === schema) return before;
  const known = { ...readKnown(file, reading), kind, schema };
  readBefore.set(file, known);
  return known;
}

/** Of so many records at a time all is held: more than the meetings of a report to a conference are. */
const records = holdRecent(64);

function readKnown(file: FileContent, reading: EntryReading): Known {
  const { readings, isRecord, kind, schemas } = reading;
  if (!isRecord) {
    const read = readWhole(file, reading);
    return { ...read, outline: read.whole && {}, whole: () => expected(read.whole, file) };
  }
  const whole = records(() => readWhole(file, reading));
  const giveWhole = (): Whole<unknown> => expected(whole().whole, file);
  const [hash, schema] = [hashOfFile(file), schemas.hashOf(kind)];
  const kept = readings.findOutline(hash, schema);
  if (kept !== undefined)
    return { outline: readOutline(kept), whole: giveWhole, isRefused: false, diagnostics: [] };
  const { isRefused, diagnostics, whole: read } = whole();
  const outline = read && outlineOf(read.contents);
  // What is wrong with a file is told in each run, in the words of that run.
  if (read !== undefined && diagnostics.length === 0)
    readings.keepOutline(hash, schema, JSON.stringify(outline), read.source.text);
  return { outline, whole: giveWhole, isRefused, diagnostics };
}

/** A file that could be read can be read again. */
function expected<Contents>(whole: Whole<Contents> | undefined, { path }: FileContent): Whole<Contents> {
  if (whole === undefined) throw new Error(`${path} cannot be read a second time.`);
  return whole;
}

interface ReadWhole extends Omit<ReadEntry, 'entry'> {
  readonly whole: Whole<unknown> | undefined;
}

function readWhole(file: FileContent, reading: EntryReading): ReadWhole {
  const { kind, schemas, readings, isMended, isRecord } = reading;
  const found: Diagnostic[] = [];
  const text = decode(file.bytes);
  const source =
    text === undefined
      ? undefined
      : parseYaml(file.path, text, (one) => void found.push(one), readings, schemaHints(kind, schemas));
  const faults: Diagnostic[] = [];
  const isValid = source !== undefined && validate(source, kind, schemas, (one) => void faults.push(one));
  const left = isValid
    ? source
    : source && isMended
      ? mend(
          source,
          { kind, schemas, named: saidByName(kind, basename(file.path, '.yaml')) },
          (one) => void faults.push(one),
        )
      : undefined;
  if (isMended && source !== undefined && left === undefined) sayThatMoreMayBeFound(faults);
  const told = toldOnce(found, faults);
  const isRefused = !isValid || told.some(({ severity }) => severity === 'error');
  if (left === undefined) return { whole: undefined, isRefused, diagnostics: told };
  const whole = { contents: left.value, source: left };
  const own: Diagnostic[] = [];
  checkOwn({ kind, isRecord }, whole, (one) => void own.push(one));
  return { whole, isRefused, diagnostics: [...told, ...own] };
}

function sayThatMoreMayBeFound(faults: Diagnostic[]): void {
  const last = faults.pop();
  if (last !== undefined) faults.push({ ...last, remedy: `${last.remedy ?? ''} ${moreToFind}`.trim() });
}

/** The text of a file; undefined if it is none or not UTF-8, which was told when the file was read. */
function decode(bytes: Uint8Array): string | undefined {
  return encodingOf(bytes) === 'utf-8' && fileKind(bytes) === undefined
    ? new TextDecoder().decode(bytes)
    : undefined;
}
