import type { Check } from '../check.ts';
import { footnoteNames } from '../words/footnote-names.ts';
import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';

/** A mark that lacks the one bracket or the other. */
const open = /\[\^([A-Za-z0-9-]+)(?![A-Za-z0-9\]-])|(?<!\[)\^([A-Za-z0-9-]+)\]/g;

export default {
  code: 'check/footnote-mark',
  severity: 'error',
  rule: 'The mark of a footnote stands in brackets: [^NAME].',
  reason: 'A mark that lacks a bracket is printed as it is typed, and its footnote is not printed at all.',
  source: 'Records written by hand.',
  texts: true,
  examples: {
    wrong: {
      record:
        inText('The figures are those of 2018[^survey.') + '\nfootnotes: { survey: By the secretariat. }',
      finds: ['[^survey'],
    },
    right: inText('The figures are those of 2018[^survey].') + '\nfootnotes: { survey: By the secretariat. }',
  },
  cases: [
    {
      record:
        inText('The figures are those of 2018 ^survey].') + '\nfootnotes: { survey: By the secretariat. }',
      finds: ['^survey]'],
    },
    { record: inText('The sign ^ stands for a power, as in [2^10].'), finds: [] },
  ],
  run({ passages, entry }, find) {
    const names = footnoteNames(entry);
    for (const found of findWords(passages, open)) {
      const name = found.match[1] ?? found.match[2] ?? '';
      if (!names.has(name.toLowerCase())) continue;
      find({
        message: `The mark of the footnote "${name}" is not in two brackets.`,
        remedy: `Write [^${name}].`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
