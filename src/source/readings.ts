import { copyValue } from './copy-value.ts';
import type { PackedSpans } from './pack-spans.ts';

/**
 * What YAML texts hold, as earlier runs read them: to read a text anew takes thirty times as long. Only texts in which no
 * fault was found are kept.
 */
export interface Readings {
  /** What a text holds; undefined where that is not known. */
  readonly find: (text: string) => PackedSpans | undefined;
  readonly keep: (text: string, packed: PackedSpans) => void;
}

/** What a text holds, as one line. */
export function writeReading({ value, numbers, altered }: PackedSpans): string {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return JSON.stringify([value, bytes.toString('base64'), [...altered]]);
}

/** What a line of `writeReading` says. */
export function readReading(line: string): PackedSpans {
  const [value, numbers, altered] = JSON.parse(line) as [unknown, string, (readonly [number, string])[]];
  const bytes = Uint8Array.from(Buffer.from(numbers, 'base64'));
  return {
    value: copyValue(value),
    numbers: new Int32Array(bytes.buffer),
    altered: new Map(altered),
  };
}
