import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Project } from '../pipeline.ts';
import { beginTranslation } from '../project/begin-translation.ts';
import { suggestName } from '../source/suggest.ts';
import { displayPath } from './display-path.ts';
import { meaningOfCode, remedyInData } from './error-code.ts';
import { openRequest, textFinder } from './open-request.ts';
import type { Pipeline } from './pipeline-stages.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { schemaLine } from './schema-line.ts';
import { type OutputFile, writeFiles } from './write.ts';

/** A file of translations that was brought up to date. */
export interface TranslatedRecord {
  readonly id: string;
  readonly language: string;
  readonly path: string;
  /** Paragraphs in all, those without a translation, and those whose original has changed since. */
  readonly all: number;
  readonly missing: number;
  readonly outdated: number;
  /** Whether the record says that its report is issued in the language. */
  readonly isIssued: boolean;
  /** Whether the house has the language: without it no report can be made in it. */
  readonly isKnown: boolean;
  readonly isChanged: boolean;
}

/** What became of a request for translations. */
export interface TranslationResult {
  readonly records: readonly TranslatedRecord[];
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Brings the files of translations of records up to date with their originals: for the languages given, else for all in which a
 * record is issued. What is translated stays.
 */
export async function translateRecords(
  request: Omit<Request, 'formats'>,
  pipeline: Pipeline,
): Promise<TranslationResult> {
  const opened = await openRequest({ ...request, formats: [] }, pipeline);
  const { project, files, collector, ids } = opened;
  const diagnostics = collector.sorted().filter(({ severity }) => severity === 'error');
  const textOf = textFinder(files);
  const end = (refusals: readonly Refusal[], records: readonly TranslatedRecord[] = []) => ({
    ...{ records, diagnostics, refusals, textOf },
  });
  if (project === undefined) return end(opened.refusals);
  const refusals: Refusal[] = [];
  const outputs: OutputFile[] = [];
  const records: TranslatedRecord[] = [];
  for (const id of ids) {
    const begun = beginTranslation(project, id, languagesOf(request), (name) =>
      schemaLine(join(opened.folders.data, name), 'translation'),
    );
    if (begun === undefined) {
      refusals.push(refuseUnknown(id, project));
      continue;
    }
    if (begun.length === 0) refusals.push(refuseNoLanguage(id, request));
    for (const { name, text, ...counts } of begun) {
      const bytes = new TextEncoder().encode(text);
      const before = files.data.get(name)?.bytes;
      const isChanged = before === undefined || Buffer.compare(before, bytes) !== 0;
      const location = join(opened.folders.data, name);
      if (isChanged) outputs.push({ path: location, bytes });
      records.push({ id, path: displayPath(request.directory, location), isChanged, ...counts });
    }
  }
  if (refusals.length > 0) return end(refusals);
  const fault = await writeFiles(outputs);
  if (fault === undefined) return end([], records);
  const path = displayPath(request.directory, fault.path);
  const message = `"${path}" cannot be written: ${meaningOfCode(fault.code)}.`;
  return end([{ message, remedy: remedyInData(fault.code, 'try again') }]);
}

function languagesOf({ languages }: Pick<Request, 'languages'>): readonly string[] | undefined {
  return languages === 'all' ? undefined : languages;
}

function refuseUnknown(id: string, { records }: Project): Refusal {
  const known = [...records].flatMap(([name, { original }]) => (original === undefined ? [name] : []));
  const meant = suggestName(id, known);
  return {
    message: `There is no record "${id}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: 'Give the ID of a record; "rapporteur list" shows them all.',
  };
}

function refuseNoLanguage(id: string, request: Pick<Request, 'languages'>): Refusal {
  const [own] = languagesOf(request) ?? [];
  if (own !== undefined)
    return {
      message: `"${id}" is written in "${own}": there is nothing to translate.`,
      remedy: 'Say with --to into which other languages.',
    };
  return {
    message: `"${id}" is issued in one language only.`,
    remedy:
      'Say into which languages with --to, for example --to fr,es; or add them to "languages" of its document.',
  };
}
