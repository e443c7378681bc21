import type { ReportPrinter } from './report.ts';

/** A machine format. */
export interface ReportFormat {
  readonly load: () => Promise<{ readonly default: ReportPrinter }>;
  /** Whether whoever reads it knows files by their paths in the repository, not by those from where the user stands. */
  readonly isOfRepository: boolean;
}

/** The machine formats by name. */
export const reportFormats: Readonly<Record<string, ReportFormat>> = {
  json: { load: () => import('./json.ts'), isOfRepository: false },
  github: { load: () => import('./github.ts'), isOfRepository: true },
  sarif: { load: () => import('./sarif.ts'), isOfRepository: true },
  gitlab: { load: () => import('./gitlab.ts'), isOfRepository: true },
  junit: { load: () => import('./junit.ts'), isOfRepository: true },
};
