import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { wordErrors } from '../words/word-errors.ts';

export default {
  code: 'check/word-error',
  severity: 'error',
  rule: 'No text holds what Word prints for a cross-reference that leads nowhere.',
  reason:
    'A text that is copied from a Word file brings along what its broken fields show, such as “Error! Reference source not found.”.',
  source: 'Published reports, in which such words can be found in all languages.',
  texts: true,
  examples: {
    wrong: {
      record: inText('The plan was adopted (see paragraph Error! Reference source not found.).'),
      finds: ['Error! Reference source not found.'],
    },
    right: inText('The plan was adopted (see [](#plan)). :anchor{#plan}'),
  },
  cases: [
    {
      record: inText(
        'See Error! Reference source not found.. The plan is in (Error! Bookmark not defined. ).',
      ),
      finds: ['Error! Reference source not found.', 'Error! Bookmark not defined.'],
    },
    { record: inText('It is in Error! Bookmark not defined.'), finds: ['Error! Bookmark not defined.'] },
    {
      record: inText('Erreur\u00a0! Source du renvoi introuvable.'),
      finds: ['Erreur ! Source du renvoi introuvable.'],
    },
    {
      record: inText('¡Error! No se encuentra el origen de la referencia.'),
      finds: ['¡Error! No se encuentra el origen de la referencia.'],
    },
    {
      record: inText('The error was in the source. “Error!” was shown; the reference source was not found.'),
      finds: [],
    },
  ],
  run({ passages }, find) {
    for (const found of wordErrors(passages))
      find({
        message: 'This is what Word prints for a cross-reference that leads nowhere.',
        remedy:
          'Delete it, and write [](#NAME) where a number is meant, with :anchor{#NAME} in the paragraph that has it.',
        place: placeOfWords(found),
      });
  },
} satisfies Check;
