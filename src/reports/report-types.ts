import type { ReportType } from './report-type.ts';

/**
 * The kinds of reports by name. Each is a folder beside this file and one line here. A record is of the first kind
 * whose folder holds it, unless it names another one under `report`.
 */
export const reportTypes: Readonly<Record<string, () => Promise<{ readonly default: ReportType }>>> = {
  outcome: () => import('./outcome/index.ts'),
  'four-year-summary': () => import('./four-year-summary/index.ts'),
};
