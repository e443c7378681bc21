import type { Place } from '../diagnostics/place.ts';
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

/** The same where some names of the view are names of the data in the language of the report: those that it translates are meant there. */
export function orTranslated(
  names: Readonly<Record<string, string | undefined>>,
  translatedAt: (name: string) => Place | undefined,
  otherwise: DecidedAt,
): DecidedAt {
  return (name) => {
    const written = Object.hasOwn(names, name) ? names[name] : undefined;
    return (written === undefined ? undefined : translatedAt(written)) ?? otherwise(name);
  };
}
