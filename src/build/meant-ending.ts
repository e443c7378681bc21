import { extname } from 'node:path';
import { suggestName } from '../source/suggest.ts';

/** Of a shorter ending, a mistyped one may as well be another: `.xml` beside `.yaml`. */
const longEnough = 6;

/** Which of the endings that are read a name is likely meant to have that has none of them: `.yaml` by `.yml`, `.YAML`, `.yaml.txt`. */
export function meantEnding(name: string, endings: readonly string[]): string | undefined {
  const typed = extname(name.toLowerCase().replace(/\.txt$/, '')).replace(/^\.yml$/, '.yaml');
  if (endings.includes(typed)) return typed;
  const alike = endings.filter(
    (ending) => ending.length >= longEnough && Math.abs(ending.length - typed.length) <= 2,
  );
  return /^\.[a-z]+$/.test(typed) ? suggestName(typed, alike) : undefined;
}
