import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';

/** Words that ITU texts write with a small letter or with a capital one, but not with both. */
const words =
  /(?<![.:;!?]\s+|^|[“"(]\s*)\b(?:[Ss]ecretariat|[Ii]nternet|[Ww]orking [Gg]roup|[Gg]uidelines|[Aa]genda|[Rr]eport|[Cc]ountries|[Cc]ontributions?|[Gg]roup|[Ss]ession|[Pp]lenary|[Ff]ramework)\b(?! \p{Lu}|s\b)/gu;

/** What follows a word with which a name begins: "Internet of Things", "Working Group on Child Online Protection". */
const beginsName = /^ (?:of|on|for)(?: the)? \p{Lu}/u;

export default {
  code: 'check/capitals',
  severity: 'advice',
  rule: 'A word of the meeting (secretariat, group, report, guidelines) has a capital letter throughout a report, or never.',
  reason: 'Capitals say that one thing is meant and no other; if they come and go they say nothing.',
  source: 'Reports of CWG-COP: Guidelines and guidelines, Agenda and agenda, Internet and internet.',
  examples: {
    wrong: {
      record: inText('They read the guidelines.\n\nThey liked the guidelines, and printed the Guidelines.'),
      finds: ['Guidelines'],
    },
    right: inText('They read the guidelines.\n\nThey printed the guidelines.'),
  },
  cases: [
    {
      record: inText('Guidelines are good. The COP Guidelines are good, and so are other guidelines.'),
      finds: [],
    },
    {
      record: inText(
        'Access to the internet and the Internet of Things matter. The Council has a Working Group on Finance; this working group met.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const forms = new Map<string, Map<string, FoundWords[]>>();
    for (const found of findWords(passages, words)) {
      const { block, text } = found.passage;
      // A word that belongs to a name has the capital of the name.
      const isName =
        (/\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, found.start)) &&
          !/\b(?:The|A|An|This|In|Of|For|To)\s$/.test(text.slice(0, found.start))) ||
        (/^\p{Lu}/u.test(found.words) && beginsName.test(text.slice(found.end)));
      // Titles of documents in a list are quoted as they are.
      const isItem = found.passage.ancestors.some(({ type }) => type === 'list-item');
      if (block.type === 'heading' || isItem || isName || isLinked(found) || isQuoted(found.passage))
        continue;
      const key = found.words.toLowerCase();
      const some = forms.get(key) ?? new Map<string, FoundWords[]>();
      forms.set(key, some);
      const known = some.get(found.words);
      if (known === undefined) some.set(found.words, [found]);
      else known.push(found);
    }
    for (const some of forms.values()) {
      const [usual, ...others] = [...some].sort(([, one], [, other]) => other.length - one.length);
      const [first] = usual?.[1] ?? [];
      if (first === undefined) continue;
      for (const [, found] of others)
        for (const one of found)
          find({
            message: `This is written "${one.words}" here, and "${first.words}" elsewhere.`,
            remedy: 'Write it in one way.',
            place: placeOfWords(one),
            related: [{ place: placeOfWords(first), message: 'the other way' }],
          });
    }
  },
} satisfies Check;
