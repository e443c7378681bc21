import type { TemplateFile } from './house-reading.ts';

/** The houses that a templates folder holds. */
export function houseNames(files: ReadonlyMap<string, TemplateFile>): readonly string[] {
  return [...files.keys()].flatMap((file) => /^([^/]+)\/house\.yaml$/.exec(file)?.[1] ?? []);
}

/** Folders that hold files of a house, but not the one that makes it a house; with the path that this would have. */
export function foldersWithoutHouse(
  files: ReadonlyMap<string, TemplateFile>,
): ReadonlyMap<string, { readonly path: string }> {
  const houses = houseNames(files);
  return new Map(
    [...files].flatMap(([file, { path }]) => {
      const [, folder = '', name = ''] = /^([^/]+)\/(.+\.(?:yaml|mustache))$/.exec(file) ?? [];
      return folder === '' || houses.includes(folder)
        ? []
        : [[folder, { path: `${path.slice(0, -name.length)}house.yaml` }] as const];
    }),
  );
}
