import type { Entry } from '../../archive/archive.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import { decidedAt, type View } from '../../view/view.ts';
import { writeDays } from '../../wording/dates.ts';
import { ordinalInWords } from '../../wording/ordinal.ts';
import { orTranslated } from '../decided.ts';
import { entryValues } from '../entry-values.ts';
import { namingIn } from '../naming.ts';
import type { ReportContext } from '../report-type.ts';
import type { Registered } from './meetings.ts';

/** A conference, or a session of the Council. */
export function conferenceView({ id, conference }: Registered, context: ReportContext): View {
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

/** The session through which the report goes to the conference, if it does. */
export function sessionView({ transmittal }: SummaryFile, context: ReportContext): View | undefined {
  const conferences = context.archive.registers.conferences.contents.conferences;
  const id = transmittal?.session;
  const session = id === undefined ? undefined : conferences[id];
  return id === undefined || session === undefined
    ? undefined
    : conferenceView({ id, conference: session }, context);
}

/** What the note says by which the report is transmitted. */
export function transmittalView(
  { contents, source }: Entry<SummaryFile>,
  context: ReportContext,
): View | null {
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
