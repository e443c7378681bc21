import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import { isTag } from './check-tag.ts';
import type { HouseFile } from './generated/house.ts';
import type { HouseReading } from './house-reading.ts';

/** The folders of languages that a house and those that it extends have, whether or not it takes all of them. */
export function languageFolders({ chain, files }: Pick<HouseReading, 'chain' | 'files'>): readonly string[] {
  const folders = [...files.keys()].flatMap((file) => {
    const [house = '', folder = '', wording] = file.split('/');
    return chain.includes(house) && wording === 'wording.yaml' && isTag(folder) ? [folder] : [];
  });
  return [...new Set(folders)];
}

/**
 * The languages of a house: those that it names, of those that have a folder; where it names none, all that have one. A language that
 * it names and that has no folder is diagnosed, and so is a first language that is not there: there is nothing to compare others with.
 */
export function languagesOf(
  house: SourceFile,
  reading: HouseReading,
): { readonly codes: readonly string[]; readonly hasFirst: boolean } {
  const { diagnose } = reading;
  const { language: first, languages } = house.value as HouseFile;
  const folders = languageFolders(reading);
  const codes = folders.filter((code) => languages?.includes(code) !== false);
  languages?.forEach((code, index) => {
    if (!folders.includes(code)) diagnoseUnknown(house, ['languages', index], code, folders, diagnose);
  });
  if (first === undefined || codes.includes(first)) return { codes, hasFirst: true };
  if (!folders.includes(first)) diagnoseUnknown(house, ['language'], first, codes, diagnose);
  else
    diagnose({
      code: 'house/unknown-language',
      severity: 'error',
      message: `The first language of the house, "${first}", is not among these.`,
      remedy: `Add it: the other languages are compared with it, and names of registers are written in it. Or name another first language, with "language".`,
      place: house.placeOf(['languages']),
    });
  return { codes, hasFirst: false };
}

function diagnoseUnknown(
  house: SourceFile,
  path: readonly (string | number)[],
  language: string,
  folders: readonly string[],
  diagnose: Diagnose,
): void {
  const meant = suggestName(language, folders);
  diagnose({
    code: 'house/unknown-language',
    severity: 'error',
    message: `The house has no language "${language}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Write one that it has (${[...folders].sort().join(', ')}), or add ${language}/wording.yaml to its folder.`,
    place: house.placeOf(path),
  });
}
