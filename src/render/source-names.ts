/** A folder that documents are made from: the beginning of its paths in messages (`../records/`), and its name (`data/`). */
export interface SourceFolder {
  readonly path: string;
  readonly name: string;
}

/**
 * The name of a file that something was written in, by its folder (`data/meetings/cwg-cop-15.yaml`). Messages name it from where the
 * user stands; a document must not, since it would be another one from elsewhere.
 */
export function nameOfSource(file: string, folders: readonly SourceFolder[]): string {
  const folder = folders.find(({ path }) => file.startsWith(path));
  return folder === undefined ? file : folder.name + file.slice(folder.path.length);
}
