import type { CheckedReport } from '../check.ts';

/** Whether words behind "the meeting of (the)" name the group of the report: by its name, its acronym, or as "the group". */
export function isOwnGroup(words: string, { group }: Pick<CheckedReport, 'group'>): boolean {
  const names = (group?.contents.names ?? []).flatMap(({ name, acronym }) => [name, acronym ?? '']);
  const spoken = words.toLowerCase().replace(/^the /, '');
  return ['group', 'working group', ...names].some((name) => {
    const rest = spoken.slice(name.length);
    return name !== '' && spoken.startsWith(name.toLowerCase()) && !/^[\p{L}-]/u.test(rest);
  });
}
