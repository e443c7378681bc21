import type { Diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import type { Document, Image } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';

/** Tells of a picture that Typst cannot read, such as one that is cut off. False if it failed for another reason. */
export function diagnoseUnreadPicture(fault: unknown, document: Document, diagnose: Diagnose): boolean {
  const message = fault instanceof Error ? fault.message : '';
  if (!/image format|decode image|failed to (?:decode|load) image/i.test(message)) return false;
  const pictures: Image[] = [];
  visit(document.body, (node) => {
    if (node.type === 'image') pictures.push(node);
  });
  const [first] = pictures;
  diagnose({
    code: 'render/picture-not-read',
    severity: 'error',
    message: `A picture of this document cannot be read: ${[...new Set(pictures.map(({ file }) => file))].join(', ')}.`,
    remedy: 'Save the picture as PNG once more.',
    place: first?.origin ?? startOfFile(document.properties.id),
  });
  return true;
}
