import { atDate, daysOf } from '../../archive/at-date.ts';
import type { GroupFile } from '../../archive/generated/group.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { House } from '../../house/house.ts';
import { documentCode } from '../../wording/document-code.ts';

/** How the documents of a meeting are named. */
export interface OwnCodes {
  /** The code of one of them as it is printed: `CWG-COP-15/3`. */
  readonly codeOf: (number: number) => string;
  /** The number of the document that a code names; undefined where it is none of this meeting. Revisions are the same document. */
  readonly numberOf: (code: string) => number | undefined;
}

/**
 * Words that look like the code of a document of a meeting, however its parts are joined and in whatever letters. A revision or the letter of a language
 * that follows says nothing of which document it is.
 */
export const codeOfMeeting = /\b([A-Za-z][A-Za-z\d–—-]*)[-–—/ ](\d{1,3})\/(\d{1,4})(?![A-Za-z\d/])/g;

const onlyCode = new RegExp(`^${codeOfMeeting.source}`);

/** How the documents of a meeting are named in the form that was in use at its first day; undefined where the group gives none. */
export function ownCodes(
  { meeting, dates }: MeetingFile,
  group: GroupFile | undefined,
  house: House,
): OwnCodes | undefined {
  const known = group?.['document-codes'] ?? [];
  const form = atDate(known, daysOf(dates).from) ?? known[0];
  if (form === undefined) return undefined;
  const { prefix, pattern } = form;
  return {
    codeOf: (number) =>
      documentCode({ prefix, meeting, number }, pattern, house.file) ?? `${prefix}-${meeting}/${number}`,
    numberOf(code) {
      const [, before, ofMeeting, number] = onlyCode.exec(code) ?? [];
      const written = before?.replace(/[–—]/g, '-').toUpperCase();
      return written === prefix.toUpperCase() && Number(ofMeeting) === meeting ? Number(number) : undefined;
    },
  };
}
