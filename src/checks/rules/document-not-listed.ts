import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findWords, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';

const presented =
  /\b(?:(?:[Ww]ritten |[Ii]nformation )?(?:[Cc]ontributions?|[Ii]nformation documents?)) (?:from|by|of|submitted by) (?:the )?(\p{Lu}[\p{L}-]+(?: (?:of |and |the )*\p{Lu}[\p{L}-]+)*)/gu;

export default {
  code: 'check/document-not-listed',
  severity: 'warning',
  rule: 'Each contribution of which the report tells is in its list of documents.',
  reason:
    'A report was published that discusses the contributions of three countries and lists none of them.',
  source: 'Sections 4 and 5 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: {
      record:
        'sections:\n  - documents\n  - title: Discussions\n    text: |\n      The contribution from India presented its law.\noutcomes: []',
      finds: ['India'],
    },
    right:
      'sections:\n  - documents\n  - title: Discussions\n    text: |\n      The contribution from Kenya presented its figures.\noutcomes: []',
  },
  cases: [
    { record: inText('The oral contribution from India was short.'), finds: [] },
    {
      record: inText(
        'The following were presented:\n\n- contribution from India\n\nThe contribution from India was short.',
      ),
      finds: [],
    },
    {
      record:
        'contributions: [{ id: one, number: 1, title: Update }]\n' +
        inText(
          'A voluntary contribution from Japan and the contribution of ICTs to development were noted; contributions from Sector Members, from Africa and from Academia are welcome.',
        ),
      finds: [],
    },
    {
      record:
        'contributions: [{ id: one, number: 1, title: Update }]\n' +
        inText('The contribution from Japan to the meeting was noted.'),
      finds: ['Japan'],
    },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const contributions = meetingOf(entry)?.contributions ?? [];
    const items = passages.filter(({ ancestors }) => ancestors.some(({ type }) => type === 'list-item'));
    const listed = [
      ...contributions.flatMap(({ source, title, line }) => [source, title, line]),
      ...items.map(({ text }) => text),
    ]
      .join('\n')
      .toLowerCase();
    if (listed === '') return;
    const told = new Set<string>();
    for (const found of findWords(passages, presented)) {
      const name = found.match[1] ?? '';
      const isItem = found.passage.ancestors.some(({ type }) => type === 'list-item');
      if (/^(?:Countries|Member|Members|Delegations|Participants|States)\b/.test(name)) continue;
      if (ofMany.test(name) || isNoDocument(found)) continue;
      const isOral = /\boral(?:ly)?\s+$/i.test(found.passage.text.slice(0, found.start));
      if (isItem || isOral || isQuoted(found.passage) || told.has(name)) continue;
      const [first = name] = name.split(' ');
      if (listed.includes(name.toLowerCase()) || (first.length > 4 && listed.includes(first.toLowerCase())))
        continue;
      told.add(name);
      find({
        message: `A contribution of ${name} is told of, but the list of documents has none.`,
        remedy: 'Add it to the contributions, or say that it was oral.',
        place: found.passage.placeOf(found.end - name.length, found.end),
      });
    }
  },
} satisfies Check;

/** Those who are many, whose contributions are none that a list could name. */
const ofMany =
  /^(?:Academia|Associates|Governments|Observers|Sectors?(?: Members?)?|(?:Africa|Americas?|Asia|Europe|Oceania)(?: and (?:Africa|(?:the )?Americas|Asia|Europe|Oceania))*)$/;

/** Whether money or a share in something is meant: “a voluntary contribution of Japan”, “the contribution of ICTs to growth”. */
function isNoDocument({ passage: { text }, start, end }: FoundWords): boolean {
  return (
    /\b(?:annual|assessed|financial|generous|in[- ]kind|monetary|voluntary)\s+$/i.test(
      text.slice(0, start),
    ) ||
    /^ (?:and (?:the )?\p{Lu}\S+ )?(?:to|towards) (?!(?:the|this|its) (?:group|meeting|session)\b)/u.test(
      text.slice(end),
    )
  );
}
