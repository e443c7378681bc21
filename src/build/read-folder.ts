import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { ProjectFile } from '../pipeline.ts';
import { errorCode } from './error-code.ts';
import { meantEnding } from './meant-ending.ts';
import { readAgain } from './read-again.ts';
import { diagnoseUnreadable, readFile } from './read-file.ts';

/** A folder to read. `path` is its path for messages, `endings` are those of the files that count (`.yaml`). */
export interface FolderToRead {
  readonly location: string;
  readonly path: string;
  readonly endings: readonly string[];
  /** What was read of it before, by whoever reads it time and again: what is the same since then is not read again. */
  readonly before?: ReadonlyMap<string, ProjectFile>;
}

interface Walk extends FolderToRead {
  /** Where the folder really is, once links are followed: nothing outside of it is read. */
  readonly bounds: string;
  readonly files: Map<string, ProjectFile>;
  readonly unread: Map<string, string>;
  readonly diagnose: Diagnose;
}

interface Folder {
  readonly location: string;
  /** Path in the folder that is read, with `/` at its end; empty for that folder itself. */
  readonly name: string;
  /** The real folders above and this one: a link to one of them would lead round in a circle. */
  readonly line: readonly string[];
}

/** What was read of a folder, by paths in it, and the paths for messages of files and folders that could not be read. */
export interface ReadFolder {
  readonly files: ReadonlyMap<string, ProjectFile>;
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * Reads all files of a folder and its subfolders by their paths in it, with `/`, always in the same order. Hidden
 * files and files with other endings are passed over; links that lead out of the folder are refused.
 */
export async function readFolder(folder: FolderToRead, diagnose: Diagnose): Promise<ReadFolder> {
  const bounds = await realpath(folder.location);
  const walk: Walk = { ...folder, bounds, files: new Map(), unread: new Map(), diagnose };
  await readLevel({ location: bounds, name: '', line: [bounds] }, walk);
  return walk;
}

async function readLevel(folder: Folder, walk: Walk): Promise<void> {
  for (const entry of await entriesOf(folder, walk)) {
    if (entry.name.startsWith('.')) continue;
    try {
      if (entry.isSymbolicLink()) await readLink(entry.name, folder, walk);
      else if (entry.isDirectory())
        await readSubfolder(entry.name, join(folder.location, entry.name), folder, walk);
      else if (entry.isFile()) readEntry(entry.name, join(folder.location, entry.name), folder, walk);
      else if (walk.endings.includes(extname(entry.name)))
        diagnoseKind(refusedPath(entry.name, folder, walk), walk.diagnose);
    } catch (fault) {
      diagnoseUnreadable(fault, refusedPath(entry.name, folder, walk), walk.diagnose);
    }
  }
}

/** Sorted by code units: the order of a folder differs from system to system. */
async function entriesOf(folder: Folder, walk: Walk): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder.location, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (fault) {
    diagnoseUnreadable(fault, refusedPath('', folder, walk), walk.diagnose);
    return [];
  }
}

async function readSubfolder(name: string, location: string, parent: Folder, walk: Walk): Promise<void> {
  if (walk.endings.includes(extname(name)))
    diagnoseKind(refusedPath(name, parent, walk), walk.diagnose, 'folder');
  const line = [...parent.line, location];
  await readLevel({ location, name: `${parent.name}${name}/`, line }, walk);
}

async function readLink(name: string, folder: Folder, walk: Walk): Promise<void> {
  if (!walk.endings.includes(extname(name)) && extname(name) !== '') return;
  const location = await realpath(join(folder.location, name)).catch(ignoreMissing);
  if (location === undefined) return diagnoseLostLink(refusedPath(name, folder, walk), walk.diagnose);
  const target = await stat(location);
  const inside = location.startsWith(walk.bounds + sep);
  if (!inside || folder.line.includes(location)) diagnoseLink(refusedPath(name, folder, walk), walk.diagnose);
  else if (target.isDirectory()) await readSubfolder(name, location, folder, walk);
  else if (target.isFile()) readEntry(name, location, folder, walk);
  else diagnoseKind(refusedPath(name, folder, walk), walk.diagnose);
}

function readEntry(name: string, location: string, folder: Folder, walk: Walk): void {
  const path = pathOf(name, folder, walk);
  const ending = extname(name);
  if (walk.endings.includes(ending)) {
    const file = readOne(location, path, folder.name + name, walk);
    if (file === undefined) refusedPath(name, folder, walk);
    else walk.files.set(folder.name + name, file);
    return;
  }
  const meant = isWithoutEnding(name, folder, walk) ? '.yaml' : meantEnding(name, walk.endings);
  if (meant !== undefined) diagnoseEnding(path, meant, walk.diagnose);
}

/** Whether a file has the name of a record, a number at its end, and no ending: other files without one are no records. */
function isWithoutEnding(name: string, folder: Folder, { endings }: Walk): boolean {
  const holdsRecords = folder.name !== '' && endings.includes('.yaml') && !endings.includes('.mustache');
  return holdsRecords && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d+$/.test(name);
}

function readOne(location: string, path: string, name: string, walk: Walk): ProjectFile | undefined {
  if (walk.before !== undefined) return readAgain(location, path, walk.before.get(name), walk.diagnose);
  const bytes = readFile(location, path, walk.diagnose);
  return bytes && { path, bytes };
}

function pathOf(name: string, folder: Folder, walk: Walk): string {
  return `${walk.path === '.' ? '' : `${walk.path}/`}${folder.name}${name}`.replace(/\/$/, '');
}

/** The path of a file or folder that is there but not read; that it is there is kept, of a folder with `/` at its end. */
function refusedPath(name: string, folder: Folder, walk: Walk): string {
  const path = pathOf(name, folder, walk);
  walk.unread.set(folder.name + name, path);
  return path;
}

function diagnoseLink(path: string, diagnose: Diagnose): void {
  diagnose({
    code: 'file/outside',
    severity: 'error',
    message: 'This link leads out of its folder or back to a folder above it, and is not followed.',
    remedy: 'Put the file itself here in place of the link.',
    place: startOfFile(path),
  });
}

/** What a link leads to may be missing; whatever else is wrong is told as that. */
function ignoreMissing(fault: unknown): undefined {
  if (errorCode(fault) !== 'ENOENT') throw fault;
}

function diagnoseLostLink(path: string, diagnose: Diagnose): void {
  diagnose({
    code: 'file/unreadable',
    severity: 'error',
    message: 'This is a link to a file that is not there.',
    remedy: 'Put the file itself here in place of the link, or take the link out of the folder.',
    place: startOfFile(path),
  });
}

/** Folders, pipes, devices: whoever gave them the name of a record expects them to be read. */
function diagnoseKind(path: string, diagnose: Diagnose, kind: 'folder' | 'thing' = 'thing'): void {
  diagnose({
    code: 'file/not-a-file',
    severity: 'error',
    message:
      kind === 'folder'
        ? 'This folder has the name of a file that is read.'
        : 'This has the name of a file that is read, but it is none.',
    remedy: 'Rename it, or put a file in its place.',
    place: startOfFile(path),
  });
}

function diagnoseEnding(path: string, ending: string, diagnose: Diagnose): void {
  diagnose({
    code: 'file/ending',
    severity: 'warning',
    message: `This file is not read: only names that end in "${ending}", in small letters, are.`,
    remedy: `Rename it so that it ends in "${ending}".`,
    place: startOfFile(path),
  });
}
