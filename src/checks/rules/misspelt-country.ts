import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { misspeltCountries } from '../words/misspelt-countries.ts';

export default {
  code: 'check/misspelt-country',
  severity: 'warning',
  rule: 'The names of countries are spelled as the register has them.',
  reason:
    'No dictionary tells of a name with a wrong letter, and the country whose name it is sees it first.',
  source: 'Register of countries.',
  examples: {
    wrong: {
      record: inText('Kenia presented its figures, and Brasil and Phillipines spoke.'),
      finds: ['Kenia', 'Brasil', 'Phillipines'],
    },
    right: inText('Kenya presented its figures, and Brazil and the Philippines spoke.'),
  },
  cases: [
    {
      record:
        'contributions:\n  - { id: work-plan, number: 1, source: Egypt, title: Plan }\n  - { id: statistics, number: 2, source: Kenia, title: Figures }\noutcomes:\n  - { id: adoption, text: The meeting adopted the plan. }\nsections: [introduction, documents, outcomes]',
      finds: ['Kenia'],
    },
    // Two letters that changed places, and two wrong letters in a long name.
    { record: inText('Eygpt agreed with Liechtenstien.'), finds: ['Eygpt', 'Liechtenstien'] },
    // Adjectives, names of people and of organizations, other languages, other words.
    {
      record: inText(
        'The Kenyan, Indian and Australian delegates spoke with Mr Ghani, Ismael Greene, Susan and SaferNet Brasil; *Kenia* is “Kenia presenta”. México agreed. Niger, Nigeria, Austria and Australia left for New Guinea, Cypress and Guiana. It was in Tanga.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run(report, find) {
    for (const found of misspeltCountries(report))
      find({
        message: `The register of countries does not have "${found.words}".`,
        remedy: `Write "${found.meant}"; or add the word to the glossary if another name is meant.`,
        place: placeOfWords(found),
      });
  },
} satisfies Check;
