import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf, holdsDay } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { writeDay, writeDays, writeDaysInSentence, writeWeekday } from '../../wording/dates.ts';
import { cardinal } from '../../wording/cardinal.ts';
import { ordinalInFigures, ordinalInWords } from '../../wording/ordinal.ts';
import { pluralCategories } from '../../wording/plural.ts';
import { type DecidedAt, decidedAt, type TextValue, type View } from '../../view/view.ts';
import { decidedIn } from '../decided.ts';
import { entryValues } from '../entry-values.ts';
import { groupView } from '../group-view.ts';
import { groupAt, type GroupAt } from '../group-at.ts';
import { isWoman } from '../is-woman.ts';
import { codeInLanguage, languageLine, logoOf } from '../masthead.ts';
import { type Naming, namingIn } from '../naming.ts';
import { personView, roleOf } from '../person-view.ts';
import type { ReportContext, ReportView } from '../report-type.ts';
import { boxParts, sectionParts } from '../view-parts.ts';
import { annexViews } from './annexes.ts';
import { contributionViews } from './contributions.ts';
import { nearestChairs } from './nearest-chairs.ts';
import { standardBox, standardSections } from './standard-parts.ts';

/** What the template of an outcome report may say of a meeting. */
export function outcomeView(entry: Entry<MeetingFile>, context: ReportContext): ReportView | undefined {
  const { contents, source, id } = entry;
  const { archive, language } = context;
  const { from, until } = daysOf(contents.dates);
  const groupEntry = archive.entries.groups.get(contents.group);
  if (groupEntry === undefined) return undefined;
  const group = groupAt(groupEntry, from, context);
  const contributions = contributionViews(entry, groupEntry, group, context);
  const code = reportCode(contents, group);
  const documentCode = codeInLanguage(code, context);
  const values = entryValues(source);
  const view: View = {
    ...groupView(group, language),
    meeting: meetingView(entry, context),
    document: {
      code: documentCode ?? null,
      date: dayOrNull(contents.document?.date, context),
      language: languageLine(contents.document?.languages, context),
      [decidedAt]: decidedIn(source, {
        code: [
          ['document', 'code'],
          ['document', 'number'],
        ],
        date: [['document', 'date']],
        language: [['document', 'languages']],
      }),
    },
    logo: logoOf(groupEntry, context),
    'page-number': { valueKind: 'page-number' },
    chair: chairView(entry, group, context),
    opener: openerView(entry, context),
    attendance: attendanceView(entry, context),
    agenda: contents.agenda === undefined ? null : agendaView(contents, contributions.codes),
    contributions: contributions.views,
    'contribution-count': cardinal(contributions.views.length, language.wording),
    'contribution-plural': pluralCategories(contributions.views.length, language.code),
    'one-contribution': contributions.views.length === 1,
    'several-contributions': contributions.views.length > 1,
    elections: electionViews(contents, context),
    outcomes: (contents.outcomes ?? []).map((_, index) => ({
      id: values.text('outcomes', index, 'id'),
      text: values.prose('outcomes', index, 'text'),
    })),
    'several-liaison-statements': (contents['liaison-statements']?.length ?? 0) > 1,
    'liaison-statement-plural': pluralCategories(contents['liaison-statements']?.length ?? 0, language.code),
    'liaison-statements': (contents['liaison-statements'] ?? []).map((_, index) => ({
      id: values.text('liaison-statements', index, 'id'),
      addressee: values.text('liaison-statements', index, 'addressee'),
      subject: values.prose('liaison-statements', index, 'subject'),
    })),
    'next-meeting':
      contents['next-meeting'] === undefined
        ? null
        : {
            period: values.text('next-meeting', 'period'),
            occasion: values.prose('next-meeting', 'occasion'),
          },
    box: boxParts(entry, standardBox),
    sections: sectionParts(entry, standardSections),
    annexes: annexViews(entry, context),
    'annex-count': contents.annexes?.length ?? 0,
    'several-annexes': (contents.annexes?.length ?? 0) > 1,
    [decidedAt]: decidedInRecord(source, group),
  };
  return {
    view,
    wording: values.proseMap('wording'),
    footnotes: values.proseMap('footnotes'),
    names: contributions.codes,
    properties: {
      id,
      subject: `${group.name} (${group.acronym})`,
      author: group.name,
      keywords: [group.acronym, ...(code === undefined ? [] : [code])],
      date: contents.document?.date ?? until,
      status: contents.status,
      ...(documentCode === undefined ? {} : { documentCode }),
    },
    members: contributions.members,
  };
}

/** Where the record says what its view is made of; of the group, and of the chair if need be, its file does. */
function decidedInRecord(source: Entry<MeetingFile>['source'], group: GroupAt): DecidedAt {
  const contributions = [['contributions']];
  const statements = [['liaison-statements']];
  const annexes = [['annexes']];
  return decidedIn(
    source,
    {
      ...{ group: [['group']], agenda: [['agenda']], attendance: [['attendance']], draft: [['status']] },
      ...{ chair: [['chaired-by']], opener: [['opened-by']], elections: [['elections']] },
      ...{ contributions, 'contribution-count': contributions, 'contribution-plural': contributions },
      ...{ 'one-contribution': contributions, 'several-contributions': contributions },
      ...{ 'liaison-statements': statements, 'several-liaison-statements': statements },
      ...{ 'liaison-statement-plural': statements, outcomes: [['outcomes']] },
      ...{ 'next-meeting': [['next-meeting']], annexes, 'annex-count': annexes, 'several-annexes': annexes },
    },
    (name) => group.decidedAt(/^mandate/.test(name) ? 'mandate' : name),
  );
}

function reportCode({ document, meeting }: MeetingFile, group: GroupAt): string | undefined {
  if (document?.code !== undefined) return document.code;
  return document?.number === undefined ? undefined : group.code(meeting, document.number, document.revision);
}

function meetingView({ contents, source }: Entry<MeetingFile>, context: ReportContext): View {
  const { language } = context;
  const { from, until } = daysOf(contents.dates);
  const values = entryValues(source);
  return {
    number: contents.meeting,
    ordinal: ordinalInWords(contents.meeting, language.code, language.wording),
    'ordinal-of': ordinalInWords(contents.meeting, language.code, language.wording, 'of'),
    'ordinal-figures': ordinalInFigures(contents.meeting, language.code, language.wording),
    dates: {
      valueKind: 'text',
      text: writeDays(from, until, language.code, language.wording),
      origin: source.placeOf(['dates']),
    },
    'dates-in-sentence': {
      valueKind: 'text',
      text: writeDaysInSentence(from, until, language.code, language.wording),
      origin: source.placeOf(['dates']),
    },
    'several-days': from !== until,
    weekday: writeWeekday(from, language.code),
    city: cityValue(contents, source, ({ name }) => name, context),
    'city-in-sentence': cityValue(contents, source, ({ placeInSentence }) => placeInSentence, context),
    venue: values.text('place', 'venue'),
    physical: contents.form === 'physical',
    remote: contents.form === 'remote',
    hybrid: contents.form === 'hybrid',
    [decidedAt]: decidedIn(source, {
      ...{ number: [['meeting']], ordinal: [['meeting']], 'ordinal-of': [['meeting']] },
      ...{ 'ordinal-figures': [['meeting']], 'several-days': [['dates']], weekday: [['dates']] },
      ...{ physical: [['form']], remote: [['form']], hybrid: [['form']] },
    }),
  };
}

function cityValue(
  { place }: MeetingFile,
  source: Entry<MeetingFile>['source'],
  form: (naming: Naming) => (name: string) => string,
  context: ReportContext,
): TextValue | null {
  if (place === undefined) return null;
  return {
    valueKind: 'text',
    text: form(namingIn(context))(place.city),
    origin: source.placeOf(['place', 'city']),
  };
}

function dayOrNull(day: string | undefined, { language }: ReportContext): string | null {
  return day === undefined ? null : writeDay(day, language.code, language.wording);
}

function chairView(
  { contents, source }: Entry<MeetingFile>,
  group: GroupAt,
  context: ReportContext,
): View | null {
  const chair = contents['chaired-by'] ?? group.chair;
  const groupEntry = context.archive.entries.groups.get(contents.group);
  const person = chair === undefined ? undefined : archivePerson(context.archive, chair.person);
  // A person that is not in the register was diagnosed when the archive was resolved.
  if (chair !== undefined && person === undefined) return null;
  if (chair === undefined || person === undefined) {
    context.diagnose({
      code: 'record/no-chair',
      severity: 'error',
      message: `Nobody is known to have chaired the group on ${daysOf(contents.dates).from}.`,
      remedy: 'Add "chaired-by" to the record, or the chair of that time to "officers" of the group.',
      place: source.placeOf(['dates']),
      ...(groupEntry !== undefined && {
        related: nearestChairs(groupEntry, daysOf(contents.dates).from, context.archive),
      }),
    });
    return null;
  }
  const role = roleOf(chair.role, person, context);
  const named = personView(chair.person, person, context);
  return {
    ...named,
    [decidedAt]: (name) => (name.startsWith('role') ? undefined : named[decidedAt]?.(name)),
    role: role.title,
    'role-of': role.of,
    'role-in-sentence': role.inSentence,
  };
}

function openerView({ contents }: Entry<MeetingFile>, context: ReportContext): View | null {
  const id = contents['opened-by'];
  const person = id === undefined ? undefined : archivePerson(context.archive, id);
  if (id === undefined || person === undefined) return null;
  const { from } = daysOf(contents.dates);
  const position = person.positions?.find((time) => holdsDay(time, from));
  const role = position === undefined ? undefined : roleOf(position.role, person, context);
  return {
    ...personView(id, person, context),
    position: role?.title ?? null,
    'position-in-sentence': role?.inSentence ?? null,
  };
}

function archivePerson(archive: Archive, id: string) {
  return archive.registers.people.contents.people[id];
}

function attendanceView({ contents, source }: Entry<MeetingFile>, { language }: ReportContext): View | null {
  const { attendance } = contents;
  if (attendance === undefined) return null;
  return {
    count: attendance.count,
    plural: pluralCategories(attendance.count, language.code),
    several: attendance.count > 1,
    approximate: attendance.approximate ?? false,
    description: entryValues(source).prose('attendance', 'description'),
  };
}

function agendaView({ agenda }: MeetingFile, codes: ReadonlyMap<string, string>): View {
  return {
    'as-drafted': agenda?.adopted === 'as-drafted',
    'as-amended': agenda?.adopted === 'as-amended',
    code: agenda?.document === undefined ? null : (codes.get(agenda.document) ?? null),
  };
}

function electionViews({ elections }: MeetingFile, context: ReportContext): readonly View[] {
  return (elections ?? []).map(({ office, people: ids }) => {
    const named = ids.flatMap((id) => {
      const person = archivePerson(context.archive, id);
      return person === undefined ? [] : [{ id, person }];
    });
    const people = named.map(({ person }) => person);
    // The title of women where all of those elected are.
    const role = roleOf(office, people.every(isWoman) ? people[0] : undefined, context);
    return {
      office: role.title,
      'office-of': role.of,
      'several-people': ids.length > 1,
      people: named.map(({ id, person }) => personView(id, person, context)),
    };
  });
}
