import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines, type LineIndex, placeOf, startOfFile } from '../diagnostics/place.ts';
import { diagnoseSyntax } from './diagnose-syntax.ts';
import { parseDocument } from './parse-document.ts';
import { type PackedSpans, packSpans, unpackSpans } from './pack-spans.ts';
import { pathName } from './path-name.ts';
import { indentOf, readScalar } from './read-scalar.ts';
import type { Path, SourceFile } from './source-file.ts';
import type { Units } from './units.ts';
import { readTree, type ScalarSpan, type Span } from './read-tree.ts';

/**
 * Reads a YAML 1.2 text (core schema) into plain values that know where they were written. Faults are diagnosed;
 * the result is undefined where there is nothing to go on with.
 */
export function parseYaml(file: string, text: string, diagnose: Diagnose): SourceFile | undefined {
  const lines = indexLines(text);
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
  diagnoseSyntax(document.errors, { file, text, lines }, diagnose);
  if (document.errors.length > 0) return undefined;
  const tree = readTree(document.contents, { file, text, lines, diagnose });
  return {
    file,
    text,
    lines,
    value: tree.value,
    ...placeFinders(file, text, lines, packSpans(tree.value, tree.spans)),
  };
}

type Finders = Pick<SourceFile, 'has' | 'placeOf' | 'placeOfKey' | 'placeInText'>;

/** What places are found with; kept as long as there is memory for it, since a record is asked many times and then no more. */
interface Written {
  readonly spans: ReadonlyMap<string, Span>;
  readonly units: Map<ScalarSpan, Units>;
}

function placeFinders(file: string, text: string, lines: LineIndex, packed: PackedSpans): Finders {
  let held: WeakRef<Written> | undefined;
  const written = (): Written => {
    const known = held?.deref() ?? { spans: unpackSpans(packed), units: new Map() };
    held = new WeakRef(known);
    return known;
  };
  const spanOf = (path: Path): Span | undefined => written().spans.get(pathName(path));
  const nearest = (path: Path): Span | undefined =>
    spanOf(path) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : undefined);
  const unitsOf = (scalar: ScalarSpan): Units => {
    const { units } = written();
    const known = units.get(scalar) ?? readSpan(text, scalar);
    units.set(scalar, known);
    return known;
  };
  const place = (span: { start: number; end: number } | undefined) =>
    span === undefined ? startOfFile(file) : placeOf(file, lines, span.start, span.end);
  return {
    has: (path) => spanOf(path) !== undefined,
    placeOf: (path) => place(nearest(path)),
    placeOfKey: (path) => place(spanOf(path)?.key ?? nearest(path)),
    placeInText(path, start, end) {
      const scalar = spanOf(path)?.scalar;
      if (scalar === undefined) return place(nearest(path));
      const { starts, ends } = unitsOf(scalar);
      if (starts.length === 0) return place(nearest(path));
      const first = scalar.start + (starts[start] ?? ends.at(-1) ?? 0);
      if (end <= start || start >= starts.length) return placeOf(file, lines, first, first);
      const until = Math.min(end, ends.length) - 1;
      const last = scalar.start + (starts[until] ?? 0);
      // A line end is written over the indentation of the next line: the words that it ends do not go on there.
      const isBreak = /\s/.test(text.charAt(last));
      return placeOf(file, lines, first, isBreak ? last + 1 : scalar.start + (ends[until] ?? 0));
    },
  };
}

function readSpan(text: string, { start, end, value }: ScalarSpan): Units {
  const written = text.slice(start, end);
  return readScalar(written, indentOf(written, value));
}
