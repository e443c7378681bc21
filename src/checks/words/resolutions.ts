import type { Archive } from '../../archive/archive.ts';
import type { ResolutionsFile } from '../../archive/generated/resolutions.ts';
import { formFor } from '../../source/latin-pattern.ts';
import type { CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { type FoundWords, findAllWords } from './find-words.ts';
import { perReport } from './per-report.ts';

type Resolution = NonNullable<ResolutionsFile['resolutions'][string]>;

/** A resolution as a text cites it. */
export interface Citation extends FoundWords {
  readonly number: number;
  /** What stands in brackets behind the number; undefined where nothing does. */
  readonly brackets: string | undefined;
  /** Where the brackets begin in the passage. */
  readonly bracketsAt: number;
  /** What stands before the word "Resolution": body, year, session. */
  readonly lead: string;
  /** What follows number and brackets: `of ITU Council 2009 (modified in 2015)`, `, modified by Council 2015`. */
  readonly tail: string;
  readonly tailAt: number;
  /** Where the number ends in the passage. */
  readonly numberEnd: number;
  /** The resolution in the register. */
  readonly known: Resolution | undefined;
}

const inBrackets = String.raw`\((?:[^()]|\([^()]*\))*\)`;
const body = String.raw`(?:the )?(?:ITU )?(?:Council|Plenipotentiary Conference|WTDC|WTSA)(?:[ -]\d{4}|-\d{2})?\b`;
const cited = new RegExp(
  [
    String.raw`((?:(?:ITU|Council|Plenipotentiary|PP|WTDC|WTSA|WRC|Conference|\d{4}|C\d{2})[ -])*)`,
    String.raw`Resolution (\d{1,4})\b(?!/)`,
    `(?: (?:of )?(${inBrackets}))?`,
    `((?:,? of ${body}(?: (?:of )?${inBrackets})?)?`,
    String.raw`(?:,? (?:as )?(?:last )?(?:modified|amended|revised) (?:(?:by|in|at) )?(?:the )?(?:ITU )?(?:Council )?(?:in )?\d{4}\b)?)`,
  ].join(''),
  'dg',
);

/** All citations of resolutions that were written in the record; with `everywhere` those of templates, too. */
export function citationsIn(
  passages: readonly Passage[],
  archive: Archive,
  everywhere = false,
): readonly Citation[] {
  const report = { passages, archive };
  return everywhere ? allCitations(report) : ownCitations(report);
}

const ownCitations = perReport((report: CitingReport) =>
  allCitations(report).filter(({ passage, start, end }) => passage.isOwn(start, end)),
);

type CitingReport = Pick<CheckedReport, 'passages' | 'archive'>;

const allCitations = perReport(({ passages, archive }: CitingReport): readonly Citation[] => {
  const byNumber = resolutionsByNumber(archive);
  return [...findAllWords(passages, cited, 'Resolution ')].map((found) => {
    const [words, lead = '', number = '', first, tail = ''] = found.match;
    const tailAt = found.start + words.length - tail.length;
    const second = first === undefined ? new RegExp(inBrackets).exec(tail) : null;
    return {
      ...found,
      number: Number(number),
      brackets: first ?? second?.[0],
      bracketsAt:
        first === undefined ? tailAt + (second?.index ?? 0) : (found.match.indices?.[3]?.[0] ?? found.start),
      lead: lead.trim(),
      tail,
      tailAt,
      numberEnd: found.match.indices?.[2]?.[1] ?? found.end,
      known: byNumber.get(Number(number)),
    };
  });
});

const numbered = new WeakMap<Archive, ReadonlyMap<number, Resolution>>();

function resolutionsByNumber(archive: Archive): ReadonlyMap<number, Resolution> {
  const known =
    numbered.get(archive) ??
    new Map(
      Object.values(archive.registers.resolutions.contents.resolutions).flatMap((one) =>
        one === undefined ? [] : [[one.number, one] as const],
      ),
    );
  numbered.set(archive, known);
  return known;
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

/**
 * The place and year in brackets, however they are written: `(Rev. Dubai, 2018)`, `(WTDC, Kigali, 2022)`. What names the body or
 * says that the text was changed is no place: `(Council 2009)`, `(Modified 2015)`.
 */
export function placeAndYear(
  brackets: string | undefined,
): { readonly place: string; readonly year: string } | undefined {
  if (brackets === undefined) return undefined;
  const [, place, year] = formFor(brackets, placed).exec(brackets) ?? [];
  return place === undefined || year === undefined ? undefined : { place, year };
}

const noPlace = String.raw`(?:ITU |Last )?(?:Council|Session|Adopted|[Mm]odified|[Aa]mended|[Rr]evised)\b`;
const placed = new RegExp(
  String.raw`^\((?:(?:[Rr]ev\.?|[Rr]evised),? ?)?(?:WTDC,? |WTSA,? |PP,? )?(?!${noPlace})(\p{Lu}[\p{L} -]+?),? (\d{4})\)$`,
  'u',
);
