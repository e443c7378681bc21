import type { Document } from './nodes.ts';
import { visit } from './visit.ts';

/** The names of the files of the pictures in a document, those in its running header and its footnotes among them. */
export function picturesIn({ header, body, footnotes }: Document): ReadonlySet<string> {
  const pictures = new Set<string>();
  visit([...header, ...body, ...footnotes.flatMap(({ children }) => children)], (node) => {
    if (node.type === 'image') pictures.add(node.file);
  });
  return pictures;
}
