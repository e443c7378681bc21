import { composeTitle } from '../compose/compose-document.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { houseTexts, withDraft } from './composition.ts';
import type { Project, ReportEntry } from './project.ts';
import { reportContext } from './report-context.ts';

/** What there is: each record with its kind, title, date and status. */
export function listReports(project: Project, diagnose: Diagnose): readonly ReportEntry[] {
  return [...project.records].flatMap(([id, record]) => {
    const { type: name, original } = record;
    const type = project.types.get(name);
    if (type === undefined) return [];
    const written = original ?? record.entry;
    const facts = type.facts(written, project.archive);
    let title: string | undefined;
    return [
      {
        id,
        kind: facts.unbuildable === undefined ? name : 'results',
        // Only a list shows titles, and composing them takes longer than all else here.
        get title() {
          return (title ??= titleOf(project, id, diagnose));
        },
        date: facts.date,
        status: facts.status,
        language: record.language ?? facts.language,
        ...(original !== undefined && { original: original.id }),
        ...(facts.revision !== undefined && { revision: facts.revision }),
        file: written.file,
        buildable: facts.unbuildable === undefined,
      },
    ];
  });
}

function titleOf(project: Project, id: string, diagnose: Diagnose): string {
  const work = reportContext(project, id, diagnose);
  if (work === undefined) return id;
  const report = work.type.view(work.entry, work);
  if (report === undefined) return id;
  const { wording, properties } = report;
  const view = withDraft(report, work.language);
  const title = work.language.phrases(work.type.name).get('document-title');
  return composeTitle({ title, texts: houseTexts(work), view, wording, properties, diagnose });
}
