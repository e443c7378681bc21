import type { Entry } from '../../archive/archive.ts';
import { issuedLanguages, originalLanguage } from '../../archive/issued-languages.ts';
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
    const languages = issuedLanguages(entry);
    const { revision } = outline.document ?? {};
    return {
      group: outline.group,
      language: entry.language ?? originalLanguage(entry),
      languages,
      date: daysOf(outline.dates).from,
      status: outline.status,
      ...(revision !== undefined && { revision }),
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
