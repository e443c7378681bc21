import type { Entry } from '../../archive/archive.ts';
import { issuedLanguages, originalLanguage } from '../../archive/issued-languages.ts';
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
    const languages = issuedLanguages(entry);
    const { revision } = outline.document ?? {};
    const conference = archive.registers.conferences.contents.conferences[outline.conference];
    return {
      group: outline.group,
      language: entry.language ?? originalLanguage(entry),
      languages,
      date: outline.document?.date ?? conference?.from ?? '',
      status: outline.status,
      ...(revision !== undefined && { revision }),
    };
  },
  view: (entry, context) => summaryView(entry as Entry<SummaryFile>, context),
} satisfies ReportType;
