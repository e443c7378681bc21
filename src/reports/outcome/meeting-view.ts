import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import { decidedAt, type TextValue, type View } from '../../view/view.ts';
import { writeDays, writeDaysInSentence, writeWeekday } from '../../wording/dates.ts';
import { ordinalInFigures, ordinalInWords } from '../../wording/ordinal.ts';
import { decidedIn } from '../decided.ts';
import { entryValues } from '../entry-values.ts';
import { type Naming, namingIn } from '../naming.ts';
import type { ReportContext } from '../report-type.ts';

/** Which meeting it was, when and where. */
export function meetingView({ contents, source }: Entry<MeetingFile>, context: ReportContext): View {
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
