/**
 * The path for messages of a file of the data folder, whether or not it is there: the files that are there show how messages name the
 * folder. `name` is its path in the folder.
 */
export function pathIn(files: ReadonlyMap<string, { readonly path: string }>, name: string): string {
  for (const [known, { path }] of files)
    if (path.endsWith(known)) return path.slice(0, path.length - known.length) + name;
  return name;
}
