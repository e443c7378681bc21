import type { Archive } from '../../archive/archive.ts';
import type { ResolutionsFile } from '../../archive/generated/resolutions.ts';
import type { Passage } from '../passages.ts';
import { type FoundWords, findWords } from './find-words.ts';

type Resolution = NonNullable<ResolutionsFile['resolutions'][string]>;

/** A resolution as a text cites it. */
export interface Citation extends FoundWords {
  readonly number: number;
  /** What stands in brackets behind the number; undefined where nothing does. */
  readonly brackets: string | undefined;
  /** What stands before the word "Resolution": body, year, session. */
  readonly lead: string;
  /** The resolution in the register. */
  readonly known: Resolution | undefined;
}

const cited =
  /((?:(?:ITU|Council|Plenipotentiary|PP|WTDC|WTSA|WRC|Conference|\d{4}|C\d{2})[ -])*)Resolution (\d{1,4})(?: (?:of )?(\((?:[^()]|\([^()]*\))*\)))?/g;

/** All citations of resolutions that were written in the record. */
export function citationsIn(passages: readonly Passage[], archive: Archive): readonly Citation[] {
  const byNumber = new Map(
    Object.values(archive.registers.resolutions.contents.resolutions).flatMap((one) =>
      one === undefined ? [] : [[one.number, one] as const],
    ),
  );
  return [...findWords(passages, cited)].map((found) => {
    const [, lead = '', number = '', brackets] = found.match;
    return {
      ...found,
      number: Number(number),
      brackets,
      lead: lead.trim(),
      known: byNumber.get(Number(number)),
    };
  });
}

/** All editions of a resolution, the first one first. */
export function editionsOf(
  resolution: Resolution,
): readonly { readonly date: string; readonly place?: string; readonly revised: boolean }[] {
  return [
    { ...resolution.adopted, revised: false },
    ...(resolution.revisions ?? []).map((revision) => ({ ...revision, revised: true })),
  ];
}

/** The place and year in brackets: `(Rev. Dubai, 2018)`, `(WTDC, Kigali, 2022)`. */
export function placeAndYear(
  brackets: string | undefined,
): { readonly place: string; readonly year: string; readonly revised: boolean } | undefined {
  const match = /^\((?:(Rev\.?) ?)?(?:WTDC,? |PP,? )?(\p{Lu}[\p{L} -]+), (\d{4})\)$/u.exec(brackets ?? '');
  const [, revised, place, year] = match ?? [];
  return place === undefined || year === undefined
    ? undefined
    : { place, year, revised: revised !== undefined };
}
