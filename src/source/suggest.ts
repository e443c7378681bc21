import { distance } from 'fastest-levenshtein';

/** The name nearest to a mistyped one, if any is near enough to be what was meant. */
export function suggestName(typed: string, known: Iterable<string>): string | undefined {
  if (typed === '') return undefined;
  // Two letters that changed places are two steps apart.
  const limit = typed.length < 4 ? 1 : Math.max(2, Math.floor(typed.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const name of known) {
    if (!haveLikeNumbers(typed, name)) continue;
    const near = distance(typed.toLowerCase(), name.toLowerCase());
    if (near < bestDistance) [best, bestDistance] = [name, near];
  }
  if (best !== undefined) return best;
  const all = [...known];
  return all.find((name) => name.startsWith(typed) || typed.startsWith(name)) ?? holding(typed, all);
}

/** Names with numbers that differ in more than a digit name different things: `pp-102` is no slip for `pp-179`. */
function haveLikeNumbers(one: string, other: string): boolean {
  const [first = '', second = ''] = [one, other].map((name) => name.replace(/\D/g, ''));
  return distance(first, second) <= 1 || sorted(first) === sorted(second);
}

function sorted(digits: string): string {
  return [...digits].sort().join('');
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
