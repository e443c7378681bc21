import { knownPlaces } from './known-places.ts';
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts';
import { indexLines, placeOf, startOfFile } from '../diagnostics/place.ts';
import { layerSources } from '../source/layer-sources.ts';
import { decodeText } from '../source/decode-text.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { withLineFeeds } from '../source/with-line-feeds.ts';
import type { Readings } from '../source/readings.ts';
import type { Schemas } from '../source/schemas.ts';
import type { SourceFile } from '../source/source-file.ts';
import { suggestName } from '../source/suggest.ts';
import { validate } from '../source/validate.ts';
import { checkLanguage } from './check-language.ts';
import { checkStyle } from './check-style.ts';
import { filesOf } from './files-of.ts';
import type { HouseFile } from './generated/house.ts';
import type { StyleFile } from './generated/style.ts';
import type { House, HouseText } from './house.ts';
import type { HouseReading, TemplateFile } from './house-reading.ts';
import { pathOf } from './path-of.ts';
import { readLanguage } from './read-language.ts';
import { readOnce } from './read-once.ts';
import { completeStyle } from './style.ts';

/** Reads a house from the files of the templates folder, by their paths in it (`itu/style.yaml`). */
export function readHouse(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  schemas: Schemas,
  diagnose: Diagnose,
  readings?: Readings,
): House | undefined {
  const { house, diagnostics } = readOnce(name, files, schemas, () => {
    const found: Diagnostic[] = [];
    const tell = (one: Diagnostic): void => void found.push(one);
    return { house: readAnew(name, files, schemas, tell, readings), diagnostics: found };
  });
  diagnostics.forEach(diagnose);
  return house;
}

function readAnew(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  schemas: Schemas,
  diagnose: Diagnose,
  readings: Readings | undefined,
): House | undefined {
  const { chain, missing } = chainOf(name, files, readings);
  if (missing !== undefined) {
    diagnoseUnknown(missing, files, diagnose);
    return undefined;
  }
  const reading = createReading(chain, files, schemas, diagnose, readings);
  const house = reading.yaml('house.yaml', 'house');
  const style = reading.yaml('style.yaml', 'style');
  if (house === undefined || style === undefined) return undefined;
  checkStyle(style, diagnose);
  const folders = new Set(
    [...files.keys()].flatMap((file) => {
      const [house_ = '', folder = '', wording] = file.split('/');
      return reading.chain.includes(house_) && wording === 'wording.yaml' ? [folder] : [];
    }),
  );
  const languages = [...folders].flatMap((code) => readLanguage(code, reading) ?? []);
  const file = house.value as HouseFile;
  const first = languages.find(({ code }) => code === file.language) ?? languages[0];
  for (const language of languages)
    if (first !== undefined && language !== first) checkLanguage(language, first, diagnose);
  const text = textReader(reading);
  return {
    name,
    file,
    style: completeStyle(style.value as StyleFile),
    languages: new Map(languages.map((language) => [language.code, language])),
    refusedLanguages: new Set(
      [...folders].filter((code) => languages.every((language) => language.code !== code)),
    ),
    template: (report, language) => text(`${language}/${report}.mustache`) ?? text(`${report}.mustache`),
    partials: readPartials(reading),
    files: (report, language) => filesOf(reading, report, language),
    pathOf: (wanted) => pathOf(name, wanted, files),
  };
}

/** The houses that a templates folder holds. */
export function houseNames(files: ReadonlyMap<string, TemplateFile>): readonly string[] {
  return [...files.keys()].flatMap((file) => /^([^/]+)\/house\.yaml$/.exec(file)?.[1] ?? []);
}

/** The house and those that it extends; a house that extends itself ends the chain, and so does one that is not there. */
function chainOf(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  readings: Readings | undefined,
): { readonly chain: readonly string[]; readonly missing?: SourceFile } {
  const chain: string[] = [];
  let next: string | undefined = name;
  let before: SourceFile | undefined;
  while (next !== undefined && !chain.includes(next)) {
    const file: TemplateFile | undefined = files.get(`${next}/house.yaml`);
    if (file === undefined && before !== undefined) return { chain, missing: before };
    chain.push(next);
    before = file === undefined ? undefined : parseOnce(file, () => undefined, readings);
    next = extendedBy(before);
  }
  return { chain };
}

function extendedBy(house: SourceFile | undefined): string | undefined {
  const name = (house?.value as { extends?: unknown } | null | undefined)?.extends;
  return typeof name === 'string' ? name : undefined;
}

function diagnoseUnknown(
  house: SourceFile,
  files: ReadonlyMap<string, TemplateFile>,
  diagnose: Diagnose,
): void {
  const name = extendedBy(house) ?? '';
  const known = houseNames(files).filter((one) => !house.file.endsWith(`/${one}/house.yaml`));
  const meant = suggestName(name, known);
  diagnose({
    code: 'reference/unknown-house',
    severity: 'error',
    message: `There is no house "${name}" to extend${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
    remedy: `Write a house that is there (${known.join(', ')}), or add a folder "${name}" with a house.yaml.`,
    place: house.placeOf(['extends']),
  });
}

function createReading(
  chain: readonly string[],
  files: ReadonlyMap<string, TemplateFile>,
  schemas: Schemas,
  diagnose: Diagnose,
  readings: Readings | undefined,
): HouseReading {
  return {
    chain,
    files,
    schemas,
    diagnose,
    yaml(name, kind) {
      const found = chain.flatMap((house) => files.get(`${house}/${name}`) ?? []);
      const [top] = found;
      if (top === undefined) {
        diagnoseMissing(chain[0] ?? '', name, files, diagnose);
        return undefined;
      }
      const layers = found.flatMap((file) => parseOnce(file, diagnose, readings) ?? []);
      if (layers.length < found.length) return undefined;
      const source = layerSources(layers);
      return validate(source, kind, schemas, diagnose) ? source : undefined;
    },
    names(folder, ending) {
      const all = chain.flatMap((house) =>
        [...files.keys()].flatMap((file) => {
          const start = `${house}/${folder}`;
          const rest = file.slice(start.length);
          return file.startsWith(start) && rest.endsWith(ending) && !rest.includes('/')
            ? [rest.slice(0, -ending.length)]
            : [];
        }),
      );
      return [...new Set(all)].sort();
    },
  };
}

/** What was read before: the same object is the same file, and a preview gives those that did not change once more. */
const parsedBefore = new WeakMap<
  TemplateFile,
  { readonly source: SourceFile | undefined; readonly diagnostics: readonly Diagnostic[] }
>();

function parseOnce(
  file: TemplateFile,
  diagnose: Diagnose,
  readings: Readings | undefined,
): SourceFile | undefined {
  const found: Diagnostic[] = [];
  const parsed = parsedBefore.get(file) ?? {
    source: parseYaml(file.path, textOf(file), (one) => void found.push(one), readings),
    diagnostics: found,
  };
  parsedBefore.set(file, parsed);
  parsed.diagnostics.forEach(diagnose);
  return parsed.source;
}

function diagnoseMissing(
  house: string,
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  diagnose: Diagnose,
): void {
  const meant = suggestName(house, houseNames(files));
  const path = pathOf(house, name, files);
  diagnose({
    code: 'house/missing-file',
    severity: 'error',
    message: `The house "${house}" has no ${name}${meant === undefined || meant === house ? '.' : `; did you mean the house "${meant}"?`}`,
    remedy: `Add ${path}, or write "extends: itu" in its house.yaml to take that of another house.`,
    place: startOfFile(path),
  });
}

/** Reads the templates of a house, each once: every document of a run asks for the same ones. */
function textReader(reading: HouseReading): (name: string) => HouseText | undefined {
  const texts = new Map<string, HouseText | undefined>();
  return (name) => {
    if (!texts.has(name)) texts.set(name, findText(reading, name));
    return texts.get(name);
  };
}

function readPartials(reading: HouseReading): ReadonlyMap<string, HouseText> {
  const names = reading.names('partials/', '.mustache');
  return new Map(
    names.flatMap((name) => {
      const text = findText(reading, `partials/${name}.mustache`);
      return text === undefined ? [] : [[name, { ...text, name }] as const];
    }),
  );
}

function findText(reading: HouseReading, name: string): HouseText | undefined {
  const file = reading.chain.flatMap((house) => reading.files.get(`${house}/${name}`) ?? [])[0];
  if (file === undefined) return undefined;
  const text = textOf(file).replaceAll('\r\n', '\n');
  const lines = indexLines(text);
  return { name, text, locate: knownPlaces((start, end) => placeOf(file.path, lines, start, end)) };
}

function textOf(file: TemplateFile): string {
  return withLineFeeds(decodeText(file.bytes));
}
