import type { Place } from '../../diagnostics/place.ts';
import { placeOf } from '../../diagnostics/place.ts';
import type { Path, SourceFile } from '../../source/source-file.ts';
import type { CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { sourcesOf } from '../sources.ts';
import { perReport } from './per-report.ts';
import { type WrittenLine, writtenLines } from './written-lines.ts';

/** A text that is written without `|`, so that YAML joins lines that were meant to stand apart. */
export interface RunOnText {
  /** The key of the text; undefined where it is an entry of a list. */
  readonly key: string | undefined;
  /** `>` with what stands beside it, a quotation mark, or nothing. */
  readonly mark: string;
  /** Whether the text stands inside of `{ … }` or `[ … ]`, where no `|` can be written. */
  readonly inBrackets: boolean;
  readonly joins: 'paragraphs' | 'items';
  /** Its first line. */
  readonly place: Place;
  /** The passages of which the words were meant to be several. */
  readonly passages: ReadonlySet<Passage>;
}

/** The beginning of an item, or a row of a table: a sign, a number or a letter. */
const item = /^(?:([-*+•–|])|(\d{1,2})[.)]|\(?(?:[a-z]|[ivx]{2,4})\)) +\S/u;

/** What kind of item begins with a line; undefined where none does. */
function kindOf(line: string | undefined): string | undefined {
  const [whole, sign, number] = item.exec(line ?? '') ?? [];
  if (whole === undefined) return undefined;
  return sign ?? (number === undefined ? 'letter' : 'number');
}

/** The texts of a record in which paragraphs, items or rows run together because no `|` stands before them. */
export const runOnTexts = perReport(
  ({
    passages,
    archive,
    entry,
  }: Pick<CheckedReport, 'passages' | 'archive' | 'entry'>): readonly RunOnText[] => {
    const texts = new Map<number, RunOnText & { readonly passages: Set<Passage> }>();
    for (const passage of passages) {
      const { origin } = passage.block;
      if (origin === undefined || origin.file !== entry.file) continue;
      const joins = joinedIn(passage, writtenLines(passage, { archive, entry }));
      const source = joins === undefined ? undefined : sourcesOf(archive)(origin.file);
      if (source === undefined || joins === undefined) continue;
      const path = pathAt(source, origin.start.offset);
      if (path === undefined) continue;
      const text = describe(source, path, joins);
      if (text.mark.startsWith('|')) continue;
      const start = text.place.start.offset;
      const known = texts.get(start) ?? { ...text, passages: new Set() };
      texts.set(start, known);
      known.passages.add(passage);
    }
    return [...texts.values()];
  },
);

/** Whether the words of a passage were meant to be several paragraphs or items: of it is told once, at its text. */
export function isRunOn(
  passage: Passage,
  report: Pick<CheckedReport, 'passages' | 'archive' | 'entry'>,
): boolean {
  return runOnTexts(report).some(({ passages }) => passages.has(passage));
}

/** What lines of one passage look like that YAML has joined; undefined where the text was merely wrapped. */
function joinedIn(passage: Passage, written: readonly WrittenLine[]): RunOnText['joins'] | undefined {
  if (written.length < 2) return undefined;
  const lines = written.map(({ words }) => words);
  const first = lines.findIndex((line, index) => index > 0 && kindOf(line) !== undefined);
  const kind = kindOf(lines[first]);
  const count = lines.filter((line) => kindOf(line) === kind).length;
  // A dash may begin a line of a sentence, a number or a letter may end one.
  const isList =
    kind !== undefined &&
    ((count > 1 && kind !== '–') ||
      /[:.;]$/.test(lines[first - 1] ?? '') ||
      passage.ancestors.some(({ type }) => type === 'list-item'));
  if (isList) return 'items';
  return lines.includes('') ? 'paragraphs' : undefined;
}

/** The way to the text that is written at an offset. */
function pathAt(source: SourceFile, offset: number): Path | undefined {
  const look = (value: unknown, path: Path): Path | undefined => {
    const { start, end } = source.placeOf(path);
    if (path.length > 0 && (offset < start.offset || offset > end.offset)) return undefined;
    if (typeof value === 'string') return path;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, below] of Object.entries(value)) {
      const found = look(below, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return look(source.value, []);
}

function describe(source: SourceFile, path: Path, joins: RunOnText['joins']): Omit<RunOnText, 'passages'> {
  const { start, end } = source.placeOf(path);
  const written = source.text.slice(start.offset, end.offset);
  const [firstLine = ''] = written.split('\n');
  const key = path.at(-1);
  return {
    key: typeof key === 'string' ? key : undefined,
    mark: /^(?:[|>][-+\d]*|['"])/.exec(firstLine)?.[0] ?? '',
    inBrackets: path.some((_, length) =>
      /^[{[]/.test(source.text.slice(source.placeOf(path.slice(0, length)).start.offset)),
    ),
    joins,
    place: placeOf(source.file, source.lines, start.offset, start.offset + firstLine.trimEnd().length),
  };
}
