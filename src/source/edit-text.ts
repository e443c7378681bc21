import { editScalar } from './edit-scalar.ts';
import { flattenDocument, type Leaf, type Range, type Token } from './flatten-document.ts';
import { parseDocument } from './parse-document.ts';
import type { TextEdit } from './text-edit.ts';
import { withLineFeeds } from './with-line-feeds.ts';

/**
 * A YAML text with its edits made: words inside of texts written as the text's style needs them, all bytes outside of the
 * edits as they were. An edit may also replace a value that is no text, or delete whole values with their keys.
 *
 * Undefined where the result would not be what is meant: where edits overlap, touch anything but values, cannot be
 * written, or would change any other value. The result was read again and compared.
 */
export function editText(text: string, edits: readonly TextEdit[]): string | undefined {
  const inLines = withLineFeeds(text);
  if (inLines !== text) return editText(inLines, edits)?.replaceAll('\n', '\r');
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  if (ordered.some(({ start }, index) => index > 0 && start < (ordered[index - 1]?.end ?? 0)))
    return undefined;
  const document = parseWhole(text);
  if (document === undefined) return undefined;
  const work: Work = { text, wanted: new Map(), pieces: [], deleted: [] };
  if (!planEdits(ordered, flattenDocument(document), work)) return undefined;
  const edited = assemble(text, work.pieces);
  const again = parseWhole(edited);
  if (again === undefined) return undefined;
  const found = new Set<Range>();
  const meant = flattenDocument(document, work.deleted, found);
  return found.size === work.deleted.length && isMeant(meant, flattenDocument(again), work.wanted)
    ? edited
    : undefined;
}

interface Work {
  readonly text: string;
  /** What the scalars that are edited are to hold, by their offsets; undefined for any value that is no text. */
  readonly wanted: Map<number, string | undefined>;
  readonly pieces: TextEdit[];
  readonly deleted: Range[];
}

function parseWhole(text: string): ReturnType<typeof parseDocument> {
  const document = parseDocument(text);
  return document?.errors.length === 0 ? document : undefined;
}

/** Finds the scalar of each edit and how it is to be written. False where one is none of those that are allowed. */
function planEdits(edits: readonly TextEdit[], tokens: readonly Token[], work: Work): boolean {
  const leaves = tokens.filter((token) => typeof token !== 'string').filter(({ start, end }) => start < end);
  const byLeaf = new Map<Leaf, TextEdit[]>();
  let from = 0;
  for (const edit of edits) {
    while (from < leaves.length - 1 && (leaves[from]?.end ?? 0) < edit.start) from += 1;
    const leaf = leaves
      .slice(from, from + 2)
      .find(({ start, end }) => start <= edit.start && edit.end <= end);
    if (leaf !== undefined) {
      const own = byLeaf.get(leaf);
      if (own === undefined) byLeaf.set(leaf, [edit]);
      else own.push(edit);
    } else if (edit.text === '' && edit.end > edit.start) {
      work.deleted.push(edit);
      work.pieces.push(edit);
    } else return false;
  }
  return [...byLeaf].every(([leaf, own]) => planLeaf(leaf, own, work));
}

function planLeaf(leaf: Leaf, edits: readonly TextEdit[], { text, wanted, pieces }: Work): boolean {
  const { node, start, end, inBrackets } = leaf;
  if (typeof node.value !== 'string') {
    pieces.push(...edits);
    wanted.set(start, undefined);
    return edits.length === 1 && edits[0]?.start === start && edits[0].end === end;
  }
  const written = text.slice(start, end);
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const result = editScalar({ written, value: node.value, inBrackets }, own);
  if (result === undefined) return false;
  wanted.set(start, result.value);
  pieces.push({ start, end, text: result.written });
  return true;
}

function assemble(text: string, pieces: readonly TextEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text: words } of [...pieces].sort((one, other) => one.start - other.start)) {
    edited += text.slice(at, start) + words;
    at = end;
  }
  return edited + text.slice(at);
}

/** Whether what was read again is what was meant. */
function isMeant(meant: readonly Token[], read: readonly Token[], wanted: Work['wanted']): boolean {
  return (
    meant.length === read.length &&
    meant.every((token, index) => {
      const now = read[index];
      if (typeof token === 'string' || typeof now === 'string' || now === undefined) return token === now;
      if (!wanted.has(token.start)) return Object.is(token.node.value, now.node.value);
      const value = wanted.get(token.start);
      return value === undefined || value === now.node.value;
    })
  );
}
