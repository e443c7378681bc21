import { knownPlaces } from './known-places.ts';
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts';
import { indexLines, placeOf, startOfFile } from '../diagnostics/place.ts';
import { layerSources } from '../source/layer-sources.ts';
import { decodeText } from '../source/decode-text.ts';
import { parseYaml } from '../source/parse-yaml.ts';
import { withLineFeeds } from '../source/with-line-feeds.ts';
import type { Readings } from '../source/readings.ts';
import type { Schemas } from '../source/schemas.ts';
import { type SchemaHints, schemaHints } from '../source/schema-hints.ts';
import type { SourceFile } from '../source/source-file.ts';
import { toldOnce } from '../source/told-once.ts';
import { suggestName } from '../source/suggest.ts';
import { validate } from '../source/validate.ts';
import { checkLanguages } from './check-language.ts';
import { checkLetters } from './check-letters.ts';
import { checkNumberRoom } from './check-number-room.ts';
import { checkPatterns } from './check-patterns.ts';
import { checkStyle } from './check-style.ts';
import { filesOf } from './files-of.ts';
import type { HouseFile } from './generated/house.ts';
import type { StyleFile } from './generated/style.ts';
import type { House, HouseText } from './house.ts';
import { houseNames } from './house-names.ts';
import type { HouseReading, TemplateFile } from './house-reading.ts';
import { languagesOf } from './languages-of.ts';
import { misnamedFolders } from './misnamed-folders.ts';
import { pathOf } from './path-of.ts';
import { readLanguage } from './read-language.ts';
import { diagnoseUnusedFiles } from './unused-files.ts';
import { readFonts } from './read-fonts.ts';
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
  const { chain, missing } = chainOf(name, files, schemas, readings);
  if (missing !== undefined) {
    diagnoseUnknown(missing, files, diagnose);
    return undefined;
  }
  const reading = createReading(chain, files, schemas, diagnose, readings);
  diagnoseUnusedFiles(reading);
  const house = reading.yaml('house.yaml', 'house');
  const style = reading.yaml('style.yaml', 'style');
  if (house === undefined || style === undefined) return undefined;
  checkPatterns(house, 'house', diagnose);
  let isStyleSound = true;
  const tellOfStyle: Diagnose = (fault) => {
    isStyleSound &&= fault.severity !== 'error';
    diagnose(fault);
  };
  checkStyle(style, tellOfStyle);
  const fonts = readFonts(style, { ...reading, diagnose: tellOfStyle });
  const { codes, hasFirst } = languagesOf(house, reading);
  checkLetters(house, codes, diagnose);
  const read = codes.flatMap((code) => readLanguage(code, reading) ?? []);
  if (!hasFirst) return undefined;
  const file = house.value as HouseFile;
  const first = file.language === undefined ? read[0] : read.find(({ code }) => code === file.language);
  const lacking = first === undefined ? undefined : checkLanguages(read, first, diagnose);
  const languages = read.flatMap((language) => {
    const files = lacking?.get(language.code) ?? new Set<string>();
    // Names in other languages are told by what the first one says.
    if (files.has('wording') || first === undefined || lacking?.get(first.code)?.has('wording')) return [];
    return [{ ...language, refusedReports: new Set([...language.refusedReports, ...files]) }];
  });
  // Nothing can be set by a style whose parts do not fit each other; the other files of the house were looked at.
  if (!isStyleSound) return undefined;
  const complete = completeStyle(style.value as StyleFile, fonts);
  checkNumberRoom(style, complete, fonts, diagnose);
  const text = textReader(reading);
  return {
    name,
    file,
    style: complete,
    fonts,
    languages: new Map(languages.map((language) => [language.code, language])),
    refusedLanguages: new Set(codes.filter((code) => languages.every((language) => language.code !== code))),
    misnamedFolder: (language) => misnamedFolders(reading).get(language),
    template: (report, language) => text(`${language}/${report}.mustache`) ?? text(`${report}.mustache`),
    reports: new Set(reading.names('', '.mustache')),
    partials: readPartials(reading),
    files: (report, language) => [
      ...filesOf(reading, report, language),
      ...[...fonts.values()].flatMap((font) => font.files),
    ],
    pathOf: (wanted) => pathOf(name, wanted, files),
    placeOfKey: (wanted, path) => ({ house, style })[wanted].placeOfKey(path),
  };
}

/** The house and those that it extends; a house that extends itself ends the chain, and so does one that is not there. */
function chainOf(
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  schemas: Schemas,
  readings: Readings | undefined,
): { readonly chain: readonly string[]; readonly missing?: SourceFile } {
  const chain: string[] = [];
  let next: string | undefined = name;
  let before: SourceFile | undefined;
  while (next !== undefined && !chain.includes(next)) {
    const file: TemplateFile | undefined = files.get(`${next}/house.yaml`);
    if (file === undefined && before !== undefined) return { chain, missing: before };
    chain.push(next);
    before = file === undefined ? undefined : parseOnce(file, schemaHints('house', schemas), readings).source;
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
      const hints = schemaHints(kind, schemas);
      const parsed = found.map((file) => parseOnce(file, hints, readings));
      const layers = parsed.flatMap(({ source }) => source ?? []);
      const faults: Diagnostic[] = [];
      const source = layers.length < found.length ? undefined : layerSources(layers);
      const isValid =
        source !== undefined && validate(source, kind, schemas, (fault) => void faults.push(fault));
      // What is found of a file is told once, whether it comes from how it is written or from its schema.
      const known = new Set(found.map(({ path }) => path));
      parsed.forEach(({ diagnostics }, index) => {
        const own = faults.filter(({ place }) => place.file === found[index]?.path);
        toldOnce(diagnostics, own).forEach(diagnose);
      });
      faults.filter(({ place }) => !known.has(place.file)).forEach(diagnose);
      return isValid ? source : undefined;
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
const parsedBefore = new WeakMap<TemplateFile, Parsed>();

interface Parsed {
  readonly source: SourceFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function parseOnce(file: TemplateFile, hints: SchemaHints, readings: Readings | undefined): Parsed {
  const before = parsedBefore.get(file);
  if (before !== undefined) return before;
  const diagnostics: Diagnostic[] = [];
  const tell = (one: Diagnostic): void => void diagnostics.push(one);
  const source = parseYaml(file.path, textOf(file), tell, readings, hints);
  parsedBefore.set(file, { source, diagnostics });
  return { source, diagnostics };
}

function diagnoseMissing(
  house: string,
  name: string,
  files: ReadonlyMap<string, TemplateFile>,
  diagnose: Diagnose,
): void {
  const others = houseNames(files).filter((other) => other !== house);
  const meant = suggestName(house, others);
  const path = pathOf(house, name, files);
  const [other] = others.includes('itu') ? ['itu'] : others;
  diagnose({
    code: 'house/missing-file',
    severity: 'error',
    message: `The house "${house}" has no ${name}${meant === undefined ? '.' : `; did you mean the house "${meant}"?`}`,
    remedy: `Add ${path}${other === undefined ? '' : `, or write "extends: ${other}" in its house.yaml to take that of another house`}.`,
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
