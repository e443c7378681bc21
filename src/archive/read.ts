import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { emptySource } from '../source/empty-source.ts';
import type { Readings } from '../source/readings.ts';
import type { Schemas } from '../source/schemas.ts';
import { fileKind } from '../source/file-kind.ts';
import { suggestName } from '../source/suggest.ts';
import { isPng } from './is-png.ts';
import { pathIn } from './path-in.ts';
import type { Archive, Entry, EntryKind, Picture, Registers } from './archive.ts';
import { entryKinds } from './archive.ts';
import type { TranslationFile } from './generated/translation.ts';
import { type EntryReading, type FileContent, isReadBefore, readEntry } from './read-entry.ts';

/** A data folder, by paths in it (`meetings/cwg-cop-15.yaml`). */
export interface DataFolder {
  readonly data: ReadonlyMap<string, FileContent>;
  /** Paths of files that are there but could not be read, as was said: nothing more is said of them. */
  readonly unread?: ReadonlyMap<string, string>;
}

/** A file that stands in a folder of the data folder; `base` is its name in it, without `.yaml`. */
interface FileInFolder {
  readonly base: string;
  readonly file: FileContent;
}

/**
 * Asked for each translation that would have to be read anew, by its path in the data folder: whether it is left out, as if it were not
 * there.
 */
export type LeavesOut = (name: string) => boolean;

interface Reading {
  readonly files: ReadonlyMap<string, FileContent>;
  /** The YAML files by their folders: there may be thousands, each of which is looked at by one kind only. */
  readonly inFolders: ReadonlyMap<string, readonly FileInFolder[]>;
  readonly schemas: Schemas;
  readonly diagnose: Diagnose;
  readonly refused: Set<string>;
  /** The folders of records. */
  readonly records: ReadonlySet<string>;
  readonly readings: Readings;
  readonly leavesOut: LeavesOut;
}

/**
 * Reads all files of a data folder. Files that are not valid are diagnosed and left out. `moreKinds` are folders that report
 * types bring along.
 */
export function readArchive(
  { data: files, unread = new Map() }: DataFolder,
  schemas: Schemas,
  moreKinds: readonly EntryKind[],
  diagnose: Diagnose,
  readings: Readings,
  leavesOut: LeavesOut = () => false,
): Archive {
  const records = new Set([...ownRecords, ...moreKinds.map(({ folder }) => folder)]);
  const inFolders = byFolder(files);
  const reading: Reading = {
    ...{ files, inFolders, schemas, diagnose, refused: new Set(), records, readings, leavesOut },
  };
  for (const name of unread.keys()) reading.refused.add(name.replace(/\.yaml$/, ''));
  const folders = new Map(
    [...entryKinds, ...moreKinds].map((kind) => [kind.folder, readFolder(kind, reading)] as const),
  );
  diagnoseStrayFiles(reading, [...folders.keys()]);
  const entriesOf = (folder: string) => folders.get(folder) ?? new Map<string, Entry<unknown>>();
  return {
    entries: {
      groups: entriesOf('groups'),
      meetings: entriesOf('meetings'),
      summaries: entriesOf('summaries'),
      glossaries: entriesOf('glossaries'),
      checks: entriesOf('checks'),
      names: entriesOf('names'),
    } as Archive['entries'],
    registers: {
      people: readRegister('people', reading),
      countries: readRegister('countries', reading),
      resolutions: readRegister('resolutions', reading),
      conferences: readRegister('conferences', reading),
      sectors: readRegister('sectors', reading),
      titles: readRegister('titles', reading),
    } as Archive['registers'],
    others: folders,
    ...readPictures(files),
    translations: readTranslations([...folders.keys()], reading),
    refused: reading.refused,
  };
}

const entryName = /^([^/]+)\/([^/]+)\.yaml$/;
const translationName = /^([^/.]+)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/;
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function byFolder(files: ReadonlyMap<string, FileContent>): Reading['inFolders'] {
  const folders = new Map<string, FileInFolder[]>();
  for (const [name, file] of files) {
    const [, folder, base] = entryName.exec(name) ?? [];
    if (folder === undefined || base === undefined) continue;
    const some = folders.get(folder) ?? [];
    if (some.length === 0) folders.set(folder, some);
    some.push({ base, file });
  }
  return folders;
}

function readFolder({ folder, schema }: EntryKind, reading: Reading): ReadonlyMap<string, Entry<unknown>> {
  const entries = new Map<string, Entry<unknown>>();
  const how = howToRead(folder, schema, reading);
  for (const { base: id, file } of reading.inFolders.get(folder) ?? []) {
    if (isTranslation(folder, id, reading)) continue;
    if (!idForm.test(id)) {
      reading.diagnose({
        code: 'file/name',
        severity: 'error',
        message: `"${id}" cannot be an ID.`,
        remedy: 'Name the file with small letters, figures and hyphens, for example cwg-cop-15.yaml.',
        place: startOfFile(file.path),
      });
      continue;
    }
    const entry = readOne(id, file, { how, name: `${folder}/${id}` }, reading);
    if (entry !== undefined) entries.set(id, entry);
  }
  return entries;
}

/** The folders of records that every archive has. */
const ownRecords = ['meetings', 'summaries'];

/** Whether a file holds the texts of a record in another language: `meetings/cwg-cop-15.fr.yaml`. */
function isTranslation(folder: string, base: string, { records }: Pick<Reading, 'records'>): boolean {
  return records.has(folder) && translationName.test(base);
}

function readTranslations(folders: readonly string[], reading: Reading): Archive['translations'] {
  const translations = new Map<string, Map<string, Entry<TranslationFile>>>();
  for (const folder of folders.filter((one) => reading.records.has(one))) {
    const how = howToRead(folder, 'translation', reading);
    for (const { base, file } of reading.inFolders.get(folder) ?? []) {
      const [, id, language] = translationName.exec(base) ?? [];
      if (id === undefined || language === undefined) continue;
      const record = `${folder}/${id}`;
      if (!reading.files.has(`${record}.yaml`)) {
        if (!reading.refused.has(record)) diagnoseOrphan(file, record, language, reading);
        continue;
      }
      if (!isReadBefore(file, how) && reading.leavesOut(`${record}.${language}.yaml`)) continue;
      const entry = readOne(id, file, { how, name: `${record}.${language}` }, reading);
      if (entry === undefined) continue;
      const some = translations.get(record) ?? new Map<string, Entry<TranslationFile>>();
      translations.set(record, some.set(language, entry as Entry<TranslationFile>));
    }
  }
  return translations;
}

/** The number of the meeting in the name of a record, as nearly all have it. */
function numberIn(name: string): string | undefined {
  return /-0*(\d+)(?:\.yaml)?$/.exec(name)?.[1];
}

function diagnoseOrphan(file: FileContent, record: string, language: string, reading: Reading): void {
  const { files, diagnose } = reading;
  const originals = [...files.keys()].filter((name) => {
    const [, folder = '', base = ''] = entryName.exec(name) ?? [];
    // One that has its translation is not missing this one.
    return !isTranslation(folder, base, reading) && !files.has(name.replace(/\.yaml$/, `.${language}.yaml`));
  });
  const alike = originals.filter((name) => numberIn(name) === numberIn(record));
  const [only] = alike;
  const meant =
    suggestName(`${record}.yaml`, alike.length > 0 ? alike : originals) ??
    (alike.length === 1 ? only : undefined);
  diagnose({
    code: 'file/no-original',
    severity: 'error',
    message: `This is a translation of "${record}.yaml", which is not there${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: 'Give it the name of the record, a full stop and the language, or delete it.',
    place: startOfFile(file.path),
  });
}

/** How the files of a folder are read that have this schema. */
function howToRead(folder: string, kind: string, { schemas, readings, records }: Reading): EntryReading {
  const isMended = kind !== 'translation' && folder !== 'groups' && folder !== 'registers';
  return { kind, schemas, readings, isRecord: records.has(folder), isMended };
}

/** Reads a file; one that is not valid is refused under `name`. */
function readOne(
  id: string,
  file: FileContent,
  { how, name }: { readonly how: EntryReading; readonly name: string },
  reading: Reading,
): Entry<unknown> | undefined {
  const { entry, isRefused, diagnostics } = readEntry(id, file, how);
  diagnostics.forEach(reading.diagnose);
  if (isRefused) reading.refused.add(name);
  return entry;
}

function readRegister(kind: keyof Registers, reading: Reading): Entry<unknown> {
  const name = `registers/${kind}.yaml`;
  const file = reading.files.get(name);
  const how = howToRead('registers', kind, reading);
  const entry =
    file === undefined ? undefined : readOne(kind, file, { how, name: `registers/${kind}` }, reading);
  if (entry !== undefined) return entry;
  const source = emptySource(pathIn(reading.files, name));
  return { id: kind, file: source.file, outline: {}, contents: { [kind]: {} }, source };
}

function readPictures(files: ReadonlyMap<string, FileContent>): Pick<Archive, 'pictures' | 'otherPictures'> {
  const pictures = new Map<string, Picture>();
  const otherPictures = new Map<string, string | undefined>();
  for (const [name, file] of files) {
    const picture = /^groups\/([^/]+\.png)$/.exec(name)?.[1];
    if (picture === undefined) continue;
    if (isPng(file.bytes)) pictures.set(picture, { name: picture, path: name, bytes: file.bytes });
    else otherPictures.set(picture, fileKind(file.bytes));
  }
  return { pictures, otherPictures };
}

/** A record in a mistyped folder would be passed over in silence: say so instead. */
function diagnoseStrayFiles(reading: Reading, folders: readonly string[]): void {
  const registers = ['people', 'countries', 'resolutions', 'conferences', 'sectors', 'titles'];
  const names = [...folders.map((known) => `${known}/ID.yaml`), 'registers/KIND.yaml'];
  const places = names.map((name) => pathIn(reading.files, name));
  for (const [name, file] of reading.files) {
    if (name.endsWith('.png')) diagnoseStrayPicture(name, file, reading);
    if (!name.endsWith('.yaml')) continue;
    const [folder = '', base = ''] = name.split('/');
    if (folders.includes(folder) && entryName.test(name)) continue;
    if (folder === 'registers' && registers.includes(base.replace(/\.yaml$/, ''))) continue;
    const meant =
      folder === 'registers'
        ? suggestName(
            base,
            registers.map((kind) => `${kind}.yaml`),
          )
        : suggestName(folder, folders);
    reading.diagnose({
      code: 'file/stray',
      severity: 'warning',
      message: `This file is not read: "${name}" is no place of a record or register${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: `Move it to one of: ${places.join(', ')}; or delete it.`,
      place: startOfFile(file.path),
    });
  }
}

function diagnoseStrayPicture(name: string, { path }: FileContent, { files, diagnose }: Reading): void {
  if (/^groups\/[^/]+$/.test(name)) return;
  const base = name.replace(/^.*\//, '');
  diagnose({
    code: 'file/stray',
    severity: 'warning',
    message: 'This picture is not used: those of groups stand beside their files.',
    remedy: `Move it to ${pathIn(files, `groups/${base}`)}, or take it out of the folder.`,
    place: startOfFile(path),
  });
}
