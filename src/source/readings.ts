import { copyValue } from './copy-value.ts';
import { sha256 } from './hash.ts';
import type { PackedSpans } from './pack-spans.ts';

/**
 * What YAML texts hold, as this run or earlier ones read them: to read a text anew takes thirty times as long. Only texts in
 * which no fault was found are kept.
 */
export interface Readings {
  /** What a text holds; undefined where that is not known. */
  readonly find: (text: string) => PackedSpans | undefined;
  readonly keep: (text: string, packed: PackedSpans) => void;
  /** The outline of a record, as a line of JSON, by the hashes of its file and of its schema; undefined where that is not known. */
  readonly findOutline: (file: string, schema: string) => string | undefined;
  /** Keeps the outline of a record that holds this text, and in which no fault was found. */
  readonly keepOutline: (file: string, schema: string, outline: string, text: string) => void;
}

/** Lines of text by keys. */
export interface Lines {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, line: string) => void;
  /** Says that a line is still of use, without asking for it. */
  readonly touch: (key: string) => void;
}

/** Readings that are kept as lines, and outlines. */
export function readingsIn(readings: Lines, outlines: Lines): Readings {
  return {
    find(text) {
      const line = readings.get(sha256(text));
      return line === undefined ? undefined : readReading(line);
    },
    keep: (text, packed) => readings.put(sha256(text), writeReading(packed)),
    findOutline(file, schema) {
      const line = outlines.get(file);
      if (line?.startsWith(schema) !== true) return undefined;
      readings.touch(line.slice(keyLength, 2 * keyLength));
      return line.slice(2 * keyLength);
    },
    keepOutline: (file, schema, outline, text) => outlines.put(file, schema + sha256(text) + outline),
  };
}

const keyLength = 64;

/** Readings of this run only, in memory. Lines take a fifth of the memory that the values do. */
export function createReadings(): Readings {
  return readingsIn(createLines(), createLines());
}

function createLines(): Lines {
  const lines = new Map<string, Buffer>();
  return {
    get: (key) => lines.get(key)?.toString(),
    put: (key, line) => void lines.set(key, Buffer.from(line)),
    touch: () => undefined,
  };
}

/** What a text holds, as one line. */
function writeReading({ value, numbers, altered }: PackedSpans): string {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return JSON.stringify([value, bytes.toString('base64'), [...altered]]);
}

/** What a line of `writeReading` says. */
function readReading(line: string): PackedSpans {
  const [value, numbers, altered] = JSON.parse(line) as [unknown, string, (readonly [number, string])[]];
  const bytes = Uint8Array.from(Buffer.from(numbers, 'base64'));
  return {
    value: copyValue(value),
    numbers: new Int32Array(bytes.buffer),
    altered: new Map(altered),
  };
}
