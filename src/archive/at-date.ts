import type { ResolutionsFile } from './generated/resolutions.ts';

/** What holds at a day of things that replace each other: the last that began on or before it. Days are ISO days. */
export function atDate<Thing extends { readonly from: string }>(
  things: readonly Thing[],
  day: string,
): Thing | undefined {
  return things
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1);
}

/** Whether a time in office or position (`until` included) holds a day. */
export function holdsDay(time: { readonly from: string; readonly until?: string }, day: string): boolean {
  return time.from <= day && (time.until === undefined || day <= time.until);
}

/** The first and the last day of a meeting, which are the same where it lasted one day. */
export function daysOf(dates: string | { readonly from: string; readonly until: string }): {
  readonly from: string;
  readonly until: string;
} {
  return typeof dates === 'string' ? { from: dates, until: dates } : dates;
}

type Resolution = NonNullable<ResolutionsFile['resolutions'][string]>;

/** The edition of a resolution in force at a day; undefined before its adoption. */
export function editionAt(
  resolution: Resolution,
  day: string,
): { readonly date: string; readonly place?: string; readonly revised: boolean } | undefined {
  if (day < resolution.adopted.date) return undefined;
  const revision = (resolution.revisions ?? [])
    .filter(({ date }) => date <= day)
    .sort((one, other) => (one.date < other.date ? -1 : 1))
    .at(-1);
  return revision === undefined ? { ...resolution.adopted, revised: false } : { ...revision, revised: true };
}
