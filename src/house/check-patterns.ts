import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Path, SourceFile } from '../source/source-file.ts';
import { valueAt } from '../source/value-at.ts';
import { suggestName } from '../source/suggest.ts';

/** A text with names in braces that values are put in place of. */
interface Pattern {
  readonly names: readonly string[];
  /** Of each of these, one must be there: without it something would not be said. */
  readonly needed: readonly (readonly string[])[];
}

/** A place in a file, where `*` stands for each key, and the pattern that stands there. */
type PatternAt = readonly [path: readonly string[], pattern: Pattern];

const oneDay: Pattern = { names: ['day', 'month', 'year'], needed: [['day'], ['month'], ['year']] };
const ofRange = [
  'from-day',
  'from-month',
  'until-day',
  'until-month',
  'day',
  'month',
  'year',
  'from',
  'until',
];
const ends = [
  ['from-day', 'from'],
  ['until-day', 'until'],
];
const withinMonth: Pattern = {
  names: ofRange,
  needed: [...ends, ['month', 'until-month', 'from-month', 'from', 'until'], ['year', 'from', 'until']],
};
const withinYear: Pattern = {
  names: ofRange,
  needed: [...ends, ['from-month', 'from'], ['until-month', 'month', 'until'], ['year', 'from', 'until']],
};
const overYears: Pattern = { names: ofRange, needed: [['from'], ['until']] };
const aName: Pattern = { names: ['name'], needed: [['name']] };
const resolution: Pattern = { names: ['number', 'place', 'year', 'adopted'], needed: [['number']] };

const dates = (path: readonly string[]): readonly PatternAt[] => [
  [[...path, 'day'], oneDay],
  [[...path, 'same-month'], withinMonth],
  [[...path, 'same-year'], withinYear],
  [[...path, 'other'], overYears],
];

const ofWording: readonly PatternAt[] = [
  ...dates(['dates']),
  ...dates(['dates', 'in-sentence']),
  [['person'], { names: ['title', 'name'], needed: [['name']] }],
  [['body-of'], aName],
  [['acronym-of'], aName],
  [['place'], aName],
  [['resolutions', '*', 'first'], resolution],
  [['resolutions', '*', 'revised'], resolution],
  [['resolutions', '*', 'in-accordance', 'first'], resolution],
  [['resolutions', '*', 'in-accordance', 'revised'], resolution],
];

const ofHouse: readonly PatternAt[] = [
  [['document-codes', '*'], { names: ['prefix', 'meeting', 'number', 'revision'], needed: [['number']] }],
  [['revision-mark'], { names: ['number'], needed: [['number']] }],
];

/** Diagnoses patterns of a `wording.yaml` or a `house.yaml` that would print a name in braces, or leave something out. */
export function checkPatterns(source: SourceFile, file: 'wording' | 'house', diagnose: Diagnose): void {
  for (const [path, pattern] of file === 'wording' ? ofWording : ofHouse)
    for (const full of pathsOf(path, source.value)) checkPattern(source, full, pattern, diagnose);
}

/** The paths that a path with `*` leads along in a value. */
function pathsOf(path: readonly string[], value: unknown): readonly (readonly string[])[] {
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === 'string' ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys = first === '*' ? Object.keys(value) : [first];
  return keys.flatMap((key) =>
    pathsOf(rest, (value as Record<string, unknown>)[key]).map((below) => [key, ...below]),
  );
}

function checkPattern(source: SourceFile, path: Path, { names, needed }: Pattern, diagnose: Diagnose): void {
  const text = valueAt(source.value, path);
  if (typeof text !== 'string') return;
  const tell = (message: string, remedy: string, start: number, end: number): void =>
    diagnose({
      code: 'house/pattern',
      severity: 'error',
      message,
      remedy,
      place: source.placeInText(path, start, end),
    });
  const said = new Set<string>();
  const all = names.map((name) => `{${name}}`).join(', ');
  for (const { 0: written, index } of text.matchAll(/\{+[^{}]*\}*|\}+/g)) {
    const name = written.replace(/[{}]/g, '').trim();
    const meant = names.includes(name) ? name : suggestName(name, names);
    if (meant !== undefined) said.add(meant);
    if (written === `{${name}}` && names.includes(name)) continue;
    const end = index + written.trimEnd().length;
    if (meant === name) tell(`Here a name stands between single braces.`, `Write {${name}}.`, index, end);
    else
      tell(
        `"${written.trimEnd()}" stands for nothing here${meant === undefined ? '.' : `; did you mean {${meant}}?`}`,
        `Write ${meant === undefined ? `one of: ${all}` : `{${meant}}`}.`,
        index,
        end,
      );
  }
  for (const choice of needed)
    if (!choice.some((name) => said.has(name)))
      tell(
        `${choice.map((name) => `{${name}}`).join(' or ')} is missing here.`,
        `Write it where it is to stand. There are: ${all}.`,
        0,
        text.length,
      );
}
