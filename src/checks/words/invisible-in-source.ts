import { type Place, placeOf } from '../../diagnostics/place.ts';
import type { Path, SourceFile } from '../../source/source-file.ts';
import { invisibleSigns } from './invisible-signs.ts';

/** An invisible sign that a file holds, and where it was written. */
interface WrittenSign {
  readonly sign: string;
  readonly place: Place;
}

/** The signs in all keys and texts of a file that nobody sees and no script needs; remarks are nobody's words. */
export function invisibleInSource(source: SourceFile): readonly WrittenSign[] {
  const found: WrittenSign[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string')
      for (const { sign, at } of invisibleSigns(value))
        found.push({ sign, place: source.placeInText(path, at, at + sign.length) });
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    for (const [key, below] of Object.entries(value)) {
      const pathBelow = [...path, isList ? Number(key) : key];
      if (!isList) found.push(...inKey(key, pathBelow, source));
      walk(below, pathBelow);
    }
  };
  walk(source.value, []);
  return found;
}

/** A key is told of as a whole where it is written with an escape. */
function inKey(key: string, path: Path, source: SourceFile): readonly WrittenSign[] {
  const { file, text, lines } = source;
  const whole = source.placeOfKey(path);
  let from = whole.start.offset;
  return invisibleSigns(key).map(({ sign }) => {
    const at = text.slice(0, whole.end.offset).indexOf(sign, from);
    if (at < 0) return { sign, place: whole };
    from = at + sign.length;
    return { sign, place: placeOf(file, lines, at, from) };
  });
}
