import { perReport } from './per-report.ts';

/** All words of a report, a passage a line. */
export const wholeText = perReport(({ passages }) => passages.map(({ text }) => text).join('\n'));
