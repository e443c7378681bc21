import { startOfFile } from '../diagnostics/place.ts';
import { suggestName } from '../source/suggest.ts';
import type { HouseReading } from './house-reading.ts';

/** Files at the top of a house; the last one is read by whoever makes the list of translations. */
const ofHouse = ['house.yaml', 'style.yaml', 'confirmed.yaml'];
const ofLanguage = ['wording.yaml', 'names.yaml'];

/**
 * Diagnoses files of a house that have a name under which nothing is read: `styles.yaml`, `partial/masthead.mustache`. Those of a
 * folder without a use are told of together.
 */
export function diagnoseUnusedFiles({ chain, files, diagnose }: HouseReading): void {
  const all = chain.map((name) => namesBelow(name, files));
  const [own = new Map<string, string>()] = all;
  const names = new Set(all.flatMap((one) => [...one.keys()]));
  const languages = new Set([...names].flatMap((name) => /^([^/]+)\/wording\.yaml$/.exec(name)?.[1] ?? []));
  const reports = new Set(
    [...names].flatMap((name) => {
      const [, language = '', report = ''] = /^([^/]+)\/([^/]+)\.yaml$/.exec(name) ?? [];
      return languages.has(language) && !ofLanguage.includes(`${report}.yaml`) ? [report] : [];
    }),
  );
  const templates = [...reports].map((report) => `${report}.mustache`);
  const told = new Set<string>();
  const tell = (path: string, message: string, remedy: string): void =>
    diagnose({ code: 'house/unused-file', severity: 'warning', message, remedy, place: startOfFile(path) });
  for (const [name, path] of own) {
    const [folder = '', file = '', ...below] = name.includes('/') ? name.split('/') : ['', name];
    const isUsed =
      folder === ''
        ? [...ofHouse, ...templates].includes(file)
        : below.length === 0 &&
          (folder === 'partials'
            ? file.endsWith('.mustache')
            : languages.has(folder) && (file.endsWith('.yaml') || templates.includes(file)));
    if (isUsed || name.endsWith('.png')) continue;
    const isLanguage = suggestName(file, ofLanguage) !== undefined;
    if (folder === '' || folder === 'partials' || languages.has(folder) || isLanguage) {
      const possible = folder === '' ? [...ofHouse, ...templates] : isLanguage ? ofLanguage : templates;
      const meant = suggestName(
        file,
        possible.filter((one) => !own.has(folder === '' ? one : `${folder}/${one}`)),
      );
      tell(
        path,
        `This file is not used: nothing of a house has its name${meant === undefined ? '.' : `; is "${meant}" meant?`}`,
        meant === undefined ? 'Rename it, or take it out of the folder.' : `Rename it to ${meant}.`,
      );
    } else if (!told.has(folder)) {
      told.add(folder);
      const meant = suggestName(folder, ['partials']);
      tell(
        path,
        `The files of the folder "${folder}" are not used${meant === undefined ? ': it has no wording.yaml.' : `; is "${meant}" meant?`}`,
        meant === undefined
          ? 'Add that file, if the folder is that of a language; else take it out of the house.'
          : `Rename the folder to ${meant}.`,
      );
    }
  }
}

/** The files of a house by their names in its folder, and their paths. */
function namesBelow(house: string, files: HouseReading['files']): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([name, { path }]) =>
      name.startsWith(`${house}/`) ? [[name.slice(house.length + 1), path] as const] : [],
    ),
  );
}
