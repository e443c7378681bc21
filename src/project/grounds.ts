import { headOf } from '../archive/outline.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { hashOfFile, sha256 } from '../source/hash.ts';
import type { Project, ProjectFile } from './project.ts';
import { reportContext } from './report-context.ts';

/** What findings about one record have in common with those about others. */
interface Shared {
  /** Hash of all files that are no records, of the settings, and of the heads of all records. */
  readonly hash: string;
  /**
   * The files of each record and of its translations, as lines, by ID. Those that could not be read are among them: they are
   * something else than files that are not there.
   */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The IDs of the records whose files these are, by their paths. */
  readonly owners: ReadonlyMap<string, string>;
}

const known = new WeakMap<Project, Shared>();

/**
 * One hash of all that findings about a record rest on: as long as it is the same, so are they. These are the files of the
 * record, and of those that its report is assembled from; all registers, groups, settings, templates and schemas; and of the
 * other records their heads. Undefined where that is not all, because a finding points into the file of another record.
 */
export function groundsOf(project: Project, id: string, findings: readonly Diagnostic[]): string | undefined {
  const record = project.records.get(id);
  const type = project.types.get(record?.type ?? '');
  if (record === undefined || type === undefined) return undefined;
  const { hash, files, owners } = known.get(project) ?? gather(project);
  const own = record.original?.id ?? record.entry.id;
  const wholes = [own, ...(type.assembles === true ? membersOf(project, id) : [])];
  const isElsewhere = ({ file }: Place): boolean => !wholes.includes(owners.get(file) ?? own);
  if (findings.flatMap(placesOf).some(isElsewhere)) return undefined;
  // Whether a meeting may be missing from a report that is assembled is seen from what was refused.
  const refused = type.assembles === true ? [...project.archive.refused].sort() : [];
  const lines = wholes.flatMap((whole) => files.get(whole) ?? []);
  return sha256([hash, id, ...refused, ...lines].join('\n'));
}

/** The IDs of the records that a report is assembled from. */
function membersOf(project: Project, id: string): readonly string[] {
  const work = reportContext(project, id, () => undefined);
  return work?.type.view(work.entry, work)?.members ?? [];
}

function gather(project: Project): Shared {
  const { archive, settings, types } = project;
  // No finding depends on the time that files bear.
  const { allowsUntranslated = false } = settings;
  const { data, templates, schemas, unread = new Map<string, string>() } = project.files;
  const folders = new Set([...types.values()].map(({ records }) => records.folder));
  const files = new Map<string, string[]>();
  const owners = new Map<string, string>();
  const lines = [String(allowsUntranslated)];
  const take = (name: string, path: string, line: string): void => {
    const owner = ownerOf(name, folders);
    const some = owner === undefined ? lines : (files.get(owner) ?? []);
    some.push(line);
    if (owner === undefined) return;
    files.set(owner, some);
    owners.set(path, owner);
  };
  for (const [name, file] of data) take(name, file.path, fileLine(file));
  for (const [name, path] of unread) take(name, path, `unread ${path}`);
  for (const file of [...templates.values(), ...schemas.values()]) lines.push(fileLine(file));
  for (const folder of folders)
    for (const [id, entry] of archive.others.get(folder) ?? [])
      lines.push(JSON.stringify([folder, id, headOf(entry)]));
  const shared = { hash: sha256(lines.join('\n')), files, owners };
  known.set(project, shared);
  return shared;
}

/** The ID of the record whose file it is, or that of a translation of it; undefined for all other files. */
function ownerOf(name: string, folders: ReadonlySet<string>): string | undefined {
  const [, folder = '', owner] = /^([^/]+)\/([^/.]+)[^/]*$/.exec(name) ?? [];
  return folders.has(folder) ? owner : undefined;
}

function fileLine(file: ProjectFile): string {
  return `${hashOfFile(file)}  ${file.path}`;
}

/** All places that a finding names. */
function placesOf({ place, related = [], fix }: Diagnostic): readonly Place[] {
  return [place, ...related.map((other) => other.place), ...(fix?.edits ?? []).map((edit) => edit.place)];
}
