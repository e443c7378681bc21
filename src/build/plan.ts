import type { ReportEntry } from '../pipeline.ts';
import { suggestName } from '../source/suggest.ts';
import { inLanguages, type Languages, versionsOf } from './languages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';

/** What is to be made, as a value that can be printed. */
export interface Plan {
  readonly reports: readonly ReportEntry[];
  readonly refusals: readonly Refusal[];
}

/** What a plan is made from. */
export interface Planning extends Languages {
  readonly reports: readonly ReportEntry[];
  /** IDs asked for; none means all. */
  readonly ids: readonly string[];
  /** All files of the data folder. */
  readonly files: Iterable<{ readonly path: string }>;
  /** Whether faults of the files are known already: a record that is missing for that reason is not refused too. */
  readonly faulty: boolean;
  /** Paths of files that are not read since they end otherwise. */
  readonly unread?: readonly string[];
  /** Whether records that make no document of their own may be asked for, as when they are only checked. */
  readonly allowsUnbuildable: boolean;
}

/** Chooses the reports to make; says of each ID that cannot be met why. */
export function planReports(planning: Planning): Plan {
  const { reports, ids, languages } = planning;
  if (ids.length === 0) return planAll(planning);
  const known = new Map(reports.map((report) => [report.id, report]));
  const files = new Map([...planning.files].map(({ path }) => [idOf(path), path]));
  const refusals: Refusal[] = [];
  const chosen: ReportEntry[] = [];
  for (const id of ids) {
    const report = known.get(id);
    const versions = versionsOf(id, reports, planning);
    if (report !== undefined && (report.buildable || planning.allowsUnbuildable)) {
      chosen.push(...versions);
      if (versions.length === 0) refusals.push(refuseLanguage(report, reports, languages));
    } else if (report !== undefined) refusals.push(refuseUnbuildable(report));
    else if (report === undefined && files.has(id) && !planning.faulty)
      refusals.push(refuseKind(id, files.get(id)));
    else if (report === undefined && !files.has(id))
      refusals.push(refuseUnknown(id, known.keys(), planning.unread));
  }
  const versions = ids.flatMap((id) => versionsOf(id, reports, { languages: 'all' }));
  const lacking = refusals.length > 0 ? [] : languagesLacking(versions, languages);
  const [only] = ids;
  const named = ids.length === 1 ? known.get(only ?? '') : undefined;
  if (lacking.length > 0)
    refusals.push(named === undefined ? refuseLanguages(lacking) : refuseLanguage(named, reports, lacking));
  return { reports: chosen, refusals };
}

/** The languages that were asked for by name, and in which none of the reports is issued. */
function languagesLacking(
  reports: readonly ReportEntry[],
  languages: Request['languages'],
): readonly string[] {
  const issued = new Set(reports.map(({ language }) => language));
  return reports.length === 0 || typeof languages !== 'object'
    ? []
    : languages.filter((language) => !issued.has(language));
}

function planAll(planning: Planning): Plan {
  const { reports, faulty, allowsUnbuildable, languages } = planning;
  const chosen = inLanguages(reports, planning).filter((report) => report.buildable || allowsUnbuildable);
  const lacking = languagesLacking(
    reports.filter(({ buildable }) => buildable),
    languages,
  );
  if (lacking.length > 0) return { reports: chosen, refusals: [refuseLanguages(lacking)] };
  const isFine = chosen.length > 0 || faulty || allowsUnbuildable;
  return { reports: chosen, refusals: isFine ? [] : [refuseEmpty()] };
}

function refuseLanguage(
  { id, language }: ReportEntry,
  reports: readonly ReportEntry[],
  languages: Request['languages'],
): Refusal {
  const wanted = typeof languages === 'object' ? languages.join(' or ') : '';
  const known = versionsOf(id, reports, { languages: 'all' }).map((version) => version.language);
  return {
    message: `"${id}" is not issued in ${wanted}: it is issued in ${[...new Set([language, ...known])].join(', ')}.`,
    remedy: 'Add the language to "languages" of its document, or leave it out of --lang.',
  };
}

function refuseLanguages(languages: readonly string[]): Refusal {
  return {
    message: `None of these reports is issued in ${languages.join(' or ')}.`,
    remedy: 'Add the language to "languages" of the document in a record, or leave it out of --lang.',
  };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

function refuseEmpty(): Refusal {
  return {
    message: 'The data folder holds no record that a report could be made from.',
    remedy: 'Begin a record with "rapporteur new", or say with --data where the records are.',
  };
}

/** The ID of a record whose file ends otherwise (`.yml`, `.YAML`, `.yaml.txt`); translations have a further name before it. */
function recordIn(path: string): string | undefined {
  return /([^/.]+)(?:\.ya?ml)?\.[a-z]+$/i.exec(path.replace(/^.*\//, ''))?.[1]?.toLowerCase();
}

function refuseUnknown(id: string, known: Iterable<string>, unread: readonly string[] = []): Refusal {
  const other = unread.find((path) => recordIn(path) === id);
  if (other !== undefined)
    return {
      message: `There is no record "${id}": the file ${other} is not read.`,
      remedy: `Rename it to ${id}.yaml.`,
    };
  const meant = suggestName(id, known);
  return {
    message: `There is no record "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: 'Give the ID of a record; "rapporteur list" shows them all.',
  };
}

function refuseUnbuildable({ id, kind, file }: ReportEntry): Refusal {
  return {
    message: `No report is made of "${id}": ${file} holds only ${kind}, which stand in the summary of its period.`,
    remedy: 'Build the summary in which the meeting appears; "rapporteur list" shows them all.',
  };
}

function refuseKind(id: string, file = ''): Refusal {
  return {
    message: `No report is made of "${id}": ${file} is not the record of a meeting or a summary.`,
    remedy: 'Give the ID of a record; "rapporteur list" shows them all.',
  };
}
