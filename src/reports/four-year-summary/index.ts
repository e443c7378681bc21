import type { Entry } from '../../archive/archive.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import type { ReportType } from '../report-type.ts';
import { summaryView } from './view.ts';

/** The report over the meetings of a group between two conferences. */
export default {
  name: 'four-year-summary',
  records: { folder: 'summaries', schema: 'summary' },
  assembles: true,
  facts(entry, archive) {
    const { outline } = entry as Entry<SummaryFile>;
    const languages = outline.document?.languages ?? [entry.language ?? 'en'];
    const conference = archive.registers.conferences.contents.conferences[outline.conference];
    return {
      group: outline.group,
      language: entry.language ?? languages[0] ?? 'en',
      languages,
      date: outline.document?.date ?? conference?.from ?? '',
      status: outline.status,
    };
  },
  view: (entry, context) => summaryView(entry as Entry<SummaryFile>, context),
} satisfies ReportType;
