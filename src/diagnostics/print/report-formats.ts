import type { ReportPrinter } from './report.ts';

/** The machine formats by name. */
export const reportFormats: Readonly<Record<string, () => Promise<{ readonly default: ReportPrinter }>>> = {
  json: () => import('./json.ts'),
  github: () => import('./github.ts'),
  sarif: () => import('./sarif.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
};
