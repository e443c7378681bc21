import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findAllWords, isQuoted, placeOfWords } from '../words/find-words.ts';

/** The title of a chair; not the seat ("took the chair") and not the verb ("to chair the meeting", "who chairs it"). */
const title =
  /(?<!\b(?:took|take|takes|taking|left|leave|occupied) the )(?<!\b(?:in|from) the (?=chair\b))(?<!\b(?:to|will|would|shall|should|can|could|may|might|must|did|who|which|he|she|they|and|also|jointly) (?=chairs?\b))(?<![-\p{L}])(?:(?:[Vv]ice|[Cc]o)[- ]?)?[Cc]hair(?:man|woman|person|men|women|persons)?s?(?![\p{L}-])(?! of (?:the )?(?:[Bb]oard|[Cc]ompany|[Ff]oundation))/gu;

/** Words before an office that is meant in general, which has small letters: “was elected as chair”, “the office of vice-chair”. */
const beforeOffice =
  /\b(?:as|a|an|of|(?:re-)?elected|appointed|nominated|designated|two|three|four|five|six|\d) $/;

export default {
  code: 'check/chair-forms',
  severity: 'warning',
  rule: 'Within a report a chair is called by one title, written in one way: Chair, or Chairman; Vice-Chair, not Vice Chair beside it.',
  reason: 'A report was published that calls one person Chairman, Chair and chair.',
  source: 'Report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The Chairman opened the meeting.\n\nThe Chair closed it.'),
      finds: ['Chairman'],
    },
    right: inText('The Chair opened the meeting.\n\nThe Chair closed it.'),
  },
  cases: [
    { record: inText('The Chair opened the meeting.\n\nThe chair closed it.'), finds: ['chair'] },
    {
      record: inText('The Chair and the Chairperson agreed; the Vice-Chairs and the vice chairmen left.'),
      finds: ['Chairperson', 'vice chairmen'],
    },
    {
      record: inText('The Vice-Chair spoke, and the Vice-Chair left with the Vice Chair.'),
      finds: ['Vice Chair'],
    },
    {
      record: inText(
        'The Chair asked Kenya to chair the session; Kenya will chair it and took the chair. Ms Poe, who chairs the panel, left the armchair, and the chairmanship.',
      ),
      finds: [],
    },
    // The office, and not who holds it.
    {
      record: inText(
        'The Chair said that three vice-chairs were elected as vice-chairs by acclamation; Ms Poe was elected vice-chair.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  run({ passages }, find) {
    const all = [...findAllWords(passages, title)].filter(
      ({ passage, words, start }) =>
        !isQuoted(passage) &&
        passage.block.type !== 'heading' &&
        words !== words.toUpperCase() &&
        !(/^\p{Ll}+(?:[- ]\p{Ll}+)?$/u.test(words) && beforeOffice.test(passage.text.slice(0, start))),
    );
    const forms = grouped(all, ({ words }) => formOf(words));
    const [usual] = byFrequency(forms);
    const told = new Set<FoundWords>();
    const tell = (
      found: FoundWords,
      form: string,
      [right, others]: readonly [string, FoundWords[]],
    ): void => {
      const { passage, start, end } = found;
      if (!passage.isOwn(start, end) || told.has(found)) return;
      told.add(found);
      const [other] = others;
      find({
        message: `The chair is called "${form}" here, and "${right}" elsewhere.`,
        remedy: `Write "${right}" everywhere.`,
        place: placeOfWords(found),
        ...(other === undefined
          ? {}
          : { related: [{ place: placeOfWords(other), message: 'the other title' }] }),
      });
    };
    if (usual !== undefined)
      for (const [form, some] of forms)
        if (form !== usual[0]) for (const found of some) tell(found, form, usual);
    const vices = grouped(
      all.filter(({ words }) => /^[Vv]ice/.test(words)),
      ({ words }) => joinOf(words),
    );
    const [join] = byFrequency(vices);
    if (join === undefined) return;
    for (const [form, some] of vices)
      if (form !== join[0])
        for (const found of some) tell(found, found.words, [found.words.replace(form, join[0]), join[1]]);
  },
} satisfies Check;

/** The title without what stands before it, in the singular. */
function formOf(words: string): string {
  return words
    .replace(/^(?:[Vv]ice|[Cc]o)[- ]?/, '')
    .replace(/men$/, 'man')
    .replace(/women$/, 'woman')
    .replace(/s$/, '');
}

/** How "vice" is joined to the title, and with which letter it begins: "Vice-", "vice ". */
function joinOf(words: string): string {
  return /^[Vv]ice[- ]?/.exec(words)?.[0] ?? '';
}

function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function byFrequency(forms: ReadonlyMap<string, FoundWords[]>): readonly (readonly [string, FoundWords[]])[] {
  return [...forms].sort(([, one], [, other]) => other.length - one.length);
}
