import type { Archive, Entry } from '../archive/archive.ts';
import { entryOf } from '../archive/entry.ts';
import type { House } from '../house/house.ts';
import type { ReportType } from '../reports/report-type.ts';
import { languagesNamed } from '../archive/issued-languages.ts';

/**
 * The archive, with each record that does not say its language in the first one of its house. Of houses that begin with English, as
 * most do, records stay as they are: that is what is meant by them wherever nothing else is said.
 */
export function withHouseLanguages(
  archive: Archive,
  types: ReadonlyMap<string, ReportType>,
  houses: ReadonlyMap<string, House>,
): Archive {
  const firstOf = (entry: Entry<unknown>): string | undefined => {
    const { group = '' } = entry.outline as { readonly group?: string };
    return houses.get(archive.entries.groups.get(group)?.contents.house ?? '')?.file.language;
  };
  if ([...houses.values()].every(({ file }) => (file.language ?? usual) === usual)) return archive;
  const folders = new Set([...types.values()].map(({ records }) => records.folder));
  const others = new Map(
    [...archive.others].map(([folder, entries]) => [
      folder,
      folders.has(folder) ? mapValues(entries, (entry) => inLanguage(entry, firstOf(entry))) : entries,
    ]),
  );
  const { meetings, summaries } = archive.entries;
  const entries = {
    ...archive.entries,
    ...{ meetings: others.get('meetings') ?? meetings, summaries: others.get('summaries') ?? summaries },
  } as Archive['entries'];
  return { ...archive, entries, others };
}

const usual = 'en';

function inLanguage(entry: Entry<unknown>, language: string | undefined): Entry<unknown> {
  if (language === undefined || language === usual || languagesNamed(entry.outline) !== undefined)
    return entry;
  const { id, file, outline } = entry;
  return entryOf({ id, file, outline, language }, () => entry);
}

function mapValues<Value>(
  entries: ReadonlyMap<string, Value>,
  change: (value: Value) => Value,
): ReadonlyMap<string, Value> {
  return new Map([...entries].map(([key, value]) => [key, change(value)]));
}
