import type { Archive, Entry } from '../archive/archive.ts';
import type { House } from '../house/house.ts';
import type { ReportType } from '../reports/report-type.ts';

/**
 * The kinds of reports with those that consist of templates alone: a record that names a kind which the program does not know, and
 * for which its house has a template, gives that template what it gives to the usual one for records in its folder.
 */
export function withKindsOfTemplates(
  types: ReadonlyMap<string, ReportType>,
  archive: Archive,
  houses: ReadonlyMap<string, House>,
): ReadonlyMap<string, ReportType> {
  const all = new Map(types);
  for (const type of types.values())
    for (const entry of archive.others.get(type.records.folder)?.values() ?? []) {
      const name = namedKind(entry);
      if (name === undefined || all.has(name)) continue;
      if (houseOf(entry, type, archive, houses)?.reports.has(name)) all.set(name, { ...type, name });
    }
  return all;
}

/** The kind of report that a record names. */
export function namedKind({ outline }: Entry<unknown>): string | undefined {
  return (outline as { readonly report?: string }).report;
}

/** The house of a record, whichever of the kinds of its folder it is. */
export function houseOf(
  entry: Entry<unknown>,
  type: ReportType,
  archive: Archive,
  houses: ReadonlyMap<string, House>,
): House | undefined {
  const group = archive.entries.groups.get(type.facts(entry, archive).group);
  return group === undefined ? undefined : houses.get(group.contents.house);
}
