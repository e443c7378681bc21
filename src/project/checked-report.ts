import { lacksRegister } from '../archive/missing-register.ts';
import type { CheckedReport } from '../checks/check.ts';
import { passagesOf } from '../checks/passages.ts';
import type { Checking } from '../checks/run.ts';
import { sourcesOf } from '../checks/sources.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import type { ReportView } from '../reports/report-type.ts';
import type { Project } from './project.ts';
import type { ReportWork } from './report-context.ts';
import { documentOfTexts } from './texts-document.ts';
import { unprintedFacts } from './unprinted-facts.ts';

/** What is made of a record, as far as that goes. */
export interface Made {
  /** Undefined where what a report needs besides its record is missing. */
  readonly context: ReportWork | undefined;
  /** Undefined where none is made of the record, or none can be made. */
  readonly document?: Document | undefined;
  /** What its template was given; undefined where there is no document. */
  readonly view?: ReportView;
  /** The names of the view that a template asked for. */
  readonly asked: ReadonlySet<string>;
}

/** What the editorial rules are given of a record: its document, further texts, and all that the archive knows. */
export function checking(
  project: Project,
  id: string,
  { context, document, view, asked }: Made,
  diagnose: Diagnose,
): Checking | undefined {
  const { archive } = project;
  const record = project.records.get(id);
  const type = record === undefined ? undefined : project.types.get(record.type);
  if (record === undefined || type === undefined) return undefined;
  const { entry } = record;
  const { group, language, status, unbuildable } = type.facts(entry, archive);
  const texts = context === undefined ? undefined : documentOfTexts(context, diagnose);
  const checked = { entry, group: archive.entries.groups.get(group), archive };
  // Where a key was refused, its sections may be what is left out.
  const isWhole = context !== undefined && view !== undefined && !isRefused(project, id);
  const unprinted = isWhole ? unprintedFacts(context, view, asked) : [];
  const reportOf = (
    of: Document | undefined,
    facts: CheckedReport['unprinted'] = [],
  ): CheckedReport | undefined =>
    of === undefined || context === undefined
      ? undefined
      : {
          ...checked,
          document: of,
          passages: passagesOf(of, sourcesOf(archive), entry.file),
          house: context.house,
          language: context.language,
          unprinted: facts,
        };
  return {
    record: checked,
    status,
    language,
    report: reportOf(document, unprinted),
    texts: reportOf(texts),
    originalFile: record.original?.file,
    isPartial:
      isRefused(project, id) ||
      (document === undefined && unbuildable === undefined) ||
      lacksRegister(archive),
  };
}

/** Whether the file of a record has faults that were told when it was read: no document is made of what is left of it. */
export function isRefused({ records, types, archive }: Project, id: string): boolean {
  const folder = types.get(records.get(id)?.type ?? '')?.records.folder;
  const name = records.get(id)?.original?.id ?? id;
  const { language } = records.get(id) ?? {};
  const isWhole = (file: string): boolean => !archive.refused.has(`${folder ?? ''}/${file}`);
  return !isWhole(name) || (language !== undefined && !isWhole(`${name}.${language}`));
}
