import type { Archive, Entry } from '../../archive/archive.ts';
import { atDate, daysOf, holdsDay } from '../../archive/at-date.ts';
import type { GroupFile } from '../../archive/generated/group.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { House, Language } from '../../house/house.ts';
import { groupAt } from '../../reports/group-at.ts';
import { roleTitle } from '../../wording/role.ts';
import { withLanguageLetter } from '../../wording/document-code.ts';
import type { Project } from '../project.ts';
import { type Usage, usageOf } from './usage.ts';

/** A meeting of which a record is to be begun. Days are ISO days. */
export interface NewMeeting {
  readonly group: Entry<GroupFile>;
  readonly meeting: number;
  readonly from: string;
  readonly until: string;
}

/** What is known of a meeting before anybody has written a word about it. */
export interface KnownFacts extends NewMeeting {
  readonly groupName: string;
  readonly acronym: string;
  /** Name and title of the office of the chair at the first day, and since when. */
  readonly chair: { readonly name: string; readonly role: string; readonly since: string } | undefined;
  /** Citations of the resolutions in force. */
  readonly mandate: readonly string[];
  /**
   * People of the register who hold a position on the first day: they may open the meeting. First the one who holds what the
   * opener of the last meeting held then.
   */
  readonly openers: readonly Opener[];
  /** The path of the register of people, for messages. */
  readonly people: string;
  readonly usage: Usage;
  /** Number and code of the report. The code is undefined where the house has no form for it. */
  readonly documentNumber: number;
  readonly documentCode: string | undefined;
  readonly languages: readonly string[];
  readonly house: House;
  readonly language: Language;
}

/** Somebody who may open a meeting. */
interface Opener {
  readonly id: string;
  readonly position: string;
  /** Whether it is the position from which the last meeting was opened. */
  readonly isUsual: boolean;
}

/** Gathers what is known of a new meeting. Undefined where the house of the group or its language cannot be read. */
export function knownFacts(meeting: NewMeeting, { archive, houses }: Project): KnownFacts | undefined {
  const { group, from } = meeting;
  const house = houses.get(group.contents.house);
  const usage = usageOf(recordsOf(group.id, archive), meeting.meeting);
  const languages = usage.last?.contents.document?.languages ?? [house?.file.language ?? 'en'];
  const language = house?.languages.get(languages[0] ?? 'en');
  if (house === undefined || language === undefined) return undefined;
  const at = groupAt(group, from, { archive, house, language, diagnose: () => undefined });
  const documentNumber = nextNumber(meeting, usage, house, archive);
  const code = at.code(meeting.meeting, documentNumber);
  return {
    ...meeting,
    groupName: at.name,
    acronym: at.acronym,
    chair: chairOf(meeting, at.chair, archive, language),
    mandate: at.mandate,
    openers: openersOn(from, usage, archive, language),
    people: archive.registers.people.source.file,
    usage,
    documentNumber,
    documentCode: code === undefined ? undefined : withLanguageLetter(code, language.code, house.file),
    languages,
    house,
    language,
  };
}

/**
 * The number after those of all documents that are known. Where codes name the meeting, its documents have numbers of
 * their own; else the numbers of the group go on.
 */
function nextNumber({ group, from }: NewMeeting, usage: Usage, house: House, archive: Archive): number {
  const form = atDate(group.contents['document-codes'], from)?.pattern ?? '';
  const isPerMeeting = house.file['document-codes']?.[form]?.includes('{meeting}') ?? true;
  const others = isPerMeeting ? [] : recordsOf(group.id, archive).flatMap(numbersIn);
  return Math.max(0, ...usage.takenNumbers, usage.agenda?.number ?? 0, ...others) + 1;
}

function numbersIn({ contents }: Entry<MeetingFile>): readonly number[] {
  const { document, contributions = [] } = contents;
  return [document?.number, ...contributions.map(({ number }) => number)].flatMap((number) => number ?? []);
}

/** The records of the meetings of a group. */
export function recordsOf(group: string, archive: Archive): readonly Entry<MeetingFile>[] {
  return [...archive.entries.meetings.values()].filter(({ outline }) => outline.group === group);
}

function chairOf(
  { group, from }: NewMeeting,
  chair: { readonly person: string; readonly role: string } | undefined,
  archive: Archive,
  language: Language,
): KnownFacts['chair'] {
  const person = chair === undefined ? undefined : archive.registers.people.contents.people[chair.person];
  const office = group.contents.officers.find(
    (officer) => officer.person === chair?.person && officer.role === chair.role && holdsDay(officer, from),
  );
  if (chair === undefined || person === undefined || office === undefined) return undefined;
  const name = person.title === undefined ? person.name : `${person.title} ${person.name}`;
  return { name, role: roleTitle(chair.role, language.wording).title, since: office.from };
}

function openersOn(day: string, usage: Usage, archive: Archive, language: Language): readonly Opener[] {
  const { people } = archive.registers.people.contents;
  const { 'opened-by': opener = '', dates } = usage.last?.contents ?? {};
  const roleOn = (id: string, at: string): string | undefined =>
    people[id]?.positions?.find((time) => holdsDay(time, at))?.role;
  const usual = dates === undefined ? undefined : roleOn(opener, daysOf(dates).from);
  const openers = Object.keys(people).flatMap((id) => {
    const role = roleOn(id, day);
    if (role === undefined) return [];
    return [{ id, position: roleTitle(role, language.wording).title, isUsual: role === usual }];
  });
  return openers.sort((one, other) => Number(other.isUsual) - Number(one.isUsual));
}
