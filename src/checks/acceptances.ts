import type { Archive, Entry } from '../archive/archive.ts';
import type { MeetingFile } from '../archive/generated/meeting.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourcesOf } from './sources.ts';

/** What a record says of findings that are to stay as they are. */
export type Acceptance = NonNullable<MeetingFile['accepted']>[number];

/** The acceptances of a record, in its order. */
export function acceptancesOf({ contents }: Entry<unknown>): readonly Acceptance[] {
  return (contents as Pick<MeetingFile, 'accepted'>).accepted ?? [];
}

/** The acceptance of a record that a finding falls under: the first of its code, and of its words where it gives them. */
export function acceptanceOf(
  finding: Diagnostic,
  entry: Entry<unknown>,
  archive: Archive,
): Acceptance | undefined {
  return acceptancesOf(entry).find(
    ({ code, words }) =>
      code === finding.code && (words === undefined || plain(words) === plain(wordsAt(finding, archive))),
  );
}

function wordsAt({ place }: Diagnostic, archive: Archive): string {
  const text = sourcesOf(archive)(place.file)?.text ?? '';
  return text.slice(place.start.offset, place.end.offset);
}

/** Words without what only writing them in YAML or in markup takes: lines, doubled quotation marks, backslashes. */
function plain(words: string): string {
  return words
    .replace(/''/g, "'")
    .replace(/\\(?=\S)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
