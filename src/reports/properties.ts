import type { GroupAt } from './group-at.ts';
import type { ReportView } from './report-type.ts';

type Properties = ReportView['properties'];

/**
 * What a report says of itself in the properties of its files: whose it is, and by what it is looked for, beside what its record says.
 */
export function reportProperties(
  { id, date, status }: Pick<Properties, 'id' | 'date' | 'status'>,
  { name, acronym }: GroupAt,
  keywords: readonly (string | undefined)[],
  documentCode: string | undefined,
): Properties {
  return {
    id,
    subject: `${name} (${acronym})`,
    author: name,
    keywords: [acronym, ...keywords].filter((keyword) => keyword !== undefined),
    ...{ date, status },
    ...(documentCode !== undefined && { documentCode }),
  };
}
