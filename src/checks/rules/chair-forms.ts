import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findAllWords, findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const title =
  /(?<!\b(?:took|take|takes|in|from|left) the )\b(?:(?:[Vv]ice|[Cc]o)[- ])?[Cc]hair(?:man|woman|person|men)?s?\b(?! of (?:the )?(?:board|Board))/g;

export default {
  code: 'check/chair-forms',
  severity: 'warning',
  rule: 'Within a report a chair is called by one title: Chair, or Chairman.',
  reason: 'A report was published that calls one person Chairman, Chair and chair.',
  source: 'Report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The Chairman opened the meeting.\n\nThe Chair closed it.'),
      finds: ['Chairman'],
    },
    right: inText('The Chair opened the meeting.\n\nThe Chair closed it.'),
  },
  cases: [{ record: inText('The Chair opened the meeting.\n\nThe chair closed it.'), finds: ['chair'] }],
  languages: ['en'],
  run({ passages }, find) {
    const all = [...findAllWords(passages, title)].filter(
      ({ passage, words }) =>
        !isQuoted(passage) && passage.block.type !== 'heading' && words !== words.toUpperCase(),
    );
    const forms = new Map<string, FoundWords[]>();
    for (const found of all) {
      const form = found.words
        .replace(/^(?:[Vv]ice|[Cc]o)[- ]/, '')
        .replace(/men$/, 'man')
        .replace(/s$/, '');
      const known = forms.get(form);
      if (known === undefined) forms.set(form, [found]);
      else known.push(found);
    }
    if (forms.size < 2) return;
    const [usual] = [...forms].sort(([, one], [, other]) => other.length - one.length);
    if (usual === undefined) return;
    const own = new Set(
      [...findWords(passages, title)].map(({ passage, start }) => `${passages.indexOf(passage)}/${start}`),
    );
    for (const [form, some] of forms) {
      if (form === usual[0]) continue;
      for (const found of some) {
        if (!own.has(`${passages.indexOf(found.passage)}/${found.start}`)) continue;
        const [other] = usual[1];
        find({
          message: `The chair is called "${form}" here, and "${usual[0]}" elsewhere.`,
          remedy: `Write "${usual[0]}" everywhere.`,
          place: placeOfWords(found),
          ...(other === undefined
            ? {}
            : { related: [{ place: placeOfWords(other), message: 'the other title' }] }),
        });
      }
    }
  },
} satisfies Check;
