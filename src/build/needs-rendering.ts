import type { AnyNode, Document } from '../document/nodes.ts';
import { picturesIn } from '../document/pictures-in.ts';
import { visit } from '../document/visit.ts';

/** The format whose making finds most: it looks at each character and each picture. */
export const strictest = 'pdf';

/**
 * Characters that the fonts of the program have, as a test makes sure: Latin with its accents, Greek and Cyrillic
 * letters, those of Arabic and Chinese texts with their signs, and the signs of ordinary texts.
 */
const ordinary =
  /^[\u0020-\u007e\u00a0-\u017f\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u060c\u061b\u061f\u0621-\u063a\u0640-\u0652\u0660-\u0669\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u20ac\u3001-\u3003\u3008-\u3011\u4e00-\u9fa5\uff01-\uff5e]*$/;

/**
 * Whether making files of a document may find faults that its words do not show: it has a picture of which it is not known that
 * it can be read (`pictures` are those that can), or characters that the fonts may lack.
 */
export function needsRendering(document: Document, pictures: ReadonlySet<string>): boolean {
  if (!ordinary.test(document.watermark ?? '')) return true;
  if ([...picturesIn(document)].some((picture) => !pictures.has(picture))) return true;
  let needed = false;
  const blocks = [
    ...document.header,
    ...document.body,
    ...document.footnotes.flatMap(({ children }) => children),
  ];
  visit(blocks, (node) => {
    needed ||= !wordsOf(node).every((words) => ordinary.test(words));
  });
  return needed;
}

/** What a node itself shows: words of the record and of templates, and labels, of which the signs are those of the house. */
function wordsOf(node: AnyNode): readonly string[] {
  if (node.type === 'text') return [node.value];
  return [
    ...('label' in node && node.label !== undefined ? [node.label] : []),
    ...('numbering' in node && node.numbering !== undefined ? [node.numbering.label] : []),
  ];
}
