import type { ErrorObject } from 'ajv/dist/2020.js';
import type { PropertySchema } from './schema-at.ts';
import type { Words } from './words-of-key.ts';

/** Keys that name what an entry is. */
const names: readonly string[] = ['standard', 'call'];

/** The key behind which a name belongs that was written as a key itself, with what belongs to the entry below it: `- resolves:`. */
export function keyOfName({ params, parentSchema, data }: ErrorObject): string | undefined {
  const key = String(params['additionalProperty']);
  const entry = data as Readonly<Record<string, unknown>>;
  if (typeof entry[key] !== 'object') return undefined;
  const { properties = {} } = (parentSchema ?? {}) as PropertySchema;
  return names.find((name) => name in properties && !(name in entry));
}

/** A key has no such number of words, but a line of a text that ends with a colon may. */
const sentence = /^\S+(?: +\S+){4,}$/;

function wordsOfSentence(key: string): Words {
  return {
    code: 'record/unknown-key',
    message: `"${key}" is not known here as a key.`,
    remedy:
      'If it is a line of the text above it, let as many spaces stand before it as before the lines of that text; else delete it.',
    at: 'key',
    below: key,
  };
}

/** What is said of such a key. */
export function wordsOfName(fault: ErrorObject, known: readonly string[]): Words | undefined {
  const key = String(fault.params['additionalProperty']);
  const holder = keyOfName(fault);
  // A call may have many words, the name of a section has one.
  if (holder !== 'call' && sentence.test(key)) return wordsOfSentence(key);
  if (holder === undefined) return undefined;
  return {
    code: 'record/unknown-key',
    message: `"${key}" is not known here as a key; did you mean "${holder}: ${key}"?`,
    remedy: `Write "${holder}: ${key}" with nothing below it, and beside it what belongs to it, each under its key: ${known.filter((one) => one !== holder).join(', ')}.`,
    at: 'key',
    below: key,
  };
}
