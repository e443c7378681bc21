import type { Entry } from '../archive/archive.ts';
import type { Input } from '../render/provenance.ts';
import type { View, ViewValue } from '../view/view.ts';
import { isSingleValue } from '../view/view.ts';
import { hashOfFile, hashOfValue, sha256 } from '../source/hash.ts';
import { libraries, producer } from './producer.ts';
import type { Project, ProjectFile } from './project.ts';
import { reportContext } from './report-context.ts';
import { type RegisterUse, trackRegisters } from './track-registers.ts';

/**
 * All that the bytes of a report depend on, sorted by name, each with its SHA-256; the same in whatever folder the
 * project lies. Undefined where the record is not there or has no house. Names are:
 *
 * - `data/…`, `templates/…`, `schemas/…`: a file, by its path in that folder;
 * - `data/registers/people.yaml#jane-doe`: one entry of a register; the file itself where a report goes through all;
 * - `libraries`: name and version of each library and font that the program works with;
 * - `program`: its name and version;
 * - `SOURCE_DATE_EPOCH`: where it is set.
 */
export function inputsOf(project: Project, id: string): readonly Input[] | undefined {
  const { archive, uses } = trackRegisters(project.archive);
  const { types, houses, files } = project;
  const work = reportContext(
    { records: project.records, types, houses, files, archive },
    id,
    () => undefined,
  );
  const report = work?.type.view(work.entry, work);
  if (work === undefined || report === undefined) return undefined;
  const { type, entry, house, language } = work;
  const records = [entry, ...report.members.flatMap((member) => project.records.get(member)?.entry ?? [])];
  const recordFiles = records.flatMap((record) => filesOfRecord(record, language.code, project));
  const group = `groups/${type.facts(entry, project.archive).group}.yaml`;
  const pictures = picturesIn(report.view).flatMap((name) => archive.pictures.get(name)?.path ?? []);
  const { data, templates, schemas } = files;
  const { sourceDateEpoch, allowsUntranslated } = project.settings;
  const inputs: readonly Input[] = [
    ...inputFiles('data', [...recordFiles, group, ...pictures, `names/${language.code}.yaml`], data),
    ...uses().map((use) => registerInput(use, project)),
    ...inputFiles('templates', house.files(type.name, language.code), templates),
    ...inputFiles('schemas', schemas.keys(), schemas),
    { name: 'libraries', hash: sha256(libraries.join('\n')) },
    { name: 'program', hash: sha256(producer) },
    ...(sourceDateEpoch === undefined
      ? []
      : [{ name: 'SOURCE_DATE_EPOCH', hash: sha256(String(sourceDateEpoch)) }]),
    ...(allowsUntranslated === true && entry.language !== undefined
      ? [{ name: 'allow-untranslated', hash: sha256('') }]
      : []),
  ];
  return [...new Map(inputs.map((input) => [input.name, input])).values()].sort(byName);
}

/** One hash of all inputs, made of lines as `sha256sum` writes them: each hash, two spaces and the name. */
export function hashOfInputs(inputs: readonly Input[]): string {
  return sha256(inputs.map(({ name, hash }) => `${hash}  ${name}\n`).join(''));
}

/** By code units: the order must not depend on a locale. */
function byName(one: Input, other: Input): number {
  return one.name < other.name ? -1 : 1;
}

/** The file of a record, and that of its translation where the report is in another language. */
function filesOfRecord(
  { id }: Entry<unknown>,
  language: string,
  { records, types }: Project,
): readonly string[] {
  const [name = id] = id.split('.');
  const folder = types.get(records.get(name)?.type ?? '')?.records.folder ?? '';
  return [`${folder}/${name}.yaml`, `${folder}/${name}.${language}.yaml`];
}

function inputFiles(
  folder: string,
  names: Iterable<string>,
  files: ReadonlyMap<string, ProjectFile>,
): readonly Input[] {
  return [...names].flatMap((name) => {
    const file = files.get(name);
    return file === undefined ? [] : [{ name: `${folder}/${name}`, hash: hashOfFile(file) }];
  });
}

function registerInput({ register, id }: RegisterUse, { archive, files }: Project): Input {
  const name = `registers/${register}.yaml`;
  if (id === undefined) {
    const file = files.data.get(name);
    return { name: `data/${name}`, hash: file === undefined ? sha256('') : hashOfFile(file) };
  }
  const contents: unknown = archive.registers[register].contents;
  const entries = (contents as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[register];
  return { name: `data/${name}#${id}`, hash: hashOfValue(entries?.[id]) };
}

/** The names of the pictures that a view gives to the template. */
function picturesIn(view: View): readonly string[] {
  return Object.values(view).flatMap(picturesOf);
}

function picturesOf(value: ViewValue): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSingleValue(value)) return value.valueKind === 'picture' ? [value.file] : [];
  return Array.isArray(value)
    ? (value as readonly ViewValue[]).flatMap(picturesOf)
    : picturesIn(value as View);
}
