import type { AnyNode, Document } from '../../document/nodes.ts';
import { walkDocument } from './walk.ts';

/** Word's bound for the name of a bookmark, in characters. */
const longest = 40;

/** Gives a bookmark to each ID of the document. Their names are valid in Word and unique without regard to case. */
export function nameBookmarks(document: Document): ReadonlyMap<string, string> {
  const bookmarks = new Map<string, string>();
  const taken = new Set<string>();
  for (const node of walkDocument(document)) {
    const id = idOf(node);
    if (id === undefined || bookmarks.has(id)) continue;
    const name = freeName(validName(id), taken);
    taken.add(name.toLowerCase());
    bookmarks.set(id, name);
  }
  return bookmarks;
}

function idOf(node: AnyNode): string | undefined {
  return 'id' in node ? node.id : undefined;
}

/** A letter, then letters, digits and low lines, as Word wants it. */
function validName(id: string): string {
  const name = id.replace(/[^A-Za-z0-9_]/g, '_');
  return (/^[A-Za-z]/.test(name) ? name : `b_${name}`).slice(0, longest);
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    const ending = `_${String(count)}`;
    free = `${name.slice(0, longest - ending.length)}${ending}`;
  }
  return free;
}
