import type { Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { ReportType } from '../report-type.ts';

/** A one-line note on how many people attended a meeting. */
export default {
  name: 'attendance',
  records: { folder: 'meetings', schema: 'meeting' },
  facts(entry) {
    const { contents } = entry as Entry<MeetingFile>;
    return { group: contents.group, language: 'en', date: daysOf(contents.dates).from, status: contents.status };
  },
  view(entry) {
    const { contents, id } = entry as Entry<MeetingFile>;
    return {
      view: { meeting: contents.meeting, count: contents.attendance?.count ?? null, 'page-number': { valueKind: 'page-number' } },
      wording: new Map(),
      footnotes: new Map(),
      names: new Map(),
      properties: {
        id,
        subject: 'Attendance',
        author: contents.group,
        keywords: [],
        date: daysOf(contents.dates).from,
        status: contents.status,
      },
      members: [],
    };
  },
} satisfies ReportType;
