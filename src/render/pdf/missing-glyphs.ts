import type { Diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import type { Document, Text } from '../../document/nodes.ts';
import { visit } from '../../document/visit.ts';

/**
 * Typst refuses a document with characters that no font has. This finds them in its words, and tells of each text in which some stand
 * where it was written. False if the refusal was for another reason.
 */
export function diagnoseMissingGlyphs(fault: unknown, document: Document, diagnose: Diagnose): boolean {
  const message = fault instanceof Error ? fault.message : String(fault);
  const refused = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(
    ([, text = '']) => unescaped(text),
  );
  if (refused.length === 0) return false;
  // A tab beside such a character is refused with it; by itself it stands in many texts.
  const missing = new Set(refused.flatMap((text) => [...text.replace(/\s/gu, '')]));
  const texts = textsOf(document).map(({ value, origin }) => ({
    characters: [...new Set(value)].filter((character) => missing.has(character)).join(''),
    origin,
  }));
  const found = texts.filter(({ characters }) => characters !== '');
  for (const { characters, origin } of found.length > 0
    ? found
    : [{ characters: [...missing].join(''), origin: undefined }])
    diagnose({
      code: 'render/no-glyph',
      severity: 'error',
      ...wordsOf(characters),
      place: origin ?? startOfFile(document.properties.id),
    });
  return true;
}

/** Typst writes marks that stand over letters by their numbers, and blanks by letters. */
function unescaped(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]+)\}/gi, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/\\+[tnr]/g, ' ');
}

/** Bullets and arrows of Word have numbers of their own fonts: nobody sees what they are. */
function wordsOf(characters: string): { readonly message: string; readonly remedy: string } {
  if (/^\p{Co}+$/u.test(characters)) {
    const numbers = [...characters].map((one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase() ?? ''}`);
    return {
      message: `Here stands a sign of a font of Word (${numbers.join(', ')}) that no other font has, such as a bullet or an arrow.`,
      remedy: 'Delete it; where a list begins, write "* " for a bullet or "- " for a dash.',
    };
  }
  return {
    message: `No font of the program has the characters "${characters}".`,
    remedy:
      'Write the words in letters that the fonts have, such as Latin, Greek, Cyrillic, Arabic or Chinese ones.',
  };
}

function textsOf(document: Document): readonly Text[] {
  const texts: Text[] = [];
  visit(
    [...document.header, ...document.body, ...document.footnotes.flatMap(({ children }) => children)],
    (node) => {
      if (node.type === 'text') texts.push(node);
    },
  );
  return texts;
}
