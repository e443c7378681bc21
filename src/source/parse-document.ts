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
      logLevel: 'silent',
    });
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}
