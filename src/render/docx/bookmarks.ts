import type { AnyNode, Document } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';

/** Word's bound for the name of a bookmark, in characters. */
const longest = 40;

/** Names of bookmarks. They are valid in Word and unique without regard to case. */
export interface Bookmarks {
  /** By the IDs of the document. */
  readonly ids: ReadonlyMap<string, string>;
  /** Around the first mark of each footnote, by the IDs of footnotes. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Around the words of an annex by which references name it, by the IDs of annexes. */
  readonly annexes: ReadonlyMap<string, string>;
}

/** Gives a bookmark to each ID of the document, and to what fields copy. */
export function nameBookmarks(document: Document): Bookmarks {
  const nodes: AnyNode[] = [];
  const take = (node: AnyNode): void => void nodes.push(node);
  visit(document.body, take);
  for (const footnote of document.footnotes) visit(footnote.children, take);
  const taken = new Set<string>();
  const nameAll = (ids: readonly string[], prefix: string): ReadonlyMap<string, string> =>
    new Map([...new Set(ids)].map((id) => [id, freeName(validName(`${prefix}${id}`), taken)]));
  return {
    ids: nameAll(nodes.flatMap(idOf), ''),
    footnotes: nameAll(
      nodes.flatMap((node) => (node.type === 'footnote-reference' ? [node.footnote] : [])),
      'footnote_',
    ),
    annexes: nameAll(
      nodes.flatMap((node) => (node.type === 'annex' ? idOf(node) : [])),
      'label_',
    ),
  };
}

function idOf(node: AnyNode): readonly string[] {
  return 'id' in node ? [node.id] : [];
}

/** A letter, then letters, digits and low lines, as Word wants it. */
function validName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_]/g, '_');
  return (/^[A-Za-z]/.test(name) ? name : `b_${name}`).slice(0, longest);
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    const ending = `_${String(count)}`;
    free = `${name.slice(0, longest - ending.length)}${ending}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
