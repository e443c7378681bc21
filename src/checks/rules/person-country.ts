import type { Check } from '../check.ts';

import type { Archive } from '../../archive/archive.ts';
import type { CountriesFile } from '../../archive/generated/countries.ts';
import { inText } from '../words/example.ts';
import { type FoundWords, findAllWords, isQuoted } from '../words/find-words.ts';
import { hasFamilyName, isFullName, namePattern, peopleIn, titlePattern, wordsOf } from '../words/people.ts';

/** "Mr Abdelaziz Alzarooni (UAE)", and the signature: "Abdelaziz Alzarooni (UAE)". */
const named = new RegExp(
  String.raw`(?<![\p{L}.])(?:(${titlePattern})\.? )?(${namePattern})\((\p{Lu}[^()]*)\)`,
  'gu',
);

interface Mention extends FoundWords {
  readonly person: string;
  readonly country: string;
  readonly form: string;
  readonly formAt: number;
}

export default {
  code: 'check/person-country',
  severity: 'warning',
  rule: 'The country in brackets behind a person is that of the register, in one form within a report.',
  reason:
    'A person speaks for a Member State; its name in two forms, "(UAE)" and "(United Arab Emirates)", looks like two.',
  source:
    'Register of people; signatures of the reports of CWG-COP; the first report of WG-CP in two issues.',
  examples: {
    wrong: {
      record: inText('Mr Abdelaziz Alzarooni (United Arab Emirates) welcomed all.'),
      finds: ['United Arab Emirates'],
    },
    right: inText('Mr Abdelaziz Alzarooni (UAE) welcomed all.'),
  },
  cases: [
    { record: inText('Mr Alzarooni (Egypt) welcomed all.'), finds: ['Egypt'] },
    {
      record: inText('Ms Ana Poe (Kenya) spoke.\n\nMs Poe (Republic of Poland), Ms Poe (Poland) left.'),
      finds: ['Republic of Poland', 'Poland'],
    },
    // The register has another form, but nobody reads it where the house does not print it.
    { record: inText('Dr Sherif Hashem (Arab Republic of Egypt) could not come.'), finds: [] },
    {
      record: inText(
        'Mr Abdelaziz Alzarooni (Chair) spoke with Mr Roberto Masotti (Telecom Italia), Kenya (Africa).',
      ),
      finds: [],
    },
  ],
  run(report, find) {
    const { passages, archive } = report;
    const first = new Map<string, Mention>();
    const people = [...peopleIn(report)];
    const mentions = findAllWords(passages, named, '(');
    // The house prints the form of the register where it lets somebody sign, or names somebody of the facts.
    const printed = new Set(
      mentions
        .filter(({ passage, start, end }) => !passage.isOwn(start, end))
        .flatMap(({ match }) => people.filter((one) => isFullName(one, wordsOf(match[2] ?? ''))))
        .map(({ id }) => id),
    );
    for (const found of mentions) {
      const [words, title, name = '', form = ''] = found.match;
      const country = countryNamed(form, archive);
      if (country === undefined || isQuoted(found.passage)) continue;
      const parts = wordsOf(name);
      const person = people.find((one) =>
        title === undefined ? isFullName(one, parts) : hasFamilyName(one, parts),
      );
      // Without a form of address and outside of the register this may be anything: "the office of Addis Ababa (Ethiopia)".
      if (person === undefined && title === undefined) continue;
      const formAt = found.start + words.length - form.length - 1;
      const mention = { ...found, person: person?.id ?? parts.at(-1) ?? '', country, form, formAt };
      const place = found.passage.placeOf(formAt, formAt + form.length);
      const isOwn = found.passage.isOwn(formAt, formAt + form.length);
      if (person?.country !== undefined && person.country !== country) {
        if (isOwn)
          find({
            message: `The register has ${person.name} for ${nameOf(person.country, archive)}.`,
            remedy: 'Correct the country, or the register.',
            place,
            severity: 'error',
          });
        continue;
      }
      const right = person !== undefined && printed.has(person.id) ? formOf(person, archive) : undefined;
      const other = first.get(mention.person);
      if (other === undefined) first.set(mention.person, mention);
      const wanted = right ?? other?.form;
      if (wanted === undefined || wanted === form || !isOwn) continue;
      find({
        message: `${parts.join(' ')} is "(${wanted})" ${right === undefined ? 'elsewhere' : 'in the signature'}, and "(${form})" here.`,
        remedy: `Write "${wanted}" everywhere.`,
        place,
        ...(other === undefined
          ? {}
          : {
              related: [
                {
                  place: other.passage.placeOf(other.formAt, other.formAt + other.form.length),
                  message: 'the other form',
                },
              ],
            }),
      });
    }
  },
} satisfies Check;

const countries = new WeakMap<CountriesFile, ReadonlyMap<string, string>>();

/** The code of a country by any of its names, as far as the register has them; "Republic of" may stand before each. */
function countryNamed(form: string, archive: Archive): string | undefined {
  const register = archive.registers.countries.contents;
  const known =
    countries.get(register) ??
    new Map(
      Object.entries(register.countries).flatMap(([code, country]) =>
        [country?.name, country?.formal, country?.abbreviation, ...(country?.variants ?? [])].flatMap(
          (name) => (name === undefined ? [] : [[name, code] as const]),
        ),
      ),
    );
  countries.set(register, known);
  const plain = form.replace(/^the /, '');
  return (
    known.get(plain) ?? known.get(plain.replace(/^.*\b(?:Republic|Kingdom|State|Sultanate) of (?:the )?/, ''))
  );
}

function nameOf(code: string, archive: Archive): string {
  return archive.registers.countries.contents.countries[code]?.name ?? code;
}

/** The form of the country in the signature of a person. */
function formOf(
  person: { readonly country?: string; readonly 'country-form'?: 'name' | 'formal' | 'abbreviation' },
  archive: Archive,
): string | undefined {
  const country = archive.registers.countries.contents.countries[person.country ?? ''];
  return country?.[person['country-form'] ?? 'name'];
}
