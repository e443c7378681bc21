import type { Severity } from '../diagnostics/diagnostic.ts';
import type { CheckedRecord } from './check.ts';

/** How grave the findings of a rule are for the group of a record: as its settings say, else as the rule says. */
export function severityFor(code: string, { group, archive }: CheckedRecord): Severity | 'off' | undefined {
  const id = group?.id;
  return id === undefined ? undefined : archive.entries.checks.get(id)?.contents.rules[code];
}
