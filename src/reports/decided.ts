import type { Path, SourceFile } from '../source/source-file.ts';
import type { DecidedAt } from '../view/view.ts';

/** What tells where the names of a view were decided: for each the keys of a file, of which the first that it has is meant. */
export function decidedIn(
  source: Pick<SourceFile, 'has' | 'placeOf'>,
  deciding: Readonly<Record<string, readonly Path[]>>,
  otherwise: DecidedAt = () => undefined,
): DecidedAt {
  return (name) => {
    const keys = Object.hasOwn(deciding, name) ? deciding[name] : undefined;
    const path = keys?.find(source.has);
    return path === undefined ? otherwise(name) : source.placeOf(path);
  };
}
