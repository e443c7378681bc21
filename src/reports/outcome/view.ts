import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { cardinal } from '../../wording/cardinal.ts';
import { pluralCategories } from '../../wording/plural.ts';
import { type DecidedAt, decidedAt, type View } from '../../view/view.ts';
import { decidedIn } from '../decided.ts';
import { documentView } from '../document-view.ts';
import { entryValues } from '../entry-values.ts';
import { groupView } from '../group-view.ts';
import { groupAt, type GroupAt } from '../group-at.ts';
import { codeInLanguage, logoOf } from '../masthead.ts';
import { reportProperties } from '../properties.ts';
import type { ReportContext, ReportView } from '../report-type.ts';
import { boxParts, sectionParts } from '../view-parts.ts';
import { annexViews } from './annexes.ts';
import { contributionViews } from './contributions.ts';
import { meetingView } from './meeting-view.ts';
import { chairView, electionViews, openerView } from './people-views.ts';
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
  const facts = { id, date: contents.document?.date ?? until, status: contents.status };
  const values = entryValues(source);
  const view: View = {
    ...groupView(group, language),
    meeting: meetingView(entry, context),
    document: documentView(contents.document, { code: documentCode }, source, context),
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
    properties: reportProperties(facts, group, [code], documentCode),
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
