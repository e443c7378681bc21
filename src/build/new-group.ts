import { join } from 'node:path';
import { groupText } from '../project/new-record/group-text.ts';
import { createFile } from './create-file.ts';
import { displayPath } from './display-path.ts';
import { meaningOfCode, remedyInData } from './error-code.ts';
import { chooseFolders } from './folders.ts';
import type { Refusal } from './refusal.ts';
import type { Request } from './request.ts';
import { schemaLine } from './schema-line.ts';

/** A group whose file is to be begun with its first meeting. */
export interface NewGroupRequest extends Pick<Request, 'directory' | 'data' | 'templates'> {
  /** Its acronym, or the ID that it is to have. */
  readonly group: string;
  readonly name: string;
  /** ISO day. */
  readonly from: string;
}

/** The folder of records where none is named. */
const usualFolder = 'data';

/** Begins the file of a group, with its folder where there is none. Gives its path. Never writes over a file. */
export async function beginGroup(request: NewGroupRequest): Promise<{ readonly path: string } | Refusal> {
  const { directory, group, from } = request;
  const name = request.name.trim().replace(/\s+/g, ' ');
  const id = group.toLowerCase();
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(id))
    return {
      message: `"${group}" can be no ID of a group.`,
      remedy: 'Give its acronym, such as CWG-COP: letters, digits and hyphens.',
    };
  if (name === '')
    return {
      message: 'The name of the group is empty.',
      remedy: 'Give its full name behind --name, in quotation marks.',
    };
  const { data } = chooseFolders(directory, request.data ?? usualFolder, request.templates);
  const location = join(data, 'groups', `${id}.yaml`);
  const path = displayPath(directory, location);
  const acronym = group === id ? group.toUpperCase() : group;
  const text = groupText({ name, acronym, from }, schemaLine(location, 'group'));
  const code = await createFile(location, new TextEncoder().encode(text));
  if (code === undefined) return { path };
  if (code === 'EEXIST')
    return {
      message: `There is a group "${id}" already: ${path}.`,
      remedy: 'Leave out --name, or give another acronym.',
    };
  return {
    message: `"${path}" cannot be written: ${meaningOfCode(code)}.`,
    remedy: remedyInData(code, 'try again'),
  };
}
