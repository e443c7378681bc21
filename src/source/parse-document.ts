import { parseDocument as parse } from 'yaml';

/** Parses a YAML 1.2 text (core schema, one document). Undefined where it nests too deeply for the parser. */
export function parseDocument(text: string): ReturnType<typeof parse> | undefined {
  try {
    return parse(text, {
      version: '1.2',
      schema: 'core',
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      // Nothing is printed in any case; "silent" would keep silent about a second document, too.
      logLevel: 'error',
    });
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}
