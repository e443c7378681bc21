import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { displayPath } from './display-path.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';

/** The IDs that a request names, each once, and the data folder in which they are. */
export interface Wanted {
  readonly data: string;
  readonly ids: readonly string[];
  readonly refusals: readonly Refusal[];
}

interface RecordFile {
  readonly id: string;
  readonly data: string;
}

/**
 * Takes what the user typed apart: an ID stays as it is, a path of a record (`data/meetings/cwg-cop-15.yaml`)
 * becomes its ID. Where the data folder is not given, the path says which it is.
 */
export async function findWanted(request: Request): Promise<Wanted> {
  const refusals: Refusal[] = [];
  const ids = new Set<string>();
  let data = request.data;
  for (const typed of request.wanted) {
    const found = isPath(typed) ? await findRecordFile(typed, data, request) : { id: typed, data };
    if ('message' in found) refusals.push(found);
    else {
      ids.add(found.id);
      data = found.data;
    }
  }
  return { data: data ?? 'data', ids: [...ids], refusals };
}

/** IDs hold neither slashes nor dots. */
function isPath(typed: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(typed);
}

async function findRecordFile(
  typed: string,
  data: string | undefined,
  { directory }: Request,
): Promise<RecordFile | Refusal> {
  const path = resolve(directory, typed);
  if ((await realPath(path)) === undefined) return refuseMissing(typed);
  if (await isFolder(path)) return refuseFolder(typed);
  if (!path.endsWith('.yaml')) return refuseEnding(typed);
  const own = dirname(dirname(path));
  if (data === undefined && !(await isDataFolder(own, basename(dirname(path)))))
    return refuseNowhere(typed, displayPath(directory, await nearestData(path, directory)));
  const folder = data === undefined ? own : resolve(directory, data);
  if (!(await liesIn(path, folder))) return refusePlace(typed, displayPath(directory, folder));
  return { id: basename(path, '.yaml'), data: data ?? own };
}

/** Folders that say of the one that holds them that it is a data folder. */
const tellTale = ['groups', 'registers'];
const folderOfMeetings = 'meetings';

/** Whether a folder is one of records, of which a file in its subfolder was named: else all below it would be read, whatever it is. */
async function isDataFolder(location: string, subfolder: string): Promise<boolean> {
  if ([folderOfMeetings, 'summaries'].includes(subfolder)) return true;
  const found = await Promise.all(tellTale.map((name) => isFolder(join(location, name))));
  return found.includes(true);
}

/** Where the record would lie rightly: in the data folder in which it lies already, or in that of the user. */
async function nearestData(path: string, directory: string): Promise<string> {
  const above = dirname(path);
  const data = (await isDataFolder(above, '')) ? above : resolve(directory, 'data');
  return join(data, folderOfMeetings);
}

async function isFolder(location: string): Promise<boolean> {
  return stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether the file stands in a folder of the data folder. Compared as the system sees it, links followed. */
async function liesIn(path: string, data: string): Promise<boolean> {
  const [folder, bounds] = [await realPath(dirname(path)), await realPath(data)];
  if (folder === undefined || bounds === undefined) return false;
  return folder === join(bounds, basename(folder)) && relative(bounds, folder) !== '';
}

async function realPath(path: string): Promise<string | undefined> {
  return realpath(path).catch(() => undefined);
}

function refuseMissing(typed: string): Refusal {
  return {
    message: `There is no file "${typed}".`,
    remedy: 'Give the path or the ID of a record; "rapporteur list" shows the IDs.',
  };
}

function refuseEnding(typed: string): Refusal {
  const isYaml = /^\.ya?ml$/i.test(extname(typed));
  return {
    message: `"${typed}" is no record: the names of records end in ".yaml".`,
    remedy: `${isYaml ? 'Rename it, or give' : 'Give'} the path or the ID of a record; "rapporteur list" shows the IDs.`,
  };
}

function refuseFolder(typed: string): Refusal {
  return {
    message: `"${typed}" is a folder, not a record.`,
    remedy:
      'Give IDs or paths of records, or none to take all of them; --data says which folder they are in.',
  };
}

function refuseNowhere(typed: string, folder: string): Refusal {
  return {
    message: `"${typed}" does not lie in a folder of records.`,
    remedy: `Move it to ${folder}, or say with --data in which folder the records are.`,
  };
}

function refusePlace(typed: string, folder: string): Refusal {
  return {
    message: `"${typed}" does not lie in the data folder "${folder}".`,
    remedy: 'Give only records of one data folder; --data says which that is.',
  };
}
