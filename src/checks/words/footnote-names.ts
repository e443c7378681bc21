import type { Entry } from '../../archive/archive.ts';

/** The names of the footnotes of a record, in small letters as marks are compared. */
export function footnoteNames({ contents }: Entry<unknown>): ReadonlySet<string> {
  const { footnotes = {} } = contents as { footnotes?: Readonly<Record<string, unknown>> };
  return new Set(Object.keys(footnotes).map((name) => name.toLowerCase()));
}
