import type { Diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import type { Document, Text } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';

/**
 * Typst refuses a document with characters that no font has. This finds them in its words, and tells where each was
 * written. False if the refusal was for another reason.
 */
export function diagnoseMissingGlyphs(fault: unknown, document: Document, diagnose: Diagnose): boolean {
  const message = fault instanceof Error ? fault.message : String(fault);
  const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
    ([, text = '']) => text,
  );
  if (missing.length === 0) return false;
  for (const characters of new Set(missing)) {
    const text = findText(document, characters);
    diagnose({
      code: 'render/no-glyph',
      severity: 'error',
      message: `No font of the program has the characters "${characters}".`,
      remedy: 'Write the words in letters that the fonts have, such as Latin, Greek or Cyrillic ones.',
      place: text?.origin ?? startOfFile(document.properties.id),
    });
  }
  return true;
}

function findText(document: Document, characters: string): Text | undefined {
  let found: Text | undefined;
  visit(
    [...document.header, ...document.body, ...document.footnotes.flatMap(({ children }) => children)],
    (node) => {
      if (node.type === 'text' && found === undefined && node.value.includes(characters)) found = node;
    },
  );
  return found;
}
