import { knownPlaces } from './known-places.ts';
import { emptySource } from '../source/empty-source.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import { checkOrdinals } from './check-ordinals.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkTag } from './check-tag.ts';
import type { NamesFile } from './generated/names.ts';
import type { WordingFile } from './generated/wording.ts';
import type { HouseText, Language, Name } from './house.ts';
import type { HouseReading } from './house-reading.ts';
import { pathOf } from './path-of.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { valueAt } from '../source/value-at.ts';

/** Reads a language folder: `wording.yaml`, and for each kind of report its phrases. */
export function readLanguage(code: string, reading: HouseReading): Language | undefined {
  const wording = reading.yaml(`${code}/wording.yaml`, 'wording');
  const reports = reading
    .names(`${code}/`, '.yaml')
    .filter((name) => name !== 'wording' && name !== 'names')
    .map((name) => [name, reading.yaml(`${code}/${name}.yaml`, 'phrases')] as const);
  const names = reading.names(`${code}/`, '.yaml').includes('names')
    ? reading.yaml(`${code}/names.yaml`, 'names')
    : emptySource('');
  if (wording === undefined || names === undefined || !isSound(code, wording, reading.diagnose))
    return undefined;
  const labels = textsOf(wording, ['labels']);
  const phrases = new Map(
    reports.map(([name, source]) => [name, new Map([...labels, ...(source ? textsOf(source, []) : [])])]),
  );
  const sources = new Map<string, SourceFile | undefined>([['wording', wording], ...reports]);
  const fileOf = (name: string): string => pathInChain(`${code}/${name}.yaml`, reading);
  return {
    code,
    wording: wording.value as WordingFile,
    names: namesOf(names.value as NamesFile | null),
    fileOf,
    ownFileOf: (name) => pathOf(reading.chain[0] ?? '', `${code}/${name}.yaml`, reading.files),
    phrases: (report) => phrases.get(report) ?? labels,
    reports: new Set(phrases.keys()),
    refusedReports: new Set(reports.flatMap(([name, source]) => (source === undefined ? [name] : []))),
    keysIn: (file, path) => Object.keys(textsAt(sources.get(file), path)),
    placeOfKey: (file, path) => sources.get(file)?.placeOfKey(path) ?? startOfFile(fileOf(file)),
  };
}

/** Whether the tag and the patterns of a wording can be used; where one cannot, it is diagnosed. */
function isSound(code: string, wording: SourceFile, diagnose: Diagnose): boolean {
  let faults = 0;
  const tell: Diagnose = (fault) => {
    if (fault.severity === 'error') faults += 1;
    diagnose(fault);
  };
  checkTag(code, wording, tell);
  checkPatterns(wording, 'wording', tell);
  checkOrdinals(wording, tell);
  return faults === 0;
}

/** The path of a file of the house; where it is not there, the path that it would have. */
function pathInChain(name: string, { chain, files }: HouseReading): string {
  const found = chain.flatMap((house) => files.get(`${house}/${name}`) ?? [])[0];
  return found?.path ?? pathOf(chain[0] ?? '', name, files);
}

function namesOf(file: NamesFile | null): ReadonlyMap<string, Name> {
  return new Map(
    Object.entries(file ?? {}).flatMap(([key, name]) =>
      name === undefined ? [] : [[key, typeof name === 'string' ? { name } : name] as const],
    ),
  );
}

function textsAt(source: SourceFile | undefined, path: Path): Readonly<Record<string, string>> {
  return (valueAt(source?.value, path) ?? {}) as Readonly<Record<string, string>>;
}

function textsOf(source: SourceFile, path: readonly string[]): ReadonlyMap<string, HouseText> {
  return new Map(
    Object.entries(textsAt(source, path)).map(([name, text]) => [
      name,
      {
        name,
        text: text.trimEnd(),
        locate: knownPlaces((start, end) => source.placeInText([...path, name], start, end)),
      },
    ]),
  );
}
