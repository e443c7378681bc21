import { parseDocument as parse } from 'yaml';

/** Parses a YAML 1.2 text (core schema, one document). Undefined where it nests too deeply for the parser. */
export function parseDocument(text: string): ReturnType<typeof parse> | undefined {
  try {
    const document = parse(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      // Nothing is printed in any case; "silent" would keep silent about a second document, too.
      logLevel: 'error',
    });
    // The library tells of its own stack as if it were a fault of the text.
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : document;
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}
