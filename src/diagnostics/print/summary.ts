import type { Diagnostic, Severity } from '../diagnostic.ts';

const nouns: readonly (readonly [Severity, string, string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['advice', 'piece of advice', 'pieces of advice'],
];

/** How many diagnostics of each severity there are, in a line: `2 errors and 1 warning in 3 files.` */
export function printSummary(diagnostics: readonly Diagnostic[]): string {
  const files = new Set(diagnostics.map(({ place }) => place.file)).size;
  const counts = nouns.flatMap(([severity, one, several]) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  if (counts.length === 0) return 'No problems.';
  const last = counts.pop() ?? '';
  const list = counts.length === 0 ? last : `${counts.join(', ')} and ${last}`;
  return `${list} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
