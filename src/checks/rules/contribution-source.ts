import type { CountriesFile } from '../../archive/generated/countries.ts';
import type { GlossaryFile } from '../../archive/generated/glossary.ts';
import type { Check } from '../check.ts';
import { meetingOf } from '../words/meeting-of.ts';

/** Words that say whether there is something, or that nobody knows; a name they are not. */
const noName = /^(?:yes|no|y|n|on|off|true|false|null|nil|none|nobody|n\/?a|unknown|tbc|tbd|\?+|[-–—]+)$/i;

export default {
  code: 'check/contribution-source',
  severity: 'warning',
  rule: 'Who submitted a document is named as the report prints it: a country by its name, with capitals, not by its code.',
  reason: 'The list of documents prints the words as they stand: "Source: BRA", "Source: no".',
  source: 'Lists of documents of the reports of CWG-COP; register of countries.',
  examples: {
    wrong: {
      record:
        'contributions:\n  - { id: plan, number: 1, source: BRA }\n  - { id: work, number: 2, source: no }\nsections: [documents]\noutcomes: []',
      finds: ['BRA', 'no'],
    },
    right:
      'contributions:\n  - { id: plan, number: 1, source: Brazil }\n  - { id: work, number: 2, source: Norway }\nsections: [documents]\noutcomes: []',
  },
  cases: [
    {
      record:
        'contributions:\n  - { id: one, number: 1, source: BR }\n  - { id: two, number: 2, source: PHL }\n  - { id: three, number: 3, source: N/A }\n  - { id: four, number: 4, source: "?" }\nsections: [documents]\noutcomes: []',
      finds: ['BR', 'PHL', 'N/A', '"?"'],
    },
    {
      record:
        'contributions:\n  - { id: one, number: 1, source: brazil }\n  - { id: two, number: 2, source: the PHILIPPINES }\n  - { id: three, number: 3, source: the Philippines }\n  - { id: four, number: 4, source: Bolivia }\nsections: [documents]\noutcomes: []',
      finds: ['brazil', 'the PHILIPPINES'],
    },
    // Organizations, customary abbreviations, and what holds a code among other words.
    {
      record:
        'contributions:\n  - { id: one, number: 1, source: ITU }\n  - { id: two, number: 2, source: EU }\n  - { id: three, number: 3, source: UAE }\n  - { id: four, number: 4, source: UK }\n  - { id: five, number: 5, source: CAN and BRA }\nsections: [documents]\noutcomes: []',
      finds: [],
    },
  ],
  runOnRecord({ entry, group, archive }, find) {
    const { countries } = archive.registers.countries.contents;
    const glossary = archive.entries.glossaries.get(group?.id ?? '')?.contents;
    for (const [index, { source }] of (meetingOf(entry)?.contributions ?? []).entries()) {
      if (source === undefined || isKnown(source, glossary)) continue;
      const words = source.trim();
      const country = countryOf(words, countries);
      const isName = !noName.test(words);
      const name = isName && country === undefined ? nameOf(words, countries) : undefined;
      if (name === undefined && country === undefined && isName) continue;
      const place = entry.source.placeOf(['contributions', index, 'source']);
      if (name !== undefined)
        find({
          message: `The register of countries writes "${words}" with other capitals.`,
          remedy: `Write "${name}".`,
          place,
        });
      if (country === undefined && isName) continue;
      find({
        message:
          country === undefined || !isName
            ? `"${words}" names nobody, and is printed as it stands.`
            : `"${words}" is the code of a country, and is printed as it stands; did you mean "${country}"?`,
        remedy: !isName
          ? `Write ${country === undefined ? '' : `"${country}", or `}who submitted the document; or delete "source" where nobody knows.`
          : `Write "${country ?? ''}"; or add "${words}" to the acronyms of the glossary if an organization is meant.`,
        place,
      });
    }
  },
} satisfies Check;

function isKnown(source: string, glossary: GlossaryFile | undefined): boolean {
  return (
    Object.keys(glossary?.acronyms ?? {}).includes(source) ||
    (glossary?.names ?? []).some(({ form }) => form === source)
  );
}

type Countries = CountriesFile['countries'];

const known = new WeakMap<Countries, ReadonlyMap<string, string>>();

/** A name of the register, with its article as it is written, that differs from some words in nothing but its capitals. */
function nameOf(words: string, countries: Countries): string | undefined {
  const names = known.get(countries) ?? namesIn(countries);
  known.set(countries, names);
  const [, article = '', name = ''] = /^(the )?(.*)$/i.exec(words) ?? [];
  const right = names.get(name) ?? names.get(name.toLowerCase());
  return right === undefined || right === name ? undefined : `${article.toLowerCase()}${right}`;
}

/** All names of the register, under themselves and under the same in small letters. */
function namesIn(countries: Countries): ReadonlyMap<string, string> {
  const names = Object.values(countries).flatMap((country) =>
    country === undefined ? [] : [country.name, country.formal ?? country.name, ...(country.variants ?? [])],
  );
  const own = names.map((name) => [name, name] as const);
  const small = names.map((name) => [name.toLowerCase(), name] as const);
  // Of two names that differ in their capitals each is right, and in small letters the first is meant.
  return new Map([...small.reverse(), ...own]);
}

/** The country of the register of which words are the code; of those of two letters, which stand there nowhere, by the name. */
function countryOf(words: string, countries: Countries): string | undefined {
  if (/^[A-Z]{3}$/.test(words)) {
    const { name, abbreviation, variants = [] } = countries[words] ?? {};
    return abbreviation === words || variants.includes(words) ? undefined : name;
  }
  if (!/^(?:[A-Z]{2}|no)$/.test(words)) return undefined;
  const all = Object.values(countries).filter((country) => country !== undefined);
  const isCustomary = all.some(
    ({ abbreviation, variants = [] }) => abbreviation === words || variants.includes(words),
  );
  const english = new Intl.DisplayNames('en', { type: 'region' }).of(words.toUpperCase());
  const named = ({ name, variants = [] }: (typeof all)[number]): boolean =>
    english !== undefined && [name, ...variants].includes(english);
  return isCustomary ? undefined : all.find(named)?.name;
}
