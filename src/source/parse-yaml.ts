import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines, type LineIndex, placeOf, startOfFile } from '../diagnostics/place.ts';
import { diagnoseSyntax } from './diagnose-syntax.ts';
import { parseDocument } from './parse-document.ts';
import { type IndexedSpan, type KnownChildren, type PackedSpans, packSpans, spanAt } from './pack-spans.ts';
import { indentOf, readScalar } from './read-scalar.ts';
import type { Readings } from './readings.ts';
import { holdRecent } from './recent.ts';
import type { SchemaHints } from './schema-hints.ts';
import type { Path, SourceFile } from './source-file.ts';
import { endOf, startOf, type Units } from './units.ts';
import { withLineFeeds } from './with-line-feeds.ts';
import { readTree } from './read-tree.ts';
import type { ScalarSpan, Span } from './span.ts';

/**
 * Reads a YAML 1.2 text (core schema) into plain values that know where they were written. Faults are diagnosed;
 * the result is undefined where there is nothing to go on with. Slips whose meaning is plain are put right in memory, so that the rest
 * is found in the same run. `readings` are asked first, and told what was read anew. `hints` come from the schema, where one is known.
 */
export function parseYaml(
  file: string,
  written: string,
  diagnose: Diagnose,
  readings?: Readings,
  hints?: SchemaHints,
): SourceFile | undefined {
  const text = withLineFeeds(written);
  const lines = indexLines(text);
  const packed = readings?.find(text);
  const read =
    packed === undefined
      ? readAnew({ file, text, lines, diagnose, hints }, readings)
      : { packed, text, lines };
  if (read === undefined) return undefined;
  return { file, text, lines, value: read.packed.value, ...placeFinders(file, read) };
}

/** What a text holds, and the text in which it stands: with its slips put right, where there are any. */
interface Read {
  readonly packed: PackedSpans;
  readonly text: string;
  readonly lines: LineIndex;
}

/** What is read, and how. */
interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly diagnose: Diagnose;
  readonly hints: SchemaHints | undefined;
}

function readAnew(reading: Reading, readings: Readings | undefined): Read | undefined {
  let faults = 0;
  const diagnose: Diagnose = (fault) => {
    faults += 1;
    reading.diagnose(fault);
  };
  const read = readDocument({ ...reading, diagnose });
  if (read !== undefined && faults === 0) readings?.keep(reading.text, read.packed);
  return read;
}

function readDocument(reading: Reading): Read | undefined {
  const { file, text, diagnose } = reading;
  const document = parseDocument(text);
  if (document === undefined) {
    diagnose({
      code: 'yaml/too-deep',
      severity: 'error',
      message: 'The file nests values too deeply to be read.',
      remedy: 'Write the record with at most a few levels of indentation.',
      place: startOfFile(file),
    });
    return undefined;
  }
  const readable =
    document.errors.length === 0
      ? { ...reading, document }
      : diagnoseSyntax(document.errors, reading, diagnose);
  if (readable === undefined) return undefined;
  const { value, spans } = readTree(readable.document.contents, { ...reading, ...readable });
  return { text: readable.text, lines: readable.lines, packed: packSpans(value, spans) };
}

type Finders = Pick<SourceFile, 'has' | 'placeOf' | 'placeOfKey' | 'placeInText'>;

/** What places are found with. */
interface Known {
  readonly children: KnownChildren;
  /** The spans of texts, by their paths: most places are asked for with the same ones. */
  readonly texts: WeakMap<Path, IndexedSpan>;
  /** Where each character of a text is written, by the index of its span. */
  readonly units: Map<number, Units>;
}

/** What the places of so many files are found with is held at a time: of the record and the phrases of a report or two. */
const recently = holdRecent(12);

function placeFinders(file: string, { packed, text, lines }: Read): Finders {
  const known = recently((): Known => ({ children: new Map(), texts: new WeakMap(), units: new Map() }));
  const spanOf = (path: Path): IndexedSpan | undefined => spanAt(packed, path, known().children);
  const nearest = (path: Path): Span | undefined =>
    spanOf(path) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : undefined);
  const textOf = (path: Path): IndexedSpan | undefined => {
    const { texts } = known();
    const before = texts.get(path) ?? spanOf(path);
    if (before !== undefined) texts.set(path, before);
    return before;
  };
  const unitsOf = (index: number, scalar: ScalarSpan): Units => {
    const { units } = known();
    const before = units.get(index) ?? readSpan(text, scalar);
    units.set(index, before);
    return before;
  };
  const place = (span: { start: number; end: number } | undefined) =>
    span === undefined ? startOfFile(file) : placeOf(file, lines, span.start, span.end);
  return {
    has: (path) => spanOf(path) !== undefined,
    placeOf: (path) => place(nearest(path)),
    placeOfKey: (path) => place(spanOf(path)?.key ?? nearest(path)),
    placeInText(path, start, end) {
      const { index = 0, scalar } = textOf(path) ?? {};
      if (scalar === undefined) return place(nearest(path));
      const units = unitsOf(index, scalar);
      const { length } = units.value;
      if (length === 0) return place(nearest(path));
      const first = scalar.start + (startOf(units, start) ?? endOf(units, length - 1) ?? 0);
      if (end <= start || start >= length) return placeOf(file, lines, first, first);
      const until = Math.min(end, length) - 1;
      const last = scalar.start + (startOf(units, until) ?? 0);
      // A line end is written over the indentation of the next line: the words that it ends do not go on there.
      const isBreak = /\s/.test(text.charAt(last));
      return placeOf(file, lines, first, isBreak ? last + 1 : scalar.start + (endOf(units, until) ?? 0));
    },
  };
}

function readSpan(text: string, { start, end, value }: ScalarSpan): Units {
  const written = text.slice(start, end);
  return readScalar(written, indentOf(written, value));
}
