import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { emptySource } from '../source/empty-source.ts';
import type { Readings } from '../source/readings.ts';
import type { Schemas } from '../source/schemas.ts';
import { suggestName } from '../source/suggest.ts';
import { isPng } from './is-png.ts';
import { pathIn } from './path-in.ts';
import type { Archive, Entry, EntryKind, Picture, Registers } from './archive.ts';
import { entryKinds } from './archive.ts';
import type { TranslationFile } from './generated/translation.ts';
import { type FileContent, readEntry } from './read-entry.ts';

/** A data folder, by paths in it (`meetings/cwg-cop-15.yaml`). */
export interface DataFolder {
  readonly data: ReadonlyMap<string, FileContent>;
  /** Paths of files that are there but could not be read, as was said: nothing more is said of them. */
  readonly unread?: ReadonlyMap<string, string>;
}

interface Reading {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly schemas: Schemas;
  readonly diagnose: Diagnose;
  readonly refused: Set<string>;
  /** The folders of records. */
  readonly records: ReadonlySet<string>;
  readonly readings: Readings;
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
): Archive {
  const records = new Set([...translated, ...moreKinds.map(({ folder }) => folder)]);
  const reading: Reading = { files, schemas, diagnose, refused: new Set(), records, readings };
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
    pictures: readPictures(files, reading.refused),
    translations: readTranslations([...folders.keys()], reading),
    refused: reading.refused,
  };
}

const entryName = /^([^/]+)\/([^/]+)\.yaml$/;
const translationName = /^([^/]+)\/([^/.]+)\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.yaml$/;
const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function readFolder({ folder, schema }: EntryKind, reading: Reading): ReadonlyMap<string, Entry<unknown>> {
  const entries = new Map<string, Entry<unknown>>();
  for (const [name, file] of reading.files) {
    const [, in_, id] = entryName.exec(name) ?? [];
    if (in_ !== folder || id === undefined || isTranslation(name)) continue;
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
    const entry = readOne(id, file, schema, reading, `${folder}/${id}`);
    if (entry !== undefined) entries.set(id, entry);
  }
  return entries;
}

/** Folders whose records are translated. */
const translated = new Set(['meetings', 'summaries']);

/** Whether a file holds the texts of a record in another language: `meetings/cwg-cop-15.fr.yaml`. */
function isTranslation(name: string): boolean {
  return translated.has(name.replace(/\/.*$/, '')) && translationName.test(name);
}

function readTranslations(folders: readonly string[], reading: Reading): Archive['translations'] {
  const translations = new Map<string, Map<string, Entry<TranslationFile>>>();
  for (const [name, file] of reading.files) {
    const [, folder = '', id = '', language = ''] = translationName.exec(name) ?? [];
    if (!isTranslation(name) || !folders.includes(folder)) continue;
    const record = `${folder}/${id}`;
    if (!reading.files.has(`${record}.yaml`)) {
      if (!reading.refused.has(record)) diagnoseOrphan(file, record, reading);
      continue;
    }
    const entry = readOne(id, file, 'translation', reading, `${record}.${language}`);
    if (entry === undefined) continue;
    const some = translations.get(record) ?? new Map<string, Entry<TranslationFile>>();
    translations.set(record, some.set(language, entry as Entry<TranslationFile>));
  }
  return translations;
}

function diagnoseOrphan(file: FileContent, record: string, { files, diagnose }: Reading): void {
  const meant = suggestName(
    `${record}.yaml`,
    [...files.keys()].filter((other) => !isTranslation(other)),
  );
  diagnose({
    code: 'file/no-original',
    severity: 'error',
    message: `This is a translation of "${record}.yaml", which is not there${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: 'Give it the name of the record, a full stop and the language, or delete it.',
    place: startOfFile(file.path),
  });
}

/** Reads a file; one that is not valid is refused under `name`. */
function readOne(
  id: string,
  file: FileContent,
  kind: string,
  reading: Reading,
  name: string,
): Entry<unknown> | undefined {
  const folder = name.replace(/\/.*$/, '');
  const { entry, isRefused, diagnostics } = readEntry(id, file, {
    ...{ kind, schemas: reading.schemas, readings: reading.readings },
    isRecord: reading.records.has(folder),
    isMended: !/^(?:groups|registers)\/|\./.test(name),
  });
  diagnostics.forEach(reading.diagnose);
  if (isRefused) reading.refused.add(name);
  return entry;
}

function readRegister(kind: keyof Registers, reading: Reading): Entry<unknown> {
  const name = `registers/${kind}.yaml`;
  const file = reading.files.get(name);
  const entry = file === undefined ? undefined : readOne(kind, file, kind, reading, `registers/${kind}`);
  if (entry !== undefined) return entry;
  const source = emptySource(pathIn(reading.files, name));
  return { id: kind, file: source.file, outline: {}, contents: { [kind]: {} }, source };
}

function readPictures(
  files: ReadonlyMap<string, FileContent>,
  refused: Set<string>,
): ReadonlyMap<string, Picture> {
  const pictures = new Map<string, Picture>();
  for (const [name, file] of files) {
    const picture = /^groups\/([^/]+\.png)$/.exec(name)?.[1];
    if (picture === undefined) continue;
    if (isPng(file.bytes)) pictures.set(picture, { name: picture, path: name, bytes: file.bytes });
    else refused.add(name);
  }
  return pictures;
}

/** A record in a mistyped folder would be passed over in silence: say so instead. */
function diagnoseStrayFiles(reading: Reading, folders: readonly string[]): void {
  const registers = ['people', 'countries', 'resolutions', 'conferences', 'sectors', 'titles'];
  const names = [...folders.map((known) => `${known}/ID.yaml`), 'registers/KIND.yaml'];
  const places = names.map((name) => pathIn(reading.files, name));
  for (const [name, file] of reading.files) {
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
      message: `This file is not read: "${name}" is no place of a record or register${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
      remedy: `Move it to one of: ${places.join(', ')}; or delete it.`,
      place: startOfFile(file.path),
    });
  }
}
