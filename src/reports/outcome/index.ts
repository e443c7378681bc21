import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { ReportType } from '../report-type.ts';
import { furtherTexts } from './further-texts.ts';
import { outcomeView } from './view.ts';

/** The outcome report of one meeting. */
export default {
  name: 'outcome',
  records: { folder: 'meetings', schema: 'meeting' },
  facts(entry) {
    const { outline } = entry as Entry<MeetingFile>;
    const languages = outline.document?.languages ?? [entry.language ?? 'en'];
    return {
      group: outline.group,
      language: entry.language ?? languages[0] ?? 'en',
      languages,
      date: daysOf(outline.dates).from,
      status: outline.status,
      ...(outline.extent === 'results'
        ? {
            unbuildable:
              'Only its date and results are known; they appear in the reports over several meetings.',
          }
        : {}),
    };
  },
  furtherTexts: (entry) => furtherTexts(entry as Entry<MeetingFile>),
  view: (entry, context) => outcomeView(entry as Entry<MeetingFile>, context),
} satisfies ReportType;
