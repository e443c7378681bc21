import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { checkIds } from './check-ids.ts';
import { checkSections } from './check-sections.ts';
import { diagnoseDangling } from './dangling.ts';
import type { Whole } from './entry.ts';
import type { MeetingFile } from './generated/meeting.ts';

/** The schemas of records, whose parts have IDs, and which have sections. */
const records = ['meeting', 'summary'];

/** Diagnoses what is wrong within a record, whatever other files there are; `kind` is the name of its schema. */
export function checkOwn(kind: string, whole: Whole<unknown>, diagnose: Diagnose): void {
  if (records.includes(kind)) {
    checkIds(whole.source, diagnose);
    checkSections(whole as Whole<MeetingFile>, diagnose);
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
