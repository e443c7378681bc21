import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as stages from '../pipeline.ts';
import type { Project, ProjectFiles } from '../pipeline.ts';
import type { Provenance } from '../render/provenance.ts';
import type { Cache } from './cache.ts';
import { type Change, changesBetween } from './changes.ts';
import { concernsRun } from './concerns.ts';
import { type Opened, openRequest, textFinder } from './open-request.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import type { Refusal } from './refusal.ts';

/** What is to be verified. Paths are as typed: relative to `directory`, or absolute. */
export interface VerifyRequest {
  /** Where the user stands, absolute. */
  readonly directory: string;
  readonly files: readonly string[];
  /** The data folder; where it is not given, `data`. */
  readonly data?: string;
  /** The templates folder; where it is not given, the program's own. */
  readonly templates?: string;
  /** Where to keep what need not be found out twice; nowhere where it is left out. */
  readonly cache?: Cache;
}

/** Why a build today does not give the bytes of a document. */
export type Cause =
  /** Somebody changed the document itself, or added something to it, such as a signature. */
  | { readonly cause: 'document-changed' | 'document-extended' }
  /** Inputs are not what they were. No names where the document lost its list of them. */
  | { readonly cause: 'inputs-changed'; readonly changes: readonly Change[] }
  | { readonly cause: 'other-program'; readonly then: string; readonly now: string }
  /** The record is not there, or no document is made of it any more, or it has errors, which are diagnosed. */
  | { readonly cause: 'record-missing' | 'translation-missing' | 'record-unbuildable' | 'record-faulty' }
  /** None of these: a program that calls itself by the same version, but makes something else. */
  | { readonly cause: 'unknown' };

/** What was found of one document. */
export interface Verified {
  readonly path: string;
  readonly format: 'docx' | 'pdf';
  readonly provenance: Provenance;
  /** Path of the record, where it is there. */
  readonly recordFile?: string;
  /** Whether a build today gives the same bytes. */
  readonly same: boolean;
  /** Why not; none where it does. */
  readonly causes: readonly Cause[];
}

/** How it went. It was good where all documents are the same and nothing was refused. */
export interface VerifyResult {
  readonly verified: readonly Verified[];
  readonly diagnostics: readonly Diagnostic[];
  readonly refusals: readonly Refusal[];
  readonly textOf: (path: string) => string | undefined;
}

/**
 * Reads documents, says of which record each was made, makes it again in memory and compares. Dates come from where they
 * came from when the document was made, whatever the environment says today; what was allowed then is allowed.
 */
export async function verify(
  { directory, files, ...folders }: VerifyRequest,
  pipeline: typeof stages,
  signal: AbortSignal,
): Promise<VerifyResult> {
  const read: (ReadDocument | Refusal)[] = [];
  for (const path of files) read.push(await readDocument(directory, path));
  const documents = read.flatMap((result) => ('provenance' in result ? [result] : []));
  const refusals = read.flatMap((result) => ('message' in result ? [result] : []));
  if (documents.length === 0) return { verified: [], diagnostics: [], refusals, textOf: () => undefined };

  const wanted = [...new Set(documents.map(({ provenance }) => provenance.record))];
  const opened = await openRequest({ directory, wanted, formats: [], ...folders }, pipeline);
  const verified: Verified[] = [];
  for (const document of documents) {
    signal.throwIfAborted();
    if (opened.project !== undefined)
      verified.push(await verifyDocument(document, opened.project, opened, pipeline));
  }
  return {
    verified,
    diagnostics: opened.collector.sorted(),
    refusals: [...refusals, ...opened.refusals],
    textOf: textFinder(opened.files),
  };
}

async function verifyDocument(
  document: ReadDocument,
  opened: Project,
  { collector, files }: Opened,
  pipeline: typeof stages,
): Promise<Verified> {
  const { provenance, format, path } = document;
  const { record, sourceDateEpoch } = provenance;
  const allowsUntranslated = provenance.files.some(({ name }) => name === 'allow-untranslated');
  const settings = {
    ...(sourceDateEpoch !== undefined && { sourceDateEpoch }),
    ...(allowsUntranslated && { allowsUntranslated }),
  };
  const project = { ...opened, settings };
  const entry = project.reports.find(({ id }) => id === record);
  const known = { path, format, provenance, ...(entry === undefined ? {} : { recordFile: entry.file }) };
  const differing = (...causes: readonly Cause[]): Verified => ({
    ...known,
    same: false,
    causes: [...causesInFile(document), ...causes],
  });
  const concerns = concernsRun([record], files);
  const isFaulty = (): boolean =>
    collector.sorted().some((found) => found.severity === 'error' && concerns(found));
  if (entry === undefined) return differing({ cause: whyMissing(record, files, isFaulty()) });
  if (!entry.buildable) return differing({ cause: 'record-unbuildable' });

  const today = pipeline.provenanceOf(project, record);
  const composed = await pipeline.composeReport(project, record, collector.diagnose);
  const rebuilt = composed && (await pipeline.renderReport(project, composed, format, collector.diagnose));
  if (today === undefined || rebuilt === undefined || isFaulty())
    return differing({ cause: 'record-faulty' });
  if (Buffer.compare(rebuilt, document.bytes) === 0) return { ...known, same: true, causes: [] };
  const found = differing(...causesOutside(provenance, today));
  return found.causes.length > 0 ? found : { ...found, causes: [{ cause: 'unknown' }] };
}

function causesInFile({ condition }: ReadDocument): readonly Cause[] {
  return condition === 'untouched' ? [] : [{ cause: `document-${condition}` }];
}

function causesOutside(then: Provenance, now: Provenance): readonly Cause[] {
  const changes = changesBetween(then.files, now.files);
  // A new program is a cause of its own, and says more.
  const others = changes.filter(({ name }) => name !== 'program');
  const isListed = then.files.length > 0;
  const sameProgram = then.program === now.program;
  return [
    ...(others.length > 0 || (!isListed && then.inputs !== now.inputs && sameProgram)
      ? [{ cause: 'inputs-changed', changes: isListed ? others : [] } as const]
      : []),
    ...(sameProgram ? [] : [{ cause: 'other-program', then: then.program, now: now.program } as const]),
  ];
}

/** Of a translation it is the record that says whether it is issued, whatever files are there. */
function whyMissing(
  record: string,
  { data }: ProjectFiles,
  isFaulty: boolean,
): 'record-faulty' | 'record-missing' | 'translation-missing' {
  const [original = '', language] = record.split('.');
  if (![...data.keys()].some((name) => name.endsWith(`/${original}.yaml`))) return 'record-missing';
  return language === undefined || isFaulty ? 'record-faulty' : 'translation-missing';
}
