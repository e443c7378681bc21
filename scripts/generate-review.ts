/*
 * Writes the one list of words of the language folders that nobody has confirmed yet: those that confirmed.yaml does not name.
 * Run it after a change of a language folder: `npm run generate`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { parse, stringify } from 'yaml';

const house = 'templates/itu';
const reports = ['outcome', 'four-year-summary'];
const parts = ['labels', 'roles', 'resolutions'];
const further = [
  'draft',
  'language-names',
  'dates',
  'ordinals',
  'ordinal-forms',
  'cardinals',
  'place',
  'body-of',
  'acronym-of',
];

const read = (name: string): Record<string, unknown> =>
  (parse(readFileSync(join(house, name), 'utf8')) ?? {}) as Record<string, unknown>;

/** The texts of a language by the names that confirmed.yaml uses. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const wording = read(`${language}/wording.yaml`);
  const entries = [
    ...parts.flatMap((part) => entriesOf(`wording.${part}`, wording[part])),
    ...further.flatMap((part) =>
      part in wording ? [[`wording.${part}`, textOf(wording[part])] as const] : [],
    ),
    ...reports.flatMap((report) => entriesOf(report, read(`${language}/${report}.yaml`))),
    ...(language === 'en' ? [] : entriesOf('names', read(`${language}/names.yaml`))),
  ];
  return new Map(entries);
}

function entriesOf(prefix: string, holder: unknown): readonly (readonly [string, string])[] {
  return Object.entries((holder ?? {}) as Record<string, unknown>).map(
    ([name, value]) => [`${prefix}.${name}`, textOf(value)] as const,
  );
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries((value ?? {}) as Record<string, unknown>)
    .map(([name, part]) => `${name}: ${textOf(part)}`)
    .join('; ');
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
const english = textsOf('en');
const confirmed = read('confirmed.yaml') as Record<string, Record<string, string>>;
const sections = Object.entries(confirmed).flatMap(([language, known]) => {
  const texts = textsOf(language);
  for (const name of Object.keys(known))
    if (!texts.has(name)) throw new Error(`confirmed.yaml: the language "${language}" has no "${name}".`);
  const open = [...texts].filter(([name]) => known[name] === undefined);
  return [
    `## ${language}: ${open.length} of ${texts.size}`,
    '',
    '```yaml',
    ...open.map(([name, text]) => {
      const original = english.get(name) ?? name.replace(/^names\./, '');
      return stringify({ [name]: { en: line(original), [language]: line(text) } }, { lineWidth: 120 });
    }),
    '```',
    '',
  ];
});
const page = [
  '<!-- Generated from templates/itu/ by `npm run generate`. Do not edit. -->',
  '',
  '# Translations to review',
  '',
  'Words of the language folders that were translated for this program and not yet confirmed by a translator of ITU. The words that',
  'were read in documents of ITU are in `templates/itu/confirmed.yaml`, each with its source. The translations of',
  '`cwg-cop-15` and `pp-18` in `data/` (`*.fr.yaml` and so on) and the names in `data/names/` were made for this program too and',
  'want the same review, as a whole.',
  '',
  ...sections,
].join('\n');
writeFileSync('docs/translations-to-review.md', await format(page, { parser: 'markdown', printWidth: 120 }));
