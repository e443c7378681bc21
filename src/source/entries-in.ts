import { isScalar, type Pair } from 'yaml';

/**
 * The entries of a list in what YAML takes for one of them, because the dashes of the others were forgotten: each begins with the
 * key with which the first one does, and another value. A key that is repeated at once is a slip of another kind.
 */
export function entriesIn(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const [first, ...others] = pairs;
  if (first === undefined) return [];
  const name = wordsOf(first.key);
  const entries = [[first]];
  for (const pair of others) {
    const entry = entries.at(-1);
    const isNew =
      name !== undefined &&
      wordsOf(pair.key) === name &&
      (entry?.length ?? 0) > 1 &&
      entries.every(([begin]) => wordsOf(begin?.value) !== wordsOf(pair.value));
    if (isNew) entries.push([pair]);
    else entry?.push(pair);
  }
  return entries;
}

function wordsOf(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}
