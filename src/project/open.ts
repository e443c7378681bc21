import type { Archive, Entry, EntryKind } from '../archive/archive.ts';
import { entryKinds } from '../archive/archive.ts';
import { type LeavesOut, readArchive } from '../archive/read.ts';
import { resolveArchive } from '../archive/resolve.ts';
import { createCollector } from '../diagnostics/collector.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { foldersWithoutHouse, houseNames } from '../house/house-names.ts';
import { readHouse } from '../house/read-house.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { House } from '../house/house.ts';
import type { ReportType } from '../reports/report-type.ts';
import { houseOf, namedKind, withKindsOfTemplates } from './kinds-of-templates.ts';
import { reportTypes } from '../reports/report-types.ts';
import { createReadings, type Readings } from '../source/readings.ts';
import { loadSchemas, type Schemas } from '../source/schemas.ts';
import { suggestName } from '../source/suggest.ts';
import { checkAcceptances } from './check-acceptances.ts';
import { checkLanguages } from './check-languages.ts';
import { checkNameFiles } from './check-name-files.ts';
import { checkNames } from './check-names.ts';
import { listReports } from './list-reports.ts';
import type { Project, ProjectFile, ProjectFiles, ProjectSettings } from './project.ts';
import { withVariants } from './translations.ts';
import { withHouseLanguages } from './with-house-languages.ts';

/**
 * Reads and checks all files of a run. Records and houses that are not valid are diagnosed and left out. `readings` are what
 * earlier runs read of them, where that was kept; `leavesOut` is asked for translations that would have to be read anew.
 */
export async function openProject(
  files: ProjectFiles,
  diagnose: Diagnose,
  settings: ProjectSettings = {},
  readings: Readings = createReadings(),
  leavesOut?: LeavesOut,
): Promise<Project> {
  const schemas = loadSchemas(schemaTexts(files.schemas));
  const loaded = await loadReportTypes();
  const read = readArchive(files, schemas, furtherKinds(loaded), diagnose, readings, leavesOut);
  resolveArchive(read, diagnose);
  const houses = readHouses(files.templates, read, { schemas, diagnose, readings });
  const archive = withHouseLanguages(read, loaded, houses);
  checkNames(archive, houses, diagnose);
  checkNameFiles(archive, houses, diagnose);
  const types = withKindsOfTemplates(loaded, archive, houses);
  const originals = recordsOf({ archive, types, houses }, diagnose);
  const records = withVariants(originals, types, { archive, schemas: files.schemas });
  checkLanguages({ records: originals, types, archive, houses }, diagnose);
  checkAcceptances({ records: originals, archive }, diagnose);
  let reports: Project['reports'] | undefined;
  const project: Project = {
    ...{ files, settings, archive, houses, types, records },
    // A preview is opened anew with each save, and asks for the list only when somebody looks at it. Titles are for the list only:
    // what is wrong with them is told when the report is composed.
    get reports() {
      return (reports ??= listReports(project, createCollector().diagnose));
    },
  };
  return project;
}

function schemaTexts(files: ReadonlyMap<string, ProjectFile>): ReadonlyMap<string, string> {
  return new Map(
    [...files].map(([name, { bytes }]) => [
      name.replace(/\.schema\.json$/, ''),
      new TextDecoder().decode(bytes),
    ]),
  );
}

async function loadReportTypes(): Promise<ReadonlyMap<string, ReportType>> {
  const loaded = await Promise.all(
    Object.entries(reportTypes).map(async ([name, load]) => [name, (await load()).default] as const),
  );
  return new Map(loaded);
}

/** Folders of records that only report types know, beside those that every archive has. */
function furtherKinds(types: ReadonlyMap<string, ReportType>): readonly EntryKind[] {
  const known = new Set(entryKinds.map(({ folder }) => folder));
  const kinds = new Map<string, EntryKind>();
  for (const { records } of types.values())
    if (!known.has(records.folder)) kinds.set(records.folder, records);
  return [...kinds.values()];
}

/** What houses are read with. */
interface HouseSetting {
  readonly schemas: Schemas;
  readonly diagnose: Diagnose;
  readonly readings: Readings;
}

/** Reads the houses that the groups of the archive name; a folder that none of them names is read too. */
function readHouses(
  files: ReadonlyMap<string, ProjectFile>,
  archive: Archive,
  { schemas, diagnose, readings }: HouseSetting,
): ReadonlyMap<string, House> {
  const folders = houseNames(files);
  const houses = new Map<string, House>();
  for (const name of folders) {
    const house = readHouse(name, files, schemas, diagnose, readings);
    if (house !== undefined) houses.set(name, house);
  }
  const bare = foldersWithoutHouse(files);
  for (const [name, { path }] of bare)
    diagnose({
      code: 'house/missing-file',
      severity: 'error',
      message: `The folder "${name}" has no house.yaml: nothing in it is read.`,
      remedy: `Add ${path}, which says "extends: HOUSE" or gives the name of a house of its own; or take the folder away.`,
      place: startOfFile(path),
    });
  for (const { contents, source } of archive.entries.groups.values()) {
    if (folders.includes(contents.house) || bare.has(contents.house)) continue;
    const meant = suggestName(contents.house, folders);
    diagnose({
      code: 'reference/unknown-house',
      severity: 'error',
      message: `There is no house "${contents.house}" in the folder of templates${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: `Write a house that is there (${folders.join(', ') || 'none'}), or add a folder "${contents.house}" with a house.yaml.`,
      place: source.placeOf(['house']),
    });
  }
  return houses;
}

function recordsOf(
  { archive, types, houses }: Pick<Project, 'archive' | 'types' | 'houses'>,
  diagnose: Diagnose,
): Project['records'] {
  const records = new Map<string, { entry: Entry<unknown>; type: string }>();
  for (const type of types.values())
    for (const entry of archive.others.get(type.records.folder)?.values() ?? []) {
      const known = records.get(entry.id);
      // Of two records with one ID, as was told, the first is meant.
      if (known !== undefined && known.entry !== entry) continue;
      const name = namedKind(entry) ?? known?.type ?? type.name;
      const own = [...types.values()].filter(({ records: { folder } }) => folder === type.records.folder);
      const names = own.map((one) => one.name);
      if (names.includes(name)) records.set(entry.id, { entry, type: name });
      else {
        const house = houseOf(entry, type, archive, houses);
        diagnoseUnknownType(entry, { name, folder: type.records.folder, known: names, house }, diagnose);
      }
    }
  return new Map([...records].sort(([one], [other]) => (one < other ? -1 : 1)));
}

interface UnknownType {
  readonly name: string;
  readonly folder: string;
  readonly known: readonly string[];
  readonly house: House | undefined;
}

function diagnoseUnknownType(
  entry: Entry<unknown>,
  { name, folder, known, house }: UnknownType,
  diagnose: Diagnose,
): void {
  const meant = suggestName(name, [...known, ...(house?.reports ?? [])]);
  const ofItsOwn =
    house === undefined
      ? ''
      : `; or add ${house.pathOf(`${name}.mustache`)} for a kind of report of its own, which is made of the same records`;
  diagnose({
    code: 'reference/unknown-report',
    severity: 'error',
    message: `There is no kind of report "${name}" for records in "${folder}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Write one of: ${known.join(', ')}${meant === undefined ? ofItsOwn : ''}.`,
    place: entry.source.placeOf(['report']),
  });
}
