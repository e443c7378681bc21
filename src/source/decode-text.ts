import { encodingOf } from './encoding-of.ts';

/** The text of a file, without a byte order mark. What no encoding explains is read as UTF-8, and shown as U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding === 'other' ? 'utf-8' : encoding).decode(bytes);
}
