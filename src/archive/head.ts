import type { Entry } from './archive.ts';

/**
 * What reports and rules read of the record of another meeting: the keys by which it is told from others and put in its
 * place in time. A kind of report that reads more of some says so (`ReportType.assembles`).
 */
export const headKeys = ['group', 'meeting', 'dates'] as const;

/** The values of these keys in a record. */
export function headOf({ contents }: Entry<unknown>): readonly unknown[] {
  const values = contents as Readonly<Record<string, unknown>>;
  return headKeys.map((key) => values[key]);
}
