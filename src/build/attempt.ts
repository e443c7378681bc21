import { isOpenError } from '../diagnostics/collector.ts';
import type { Diagnostic, Edit } from '../diagnostics/diagnostic.ts';
import type { ProjectFile } from '../pipeline.ts';
import { editText } from '../source/edit-text.ts';
import type { Examine } from './examine.ts';

/** A finding with a certain remedy. */
export type Fixable = Diagnostic & { readonly fix: NonNullable<Diagnostic['fix']> };

/** A remedy that was applied. */
export interface Fixed {
  readonly finding: Fixable;
  /** The words that stood there before, one for each edit. */
  readonly old: readonly string[];
}

/** The files of a data folder by their names in it, and what is found in them. */
export interface Examined {
  readonly data: ReadonlyMap<string, ProjectFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Files after some remedies. */
export interface Attempt extends Examined {
  readonly fixed: readonly Fixed[];
}

/** A finding by what it says and wants, wherever in its file it has moved. */
export function identityOf({ code, place, message, fix }: Diagnostic): string {
  return JSON.stringify([code, place.file, message, fix?.edits.map(({ text }) => text)]);
}

/** A file in a state that it has been in. */
export function stateOf(name: string, { bytes }: ProjectFile): string {
  return `${name}\n${textOf(bytes)}`;
}

/**
 * The files with some remedies applied, and what is found in them then; or, as a sentence, why that must not be.
 * `seen` are states of files that must not come back.
 */
export async function attempt(
  findings: readonly Fixable[],
  start: Examined,
  seen: ReadonlySet<string>,
  examine: Examine,
): Promise<Attempt | string> {
  const names = new Map([...start.data].map(([name, { path }]) => [path, name]));
  const data = new Map(start.data);
  for (const [path, edits] of editsByFile(findings)) {
    const name = names.get(path) ?? '';
    const file = start.data.get(name);
    if (file === undefined) return 'It stands outside of the data folder.';
    const ranges = edits.map(({ place, text }) => ({
      start: place.start.offset,
      end: place.end.offset,
      text,
    }));
    const edited = editText(textOf(file.bytes), ranges);
    if (edited === undefined) return 'The file would then say something else than is meant.';
    const changed = { ...file, bytes: bytesOf(edited, file.bytes) };
    if (seen.has(stateOf(name, changed))) return 'Another remedy wants the opposite.';
    data.set(name, changed);
  }
  const diagnostics = await examine(data);
  const fault = newErrors(start.diagnostics, diagnostics)[0];
  if (fault !== undefined) return `There would be an error then. ${fault.message}`;
  if (findAgain(findings, start.diagnostics, diagnostics)) return 'The same would be found again.';
  return { data, diagnostics, fixed: findings.map((finding) => fixedOf(finding, start.data, names)) };
}

function fixedOf(finding: Fixable, data: Examined['data'], names: ReadonlyMap<string, string>): Fixed {
  const old = finding.fix.edits.map(({ place }) => {
    const file = data.get(names.get(place.file) ?? '');
    return file === undefined ? '' : textOf(file.bytes).slice(place.start.offset, place.end.offset);
  });
  return { finding, old };
}

function editsByFile(findings: readonly Fixable[]): ReadonlyMap<string, readonly Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of findings.flatMap(({ fix }) => fix.edits)) {
    const edits = byFile.get(edit.place.file);
    if (edits === undefined) byFile.set(edit.place.file, [edit]);
    else edits.push(edit);
  }
  return byFile;
}

/** Errors that are there after and were not before, or more often. */
function newErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): readonly Diagnostic[] {
  const nameOf = ({ code, place, message }: Diagnostic): string =>
    JSON.stringify([code, place.file, message]);
  const known = countBy(before.filter(isOpenError), nameOf);
  const errors = after.filter(isOpenError);
  const counts = countBy(errors, nameOf);
  return errors.filter((error) => (counts.get(nameOf(error)) ?? 0) > (known.get(nameOf(error)) ?? 0));
}

/** Whether a finding is still there though its remedy was applied: it would be applied without end. */
function findAgain(
  findings: readonly Fixable[],
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): boolean {
  const [known, left] = [countBy(before, identityOf), countBy(after, identityOf)];
  return [...countBy(findings, identityOf)].some(
    ([identity, count]) => (left.get(identity) ?? 0) > (known.get(identity) ?? 0) - count,
  );
}

function countBy<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(nameOf(thing), (counts.get(nameOf(thing)) ?? 0) + 1);
  return counts;
}

/** Offsets count from behind a byte order mark, as where the file was parsed. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

function bytesOf(text: string, old: Uint8Array): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return byteOrderMark.every((byte, index) => old[index] === byte)
    ? Uint8Array.from([...byteOrderMark, ...bytes])
    : bytes;
}
