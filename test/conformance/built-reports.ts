import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document, Footnote, ProjectFiles } from '../../src/index.ts';
import { composeReport, openProject, renderReport } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

/** A report of the project, built into files. */
export interface BuiltReport {
  readonly id: string;
  readonly document: Document & { readonly footnotes: readonly Footnote[] };
  readonly docx: string;
  readonly pdf: string;
}

/**
 * Builds all reports of the project in all their languages, and one that uses every feature, into a folder of their own; as drafts if that is
 * the status, whatever their records say.
 */
export async function buildReports(status?: 'draft'): Promise<readonly BuiltReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  const fail = (diagnostic: { readonly severity: string; readonly message: string }) => {
    if (diagnostic.severity === 'error') throw new Error(diagnostic.message);
  };
  const record = join(import.meta.dirname, '../pipeline/records/everything.yaml');
  const files = withStatus(
    projectFiles({ data: { 'meetings/everything.yaml': readFileSync(record, 'utf8') } }),
    status,
  );
  // The record with every feature has no translations: its further versions mix languages and directions.
  const project = await openProject(files, fail, { allowsUntranslated: true });
  const built: BuiltReport[] = [];
  for (const { id } of project.reports.filter(({ buildable }) => buildable)) {
    const document = await composeReport(project, id, fail);
    if (document === undefined) throw new Error(`${id} was not composed.`);
    const write = async (format: string) => {
      const file = join(folder, `${id}.${format}`);
      writeFileSync(file, await renderReport(project, document, format, fail));
      return file;
    };
    built.push({ id, document, docx: await write('docx'), pdf: await write('pdf') });
  }
  return built;
}

/** The files with all records of one status. */
function withStatus(files: ProjectFiles, status: 'draft' | undefined): ProjectFiles {
  if (status === undefined) return files;
  const data = [...files.data].map(([name, file]) => {
    if (!/^(meetings|summaries)\//.test(name)) return [name, file] as const;
    const text = new TextDecoder().decode(file.bytes).replace(/^status: .*$/m, `status: ${status}`);
    return [name, { ...file, bytes: new TextEncoder().encode(text) }] as const;
  });
  return { ...files, data: new Map(data) };
}
