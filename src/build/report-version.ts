import type { ReportEntry } from '../pipeline.ts';

/** What tells a report in one language, and one edition, from the same in another. */
export type ReportVersion = Pick<ReportEntry, 'id' | 'language' | 'original' | 'revision'>;
