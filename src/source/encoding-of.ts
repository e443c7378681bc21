import { isUtf8 } from 'node:buffer';

/** The encodings of text files that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'other';

/** How many characters are looked at where a file does not say by a byte order mark what it is. */
const looked = 200;

/** The encoding of a text: by its byte order mark; without one, by the bytes that are zero in UTF-16 and in no UTF-8 text. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'other' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (mostAreZero(bytes, 1)) return 'utf-16le';
  if (mostAreZero(bytes, 0)) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'other';
}

/** Whether every other byte from `from` on is zero in most of the first characters, and those between are not. */
function mostAreZero(bytes: Uint8Array, from: 0 | 1): boolean {
  const part = bytes.subarray(0, 2 * looked);
  if (!part.includes(0)) return false;
  const zeros = (at: number): number => part.filter((byte, index) => index % 2 === at && byte === 0).length;
  return zeros(from) > part.length / 4 && zeros(1 - from) === 0;
}
