import { startOfFile } from '../diagnostics/place.ts';
import { suggestName } from '../source/suggest.ts';
import { isTag } from './check-tag.ts';
import type { HouseReading } from './house-reading.ts';
import { languageFolders } from './languages-of.ts';
import { fontFolder } from './read-fonts.ts';

/** Files at the top of a house; the last one is read by whoever makes the list of translations. */
const ofHouse = ['house.yaml', 'style.yaml', 'confirmed.yaml'];
const ofLanguage = ['wording.yaml', 'names.yaml'];

/**
 * Diagnoses files of a house that have a name under which nothing is read: `styles.yaml`, `partial/masthead.mustache`. Those of a
 * folder without a use are told of together.
 */
export function diagnoseUnusedFiles(reading: HouseReading): void {
  const { chain, files, diagnose } = reading;
  const all = chain.map((name) => namesBelow(name, files));
  const [own = new Map<string, string>()] = all;
  const names = new Set(all.flatMap((one) => [...one.keys()]));
  const languages = new Set(languageFolders(reading));
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
            : // Which of these are used, the style says.
              folder === fontFolder
              ? isFont(file)
              : languages.has(folder) && (file.endsWith('.yaml') || templates.includes(file)));
    if (isUsed) continue;
    if (name.endsWith('.png')) {
      tell(
        path,
        'This picture is not used: a house has none.',
        'Put it beside the file of a group in the data folder (groups/), and name it there under "logo".',
      );
      continue;
    }
    if (isFont(file)) {
      tell(
        path,
        `This font is not used: those of a house stand in its folder "${fontFolder}".`,
        `Move it to ${fontFolder}/, and name it in style.yaml under "fonts.own".`,
      );
      continue;
    }
    const isLanguage = !ofLanguage.includes(file) && suggestName(file, ofLanguage) !== undefined;
    if (folder === '' || folder === 'partials' || languages.has(folder) || isLanguage) {
      const possible = folder === '' ? [...ofHouse, ...templates] : isLanguage ? ofLanguage : templates;
      const meant = suggestName(
        file,
        possible.filter((one) => !own.has(folder === '' ? one : `${folder}/${one}`)),
      );
      tell(
        path,
        `This file is not used: nothing of a house has its name${meant === undefined ? '.' : `; is "${meant}" meant?`}`,
        meant === undefined ? remedyOf(folder, file, languages) : `Rename it to ${meant}.`,
      );
    } else if (!told.has(folder)) {
      told.add(folder);
      tell(path, ...wordsOfFolder(folder, own.has(`${folder}/wording.yaml`)));
    }
  }
}

/** A template at the top may be that of a kind of report that has no phrases yet. */
function remedyOf(folder: string, file: string, languages: ReadonlySet<string>): string {
  const [language] = languages;
  if (folder !== '' || !file.endsWith('.mustache') || language === undefined)
    return 'Rename it, or take it out of the folder.';
  const phrases = `${language}/${file.replace(/mustache$/, 'yaml')}`;
  return `If it is that of a kind of report, add its phrases as ${phrases}; else rename it, or take it out of the folder.`;
}

function isFont(name: string): boolean {
  return /\.(?:ttf|otf|ttc|woff2?)$/.test(name);
}

/** What is said of a folder of which nothing is used, and what to do. */
function wordsOfFolder(folder: string, isLanguage: boolean): readonly [message: string, remedy: string] {
  const [language = '', ...parts] = folder.split(/[-_]/);
  const code = [language.toLowerCase(), ...parts].join('-');
  const meant = isLanguage ? (isTag(code) ? code : undefined) : suggestName(folder, ['partials']);
  const reason = isLanguage ? 'its name is no code of a language' : 'it has no wording.yaml';
  const message = `The files of the folder "${folder}" are not used`;
  if (meant !== undefined) return [`${message}; is "${meant}" meant?`, `Rename the folder to ${meant}.`];
  return [
    `${message}: ${reason}.`,
    isLanguage
      ? 'Rename the folder to the BCP 47 code of the language, such as en, es or pt-BR.'
      : 'Add that file, if the folder is that of a language; else take it out of the house.',
  ];
}

/** The files of a house by their names in its folder, and their paths. */
function namesBelow(house: string, files: HouseReading['files']): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([name, { path }]) =>
      name.startsWith(`${house}/`) ? [[name.slice(house.length + 1), path] as const] : [],
    ),
  );
}
