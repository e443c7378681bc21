import type { Archive, Entry } from '../../archive/archive.ts';
import type { GroupFile } from '../../archive/generated/group.ts';
import { suggestName } from '../../source/suggest.ts';

/** Finds the group that somebody named by its ID, by the path of its file, by one of its acronyms or names. */
export function findGroup(typed: string, { entries }: Archive): Entry<GroupFile> | undefined {
  const name = typed.replace(/^.*[\\/]/, '').replace(/\.yaml$/i, '');
  const byId = entries.groups.get(name) ?? entries.groups.get(name.toLowerCase());
  if (byId !== undefined) return byId;
  const named = [...entries.groups.values()].filter(({ contents }) =>
    contents.names.some((one) =>
      [one.acronym, one.name].some((its) => its.toLowerCase() === name.toLowerCase()),
    ),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The ID that is nearest to what somebody typed, as a question; empty where none is near. */
export function suggestGroup(typed: string, { entries }: Archive): string {
  const meant = suggestName(typed, entries.groups.keys());
  return meant === undefined ? '' : `; did you mean "${meant}"?`;
}

/** The group and the number in what somebody typed as the ID of a record (`cwg-cop-21`), as all other commands want it. */
export function splitRecordId(
  typed: string,
  archive: Archive,
): { readonly group: string; readonly meeting: number } | undefined {
  const [, name = '', number = ''] = /^(.+)-(\d{1,3})(?:\.yaml)?$/i.exec(typed) ?? [];
  const group = name === '' ? undefined : findGroup(name, archive);
  return group === undefined || Number(number) === 0
    ? undefined
    : { group: group.id, meeting: Number(number) };
}
