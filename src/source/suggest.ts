import { distance } from 'fastest-levenshtein';

/** The name nearest to a mistyped one, if any is near enough to be what was meant. */
export function suggestName(typed: string, known: Iterable<string>): string | undefined {
  if (typed === '') return undefined;
  // Two letters that changed places are two steps apart.
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    const near = distance(typed.toLowerCase(), name.toLowerCase());
    if (near < bestDistance) [best, bestDistance] = [name, near];
  }
  if (best !== undefined) return best;
  const all = [...known];
  return all.find((name) => name.startsWith(typed) || typed.startsWith(name)) ?? holding(typed, all);
}

/** The only name that holds all words of a typed one, in whatever order: `zavazava`, `zavazava-cosmas`. */
function holding(typed: string, all: readonly string[]): string | undefined {
  const words = typed.toLowerCase().split('-');
  const found = words.some((word) => word.length < shortestWord)
    ? []
    : all.filter((name) => words.every((word) => name.split('-').includes(word)));
  return found.length === 1 ? found[0] : undefined;
}

/** Shorter ones stand in many names. */
const shortestWord = 3;
