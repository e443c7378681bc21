import { distance } from 'fastest-levenshtein';

/** The name nearest to a mistyped one, if any is near enough to be what was meant. */
export function suggestName(typed: string, known: Iterable<string>): string | undefined {
  // Two letters that changed places are two steps apart.
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    const near = distance(typed.toLowerCase(), name.toLowerCase());
    if (near < bestDistance) [best, bestDistance] = [name, near];
  }
  if (best !== undefined) return best;
  return [...known].find((name) => name.startsWith(typed) || typed.startsWith(name));
}
