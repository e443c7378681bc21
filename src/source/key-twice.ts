import { isMap, isSeq, type Pair } from 'yaml';
import { quote } from './quote.ts';

/** What is said of a key that stands for a second time in a mapping: `first` and `again` are the two with what they hold. */
export function keyTwice(
  name: string,
  first: Pair,
  again: Pair,
): { readonly code: string; readonly message: string; readonly remedy: string } {
  return {
    code: 'yaml/duplicate-key',
    message: `The key ${quote(name)} stands here for the second time: only one of the two can be read.`,
    remedy: remedyOf(first.value, again.value),
  };
}

function remedyOf(first: unknown, again: unknown): string {
  if (JSON.stringify(first) === JSON.stringify(again)) return 'Delete one of the two: they say the same.';
  if (isSeq(first) && isSeq(again))
    return 'Put the entries of this list below those of the first, and delete this key.';
  if (isMap(first) && isMap(again))
    return 'Put what stands below this key below the first one, and delete this key.';
  return 'Keep one of the two and delete the other.';
}
