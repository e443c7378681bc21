import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import { placeOf } from '../diagnostics/place.ts';
import { cutText } from './cut-text.ts';
import { entriesIn } from './entries-in.ts';
import { keyTwice } from './key-twice.ts';
import { pathName } from './path-name.ts';
import type { Path } from './source-file.ts';
import type { Span } from './span.ts';
import { type Reading, tellFault, type TreeFault, type TreeWalk } from './tree-walk.ts';
import { valueOfScalar } from './value-of-scalar.ts';

const maximumDepth = 40;

/** Turns a parsed YAML tree into plain values and remembers where each stands. Diagnoses what records may not hold. */
export function readTree(
  contents: Node | null,
  reading: Reading,
): { readonly value: unknown; readonly spans: ReadonlyMap<string, Span> } {
  const spans = new Map<string, Span>();
  return { value: readNode(contents, [], undefined, { ...reading, spans }), spans };
}

function readNode(node: Node | null, path: Path, key: Span['key'], walk: TreeWalk): unknown {
  const [start, end] = rangeOf(node, key);
  const span: Span = key === undefined ? { start, end } : { start, end, key };
  walk.spans.set(pathName(path), span);
  if (node === null) return null;
  const fault = faultOf(node, path);
  if (fault !== undefined) {
    tellFault(fault, span, walk);
    return null;
  }
  if (isMap(node)) return readMap(node.items, path, walk);
  if (isSeq(node)) return readItems(node, path, 0, walk);
  return isScalar(node) ? valueOfScalar(node, path, span, walk) : null;
}

/** What YAML knows and records do not. */
function faultOf(node: Node, path: Path): TreeFault | undefined {
  if (path.length > maximumDepth)
    return {
      code: 'yaml/too-deep',
      message: 'Values are nested too deeply here.',
      remedy: 'Use fewer levels of indentation.',
    };
  if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
    return {
      code: 'yaml/alias',
      message: 'Anchors (&name) and aliases (*name) are not used in records.',
      remedy: 'Write the value itself; a text that begins with & or * needs quotation marks.',
    };
  if (node.tag === undefined) return undefined;
  return {
    code: 'yaml/tag',
    message: 'Tags (!name) are not used in records.',
    remedy: 'Delete the tag; a text that begins with ! needs quotation marks.',
  };
}

/** The entries of a list, of which `from` stand before these. */
function readItems({ items }: YAMLSeq, path: Path, from: number, walk: TreeWalk): unknown[] {
  const values: unknown[] = [];
  const pathOfNext = (): Path => [...path, from + values.length];
  for (const item of items as readonly (Node | null)[]) {
    const [first, ...others] = isMap(item) && item.flow !== true ? entriesIn(item.items) : [];
    if (first === undefined || others.length === 0) {
      values.push(readNode(item, pathOfNext(), undefined, walk));
      continue;
    }
    for (const entry of [first, ...others]) {
      const key = entry[0]?.key as Node | null;
      if (entry !== first) tellNoDash(key, first[0]?.key as Node | null, walk);
      const [[start], [, end]] = [rangeOf(key), rangeOf((entry.at(-1)?.value ?? key) as Node | null)];
      walk.spans.set(pathName(pathOfNext()), { start, end });
      values.push(readMap(entry, pathOfNext(), walk));
    }
  }
  return values;
}

function readMap(pairs: readonly Pair[], path: Path, walk: TreeWalk): Record<string, unknown> {
  // A key may have any name, those of what objects inherit too.
  const value = Object.create(null) as Record<string, unknown>;
  const firsts = new Map<string, Pair>();
  /** How many of the next pairs are parts of a text that a comma cuts. */
  let parts = 0;
  for (const [index, pair] of pairs.entries()) {
    if (parts > 0) {
      parts -= 1;
      continue;
    }
    const name = nameOfKey(pair, walk);
    if (name === undefined) continue;
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, pair);
      ({ value: value[name], parts } = readPair(pairs, index, [...path, name], walk));
    } else {
      tellTwice(name, first, pair, walk);
      // What refers to the entries of a list that goes on there is no further fault.
      const before = value[name];
      if (Array.isArray(before) && isSeq(pair.value))
        before.push(...readItems(pair.value, [...path, name], before.length, walk));
    }
  }
  return value;
}

function nameOfKey({ key }: Pair, walk: TreeWalk): string | undefined {
  const name = isScalar(key) ? String(key.source ?? key.value) : undefined;
  if (name !== undefined && name !== '__proto__') return name;
  const [start, end] = rangeOf(key as Node | null);
  const message = 'A key must be a plain word.';
  tellFault(
    { code: 'yaml/key', message, remedy: 'Write a name, a colon and a space.' },
    { start, end },
    walk,
  );
  return undefined;
}

/** The value of a pair, and how many of the pairs behind it are parts of that. */
function readPair(
  pairs: readonly Pair[],
  index: number,
  path: Path,
  walk: TreeWalk,
): { readonly value: unknown; readonly parts: number } {
  const pair = pairs[index];
  const [start, end] = rangeOf(pair?.key as Node | null);
  const key = { start, end };
  const cut = cutText(pairs, index, walk.text, () => isList(path, walk));
  if (cut === undefined) return { value: readNode(pair?.value as Node | null, path, key, walk), parts: 0 };
  const { message, remedy, value, parts } = cut;
  tellFault({ code: 'yaml/comma', message, remedy }, cut, walk);
  walk.spans.set(pathName(path), { start: cut.from, end: cut.until, key });
  return { value, parts };
}

/** Whether nothing but a list may stand somewhere. */
function isList(path: Path, { hints }: Reading): boolean {
  const types = hints?.typesAt(path) ?? [];
  return types.includes('array') && !types.includes('string');
}

/** A key that stands twice in a mapping. */
function tellTwice(name: string, first: Pair, again: Pair, { file, lines, diagnose }: Reading): void {
  const placeOfKey = ({ key }: Pair) => placeOf(file, lines, ...rangeOf(key as Node | null));
  const related = [{ place: placeOfKey(first), message: 'the first' }];
  diagnose({ ...keyTwice(name, first, again), severity: 'error', place: placeOfKey(again), related });
}

/** An entry of a list that lacks its dash; `above` is the first key of the entry that seems to go on. */
function tellNoDash(key: Node | null, above: Node | null, walk: TreeWalk): void {
  const [start, end] = rangeOf(key);
  const [first] = rangeOf(above);
  const words = walk.text.slice(start, end);
  tellFault(
    {
      code: 'yaml/no-dash',
      message: `A new entry of the list seems to begin here, and no dash stands before "${words}".`,
      remedy: `Write "- ${words}:", with the dash below that of line ${walk.lines.pointAt(first).line}.`,
    },
    { start, end },
    walk,
  );
}

function rangeOf(node: Node | null, key?: Span['key']): [number, number] {
  const range = node?.range;
  if (range) return [range[0], range[1]];
  return key === undefined ? [0, 0] : [key.start, key.end];
}
