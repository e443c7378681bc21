import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import { decidedAt, type View } from '../../view/view.ts';
import { writeDay, writeDays } from '../../wording/dates.ts';
import { cardinal } from '../../wording/cardinal.ts';
import { joinWords } from '../../wording/join.ts';
import { ordinalInWords, type OrdinalForm, ordinalsOfSeries } from '../../wording/ordinal.ts';
import { pluralCategories } from '../../wording/plural.ts';
import { decidedIn, orTranslated } from '../decided.ts';
import { entryValues } from '../entry-values.ts';
import { groupView } from '../group-view.ts';
import { groupAt } from '../group-at.ts';
import { namingIn } from '../naming.ts';
import { codeInLanguage, languageLine, logoOf } from '../masthead.ts';
import type { ReportContext, ReportView } from '../report-type.ts';
import { boxParts, sectionParts } from '../view-parts.ts';
import {
  conferenceBefore,
  hasMeetingOfNobody,
  meetingsBySession,
  type Registered,
  type SessionMeetings,
} from './meetings.ts';

const standardBox = ['summary', 'references'];
const standardSections = ['introduction', 'recommendations'];

/** What the template of a report over several meetings may say. */
export function summaryView(entry: Entry<SummaryFile>, context: ReportContext): ReportView | undefined {
  const { contents, source, id } = entry;
  const { archive, language } = context;
  const groupEntry = archive.entries.groups.get(contents.group);
  const conference = archive.registers.conferences.contents.conferences[contents.conference];
  if (groupEntry === undefined || conference === undefined || hasMeetingOfNobody(archive)) return undefined;
  const previous = conferenceBefore(conference, archive);
  const sessions = meetingsBySession(
    contents.group,
    groupEntry.contents['reports-to'],
    previous?.conference.until ?? '',
    conference.from,
    archive,
  );
  const meetings = sessions.flatMap((session) => session.meetings);
  const last = meetings.at(-1);
  const day = last === undefined ? conference.from : daysOf(last.outline.dates).until;
  const group = groupAt(groupEntry, day, context);
  const code = contents.document?.code;
  const session =
    sessionView(contents, context) ?? conferenceView({ id: contents.conference, conference }, context);
  const documentCode = codeInLanguage(code, context);
  const values = entryValues(source);
  if (meetings.length === 0) diagnoseNoMeetings(entry, context);
  const view: View = {
    ...groupView(group, language),
    document: {
      code: documentCode ?? null,
      'short-code': code ?? null,
      date:
        contents.document?.date === undefined
          ? null
          : writeDay(contents.document.date, language.code, language.wording),
      language: languageLine(contents.document?.languages, context),
      [decidedAt]: decidedIn(source, {
        code: [['document', 'code']],
        'short-code': [['document', 'code']],
        date: [['document', 'date']],
        language: [['document', 'languages']],
      }),
    },
    logo: logoOf(groupEntry, context),
    'page-number': { valueKind: 'page-number' },
    conference: conferenceView({ id: contents.conference, conference }, context),
    previous: previous === undefined ? null : conferenceView(previous, context),
    session,
    transmittal: transmittalView(entry, context),
    'several-meetings': meetings.length > 1,
    'meeting-count': cardinal(meetings.length, language.wording),
    'meeting-plural': pluralCategories(meetings.length, language.code),
    sessions: sessions.map((together) => sessionMeetingsView(together, entry, context)),
    box: boxParts(entry, standardBox),
    sections: sectionParts(entry, standardSections),
    [decidedAt]: decidedIn(
      source,
      {
        ...{ group: [['group']], conference: [['conference']], draft: [['status']] },
        ...{ session: [['transmittal', 'session']], transmittal: [['transmittal']] },
      },
      (name) => group.decidedAt(/^mandate/.test(name) ? 'mandate' : name),
    ),
  };
  return {
    view,
    wording: values.proseMap('wording'),
    footnotes: values.proseMap('footnotes'),
    names: new Map(),
    properties: {
      id,
      subject: `${group.name} (${group.acronym})`,
      author: group.name,
      keywords: [group.acronym, conference.acronym, ...(code === undefined ? [] : [code])],
      date: contents.document?.date ?? conference.from,
      status: contents.status,
      ...(documentCode === undefined ? {} : { documentCode }),
    },
    members: meetings.map((meeting) => meeting.id),
    memberTexts: new Map(meetings.map((meeting) => [meeting.id, namesOfResults(meeting)])),
  };
}

function conferenceView({ id, conference }: Registered, context: ReportContext): View {
  const { language } = context;
  const { source } = context.archive.registers.conferences;
  const naming = namingIn(context);
  const { name, acronym, place } = conference;
  const names = { name, 'name-of': name, 'name-in-sentence': name, acronym, place };
  return {
    name: naming.name(conference.name),
    'name-of': naming.nameOf(conference.name),
    'name-in-sentence': naming.nameInSentence(conference.name),
    acronym: naming.acronym(conference.acronym),
    place: conference.place === undefined ? null : naming.name(conference.place),
    dates: writeDays(conference.from, conference.until, language.code, language.wording),
    year: conference.from.slice(0, 4),
    [decidedAt]: orTranslated(names, naming.translatedAt, () => source.placeOf(['conferences', id])),
  };
}

function sessionView({ transmittal }: SummaryFile, context: ReportContext): View | undefined {
  const conferences = context.archive.registers.conferences.contents.conferences;
  const id = transmittal?.session;
  const session = id === undefined ? undefined : conferences[id];
  return id === undefined || session === undefined
    ? undefined
    : conferenceView({ id, conference: session }, context);
}

function transmittalView({ contents, source }: Entry<SummaryFile>, context: ReportContext): View | null {
  if (contents.transmittal === undefined) return null;
  const record = contents.transmittal['summary-record'];
  const { code, wording } = context.language;
  return {
    'summary-record':
      record === undefined
        ? null
        : {
            code: entryValues(source).text('transmittal', 'summary-record', 'code'),
            ordinal: ordinalInWords(record.meeting, code, wording),
            'ordinal-of': ordinalInWords(record.meeting, code, wording, 'of'),
            'ordinal-feminine-of': ordinalInWords(record.meeting, code, wording, 'feminine-of'),
            [decidedAt]: () => source.placeOf(['transmittal', 'summary-record', 'meeting']),
          },
  };
}

/** Meetings of one session: their ordinals and dates joined, and their results one after the other. */
function sessionMeetingsView(
  { session, meetings }: SessionMeetings,
  { source }: Entry<SummaryFile>,
  { language, inLanguage }: ReportContext,
): View {
  const { wording, code } = language;
  const values = entryValues(source);
  const numbers = meetings.map(({ contents }) => contents.meeting);
  const ordinals = (form?: OrdinalForm): string =>
    joinWords(ordinalsOfSeries(numbers, code, wording, form), wording.tag);
  return {
    introduction:
      (session === undefined ? null : values.prose('results', session)) ?? values.phrase('results'),
    ordinals: ordinals(),
    'ordinals-of': ordinals('of'),
    dates: joinWords(
      meetings.map(({ contents }) => {
        const { from, until } = daysOf(contents.dates);
        return writeDays(from, until, code, wording);
      }),
      wording.tag,
    ),
    'several-meetings': meetings.length > 1,
    'meeting-plural': pluralCategories(meetings.length, code),
    results: meetings.flatMap((meeting) => resultViews(inLanguage(meeting))),
    [decidedAt]: (name) => meetings[0]?.source.placeOf([name.startsWith('ordinals') ? 'meeting' : 'dates']),
  };
}

/** What a meeting's record gives to the summary: each outcome's text for it, else its own, unless it is left out. */
function resultViews({ contents, source }: Entry<MeetingFile>): readonly View[] {
  const values = entryValues(source);
  return (contents.outcomes ?? []).flatMap((outcome, index) => {
    if (outcome['in-summary'] === false) return [];
    const text = values.prose('outcomes', index, 'in-summary') ?? values.prose('outcomes', index, 'text');
    return text === null ? [] : [{ text }];
  });
}

/** The names of those texts, as translations call them. */
function namesOfResults({ contents }: Entry<MeetingFile>): readonly string[] {
  return (contents.outcomes ?? []).flatMap((outcome, index) => {
    if (outcome['in-summary'] === false) return [];
    const text = outcome['in-summary'] === undefined ? 'text' : 'in-summary';
    return [`outcomes.${outcome.id ?? String(index + 1)}.${text}`];
  });
}

function diagnoseNoMeetings({ contents, source }: Entry<SummaryFile>, { diagnose }: ReportContext): void {
  diagnose({
    code: 'record/no-meetings',
    severity: 'error',
    message: `No meeting of "${contents.group}" is recorded between "${contents.conference}" and the conference before it.`,
    remedy: 'Add the records of the meetings to meetings/, or correct the conference.',
    place: source.placeOf(['conference']),
  });
}
