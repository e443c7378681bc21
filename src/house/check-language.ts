import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { HouseText, Language } from './house.ts';

/** What a language must say, beside the first language of the house. */
interface Comparison {
  readonly noun: string;
  readonly file: string;
  readonly names: Iterable<string>;
  readonly wanted: Iterable<string>;
  /** Whether more than what is wanted is of no use. */
  readonly isClosed: boolean;
}

/**
 * Compares a language with the first language of the house: what it lacks is an error that names it, since nothing of another
 * language may stand in its place; what it has beyond is never printed, and told of.
 */
export function checkLanguage(language: Language, first: Language, diagnose: Diagnose): void {
  const wordingFile = language.fileOf('wording');
  const keys = (part: 'labels' | 'roles' | 'resolutions' | 'language-names') => ({
    noun: nouns[part],
    file: wordingFile,
    names: Object.keys(language.wording[part]),
    wanted: Object.keys(first.wording[part]),
    isClosed: part === 'labels',
  });
  const comparisons: Comparison[] = [
    keys('labels'),
    keys('roles'),
    keys('resolutions'),
    keys('language-names'),
    ...[...first.reports].flatMap((report) =>
      language.reports.has(report)
        ? [
            {
              noun: 'phrase',
              file: language.fileOf(report),
              names: ownNames(language, report),
              wanted: ownNames(first, report),
              isClosed: true,
            },
          ]
        : [],
    ),
  ];
  for (const comparison of comparisons) compare(comparison, language.code, first.code, diagnose);
}

const nouns = {
  labels: 'label',
  roles: 'role',
  resolutions: 'form of resolutions',
  'language-names': 'name of the language',
} as const;

function ownNames({ phrases, wording }: Language, report: string): readonly string[] {
  const all: ReadonlyMap<string, HouseText> = phrases(report);
  return [...all.keys()].filter((name) => !(name in wording.labels));
}

function compare(
  { noun, file, names, wanted, isClosed }: Comparison,
  code: string,
  first: string,
  diagnose: Diagnose,
): void {
  const [has, wants] = [new Set(names), new Set(wanted)];
  for (const name of wants)
    if (!has.has(name))
      diagnose({
        code: 'language/missing-text',
        severity: 'error',
        message: `The language "${code}" has no ${noun} "${name}".`,
        remedy: `Add "${name}" to ${file}, as the language "${first}" has it.`,
        place: startOfFile(file),
      });
  for (const name of has)
    if (isClosed && !wants.has(name))
      diagnose({
        code: 'language/superfluous-text',
        severity: 'warning',
        message: `The language "${code}" has a ${noun} "${name}" that the language "${first}" does not have.`,
        remedy: 'Delete it, or correct the name.',
        place: startOfFile(file),
      });
}
