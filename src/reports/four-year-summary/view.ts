import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import { decidedAt, type View } from '../../view/view.ts';
import { cardinal } from '../../wording/cardinal.ts';
import { pluralCategories } from '../../wording/plural.ts';
import { decidedIn } from '../decided.ts';
import { documentView } from '../document-view.ts';
import { entryValues } from '../entry-values.ts';
import { groupView } from '../group-view.ts';
import { groupAt } from '../group-at.ts';
import { codeInLanguage, logoOf } from '../masthead.ts';
import { reportProperties } from '../properties.ts';
import type { ReportContext, ReportView } from '../report-type.ts';
import { boxParts, sectionParts } from '../view-parts.ts';
import { conferenceView, sessionView, transmittalView } from './conference-view.ts';
import { conferenceBefore, hasMeetingOfNobody, meetingsBySession } from './meetings.ts';
import { namesOfResults, sessionMeetingsView } from './results-view.ts';

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
  const facts = { id, date: contents.document?.date ?? conference.from, status: contents.status };
  const values = entryValues(source);
  if (meetings.length === 0) diagnoseNoMeetings(entry, context);
  const view: View = {
    ...groupView(group, language),
    document: documentView(contents.document, { code: documentCode, 'short-code': code }, source, context),
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
    properties: reportProperties(facts, group, [conference.acronym, code], documentCode),
    members: meetings.map((meeting) => meeting.id),
    memberTexts: new Map(meetings.map((meeting) => [meeting.id, namesOfResults(meeting)])),
  };
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
