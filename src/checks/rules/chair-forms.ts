import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { type FoundWords, findAllWords, isQuoted, placeOfWords, replaceWords } from '../words/find-words.ts';
import { rolesWithHyphen } from '../words/roles-with-hyphen.ts';

/** The title of a chair; not the seat ("took the chair") and not the verb ("to chair the meeting", "who chairs it"). */
const title =
  /(?<!\b(?:took|take|takes|taking|left|leave|occupied) the )(?<!\b(?:in|from) the (?=chair\b))(?<!\b(?:to|will|would|shall|should|can|could|may|might|must|did|who|which|he|she|they|and|also|jointly) (?=chairs?\b))(?<![-\p{L}])(?:(?:[Vv]ice|[Cc]o)[- ]?)?[Cc]hair(?:man|woman|person|men|women|persons)?s?(?![\p{L}-])(?! of (?:the )?(?:[Bb]oard|[Cc]ompany|[Ff]oundation))/gu;

/** Words before an office that is meant in general, which has small letters: “was elected as chair”, “the office of vice-chair”. */
const beforeOffice =
  /\b(?:as|a|an|of|(?:re-)?elected|appointed|nominated|designated|two|three|four|five|six|\d) $/;

export default {
  code: 'check/chair-forms',
  severity: 'warning',
  rule: 'Within a report a chair is called by one title, written in one way: Chair, or Chairman; Vice-Chair with its hyphen.',
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
    {
      record:
        'sections:\n  - introduction\n  - title: Election of the vice chairman\n    text: The Vice Chair took the floor, and thanked the other vice-chairs.',
      finds: ['vice chairman', 'Vice Chair', 'vice-chairs'],
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
  run({ passages, language }, find) {
    const titles = [...findAllWords(passages, title)].filter(
      ({ passage, words }) => !isQuoted(passage) && words !== words.toUpperCase(),
    );
    const told = new Set<FoundWords>();
    if (rolesWithHyphen(language, /^vice/i).length > 0)
      for (const found of titles) {
        const right = withHyphen(found.words);
        if (!/^[Vv]ice/.test(found.words) || right === found.words) continue;
        if (!found.passage.isOwn(found.start, found.end)) continue;
        told.add(found);
        find(replaceWords(found, right, `This office is written "${right}".`));
      }
    const all = titles.filter(
      ({ passage, words, start }) =>
        passage.block.type !== 'heading' &&
        !(/^\p{Ll}+(?:[- ]\p{Ll}+)?$/u.test(words) && beforeOffice.test(passage.text.slice(0, start))),
    );
    const forms = grouped(all, ({ words }) => formOf(words));
    const [usual] = byFrequency(forms);
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
      ({ words }) => letterOf(words),
    );
    const [letter] = byFrequency(vices);
    if (letter === undefined) return;
    for (const [form, some] of vices)
      if (form !== letter[0])
        for (const found of some)
          tell(found, found.words, [withHyphen(`${letter[0]}${found.words.slice(1)}`), letter[1]]);
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

/** With which letter the title of a deputy begins. */
function letterOf(words: string): string {
  return words.charAt(0);
}

/** The title of a deputy as the house writes it: Vice-Chair. */
function withHyphen(words: string): string {
  return words.replace(/^([Vv]ice)[- ]?/, '$1-');
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
