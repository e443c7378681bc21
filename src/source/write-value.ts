import { stringify } from 'yaml';

/** A value as YAML on one line, quoted where that is needed: `{ city: Geneva }`, `'10:30'`. */
export function writeValue(value: unknown): string {
  // In a mapping, so that a text of several lines is quoted and not written as a block.
  const line = stringify({ v: value }, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true });
  return line.trimEnd().slice('{ v: '.length, -' }'.length);
}
