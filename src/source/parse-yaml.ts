import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { indexLines, type LineIndex, placeOf, startOfFile } from '../diagnostics/place.ts';
import { yamlRemedies } from './diagnostics.ts';
import { parseDocument } from './parse-document.ts';
import { type PackedSpans, packSpans, spanAt } from './pack-spans.ts';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts';
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
  const packed = readPlainYaml(text) ?? parseFully(file, text, lines, diagnose);
  if (packed === undefined) return undefined;
  return { file, text, lines, value: packed.value, ...placeFinders(file, text, lines, packed) };
}

/** Reads any YAML, and says what is wrong with it. */
export function parseFully(
  file: string,
  text: string,
  lines: LineIndex,
  diagnose: Diagnose,
): PackedSpans | undefined {
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
  for (const fault of document.errors) {
    const [start, end] = fault.pos;
    diagnose({
      code: `yaml/${fault.code.toLowerCase().replaceAll('_', '-')}`,
      severity: 'error',
      message: `This is not valid YAML: ${firstLine(fault.message)}`,
      remedy: yamlRemedies[fault.code] ?? yamlRemedies.default,
      place: placeOf(file, lines, start, end),
    });
  }
  if (document.errors.length > 0) return undefined;
  const tree = readTree(document.contents, { file, text, lines, diagnose });
  return packSpans(tree.value, tree.spans);
}

function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

type Finders = Pick<SourceFile, 'has' | 'placeOf' | 'placeOfKey' | 'placeInText'>;

/** Where each character of a text is written, by the index of its span; kept as long as there is memory for it. */
type KnownUnits = Map<number, Units>;

function placeFinders(file: string, text: string, lines: LineIndex, packed: PackedSpans): Finders {
  let held: WeakRef<KnownUnits> | undefined;
  const nearest = (path: Path): Span | undefined =>
    spanAt(packed, path) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : undefined);
  const unitsOf = (index: number, scalar: ScalarSpan): Units => {
    const known: KnownUnits = held?.deref() ?? new Map<number, Units>();
    held = new WeakRef(known);
    const units = known.get(index) ?? readSpan(text, scalar);
    known.set(index, units);
    return units;
  };
  const place = (span: { start: number; end: number } | undefined) =>
    span === undefined ? startOfFile(file) : placeOf(file, lines, span.start, span.end);
  return {
    has: (path) => spanAt(packed, path) !== undefined,
    placeOf: (path) => place(nearest(path)),
    placeOfKey: (path) => place(spanAt(packed, path)?.key ?? nearest(path)),
    placeInText(path, start, end) {
      const { index = 0, scalar } = spanAt(packed, path) ?? {};
      if (scalar === undefined) return place(nearest(path));
      const { starts, ends } = unitsOf(index, scalar);
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
