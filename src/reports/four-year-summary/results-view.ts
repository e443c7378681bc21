import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import { decidedAt, type View } from '../../view/view.ts';
import { writeDays } from '../../wording/dates.ts';
import { joinWords } from '../../wording/join.ts';
import { type OrdinalForm, ordinalsOfSeries } from '../../wording/ordinal.ts';
import { pluralCategories } from '../../wording/plural.ts';
import { entryValues } from '../entry-values.ts';
import type { ReportContext } from '../report-type.ts';
import type { SessionMeetings } from './meetings.ts';

/** Meetings of one session: their ordinals and dates joined, and their results one after the other. */
export function sessionMeetingsView(
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
export function namesOfResults({ contents }: Entry<MeetingFile>): readonly string[] {
  return (contents.outcomes ?? []).flatMap((outcome, index) => {
    if (outcome['in-summary'] === false) return [];
    const text = outcome['in-summary'] === undefined ? 'text' : 'in-summary';
    return [`outcomes.${outcome.id ?? String(index + 1)}.${text}`];
  });
}
