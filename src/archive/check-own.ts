import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { checkIds } from './check-ids.ts';
import { checkSections } from './check-sections.ts';
import { diagnoseDangling } from './dangling.ts';
import type { Whole } from './entry.ts';
import type { MeetingFile } from './generated/meeting.ts';

/** What kind of file was read: the name of its schema, and whether it lies in a folder of records. */
interface OwnKind {
  readonly kind: string;
  readonly isRecord: boolean;
}

/** Diagnoses what is wrong within a record of whatever kind, whatever other files there are. */
export function checkOwn({ kind, isRecord }: OwnKind, whole: Whole<unknown>, diagnose: Diagnose): void {
  if (isRecord && kind !== 'translation') {
    checkIds(whole.source, diagnose);
    const { sections } = whole.contents as { readonly sections?: unknown };
    if (Array.isArray(sections)) checkSections(whole as Whole<MeetingFile>, diagnose);
  }
  if (kind === 'meeting') checkAgenda(whole as Whole<MeetingFile>, diagnose);
}

function checkAgenda({ contents, source }: Whole<MeetingFile>, diagnose: Diagnose): void {
  const id = contents.agenda?.document;
  const documents = contents.contributions?.flatMap((contribution) => contribution.id ?? []) ?? [];
  if (id === undefined || documents.includes(id)) return;
  const reference = { noun: 'document', id, path: ['agenda', 'document'], home: ' to the contributions' };
  diagnoseDangling(reference, documents, { source }, diagnose);
}
