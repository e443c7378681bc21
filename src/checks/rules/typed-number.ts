import type { Check } from '../check.ts';
import type { Passage } from '../passages.ts';
import { type FoundWords, findWords, placeOfWords } from '../words/find-words.ts';
import { inText } from '../words/example.ts';

const typed = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)[ \t]+(?=\p{L})/gu;

function isSameNumber(label: string, number: string): boolean {
  return label.replace(/\.$/, '') === number.replace(/\.$/, '');
}

/** What follows a quantity, a version or a time of day: “1.5 million children”, “2.4 GHz”, “10.30 hours”. */
const afterQuantity =
  /^(?:(?:[Mm]illion|[Bb]illion|[Tt]rillion|thousand|hundred|per ?cent|percentage|times|years?|months?|weeks?|days?|hours?|hrs|minutes?|seconds?|points?|degrees?|and|or|a\.m|p\.m|[ap]m|[ckm]?m|[kmµ]?g|k?W|kV)(?![\p{L}])|[kMGTP]i?(?:Hz|[Bb]it|[Bb]ps|B|b|W|V|sps|bd)|USD|EUR|CHF|GBP|US |U\.S|(?:Swiss |US )?(?:[Ff]rancs|[Dd]ollars|[Ee]uros?)\b)/u;

/** A time of day, with which the lines of a programme begin: two figures for the minutes, of which none has more. */
const time = /^(?:0\d\.[0-5]\d|(?:1\d|2[0-3])\.(?:0\d|[1-5]0|[1-5]5))\.?$/;

/**
 * Numbers that were typed before paragraphs and items. In front of a small letter it may be a quantity, unless the paragraph
 * before or behind it has the number beside it.
 */
function numbersOfParagraphs(passages: readonly Passage[]): readonly FoundWords[] {
  const all = findWords(passages, typed);
  const byPassage = new Map(all.map((found) => [found.passage, (found.match[1] ?? found.words).trim()]));
  return all.filter(({ passage, match, words, end }) => {
    const number = (match[1] ?? words).trim();
    const after = passage.text.slice(end);
    if (passage.label !== undefined && isSameNumber(passage.label, number)) return true;
    const isTime = time.test(number) && !passage.label?.startsWith(number.replace(/\..*$/, '.'));
    if (afterQuantity.test(after) || isTime) return false;
    if (/^\p{Lu}/u.test(after)) return true;
    const at = passages.indexOf(passage);
    return [passages[at - 1], passages[at + 1]].some(
      (one) => one !== undefined && areNeighbours(number, byPassage.get(one)),
    );
  });
}

/** Whether two numbers differ by one in their last part, or the one begins what stands below the other. */
function areNeighbours(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [parts, more] = [one, other].map((number) => number.replace(/\.$/, '').split('.').map(Number));
  if (parts === undefined || more === undefined) return false;
  const [long, short] = parts.length >= more.length ? [parts, more] : [more, parts];
  const isBelow = short.every((part, index) => part === long[index]) && long.length === short.length + 1;
  const isBeside =
    long.length === short.length &&
    short.slice(0, -1).every((part, index) => part === long[index]) &&
    Math.abs((long.at(-1) ?? 0) - (short.at(-1) ?? 0)) === 1;
  return isBelow || isBeside;
}

/** A number without a full stop before the title of a section. */
const bare = /^(\d{1,2})(?:\s+[-–—]\s+|:\s+|\s+(?=\p{Lu}))/gu;

/**
 * Numbers that were typed before titles: those that are the computed ones, and those of which several are as far from
 * them. Other titles may begin with a number of their own (“12 Questions to young people”).
 */
function numbersOfTitles(passages: readonly Passage[]): readonly FoundWords[] {
  const titles = passages.filter(
    ({ block }) => block.type === 'heading' && block.depth === 1 && block.numbered,
  );
  const found = findWords(titles, bare).map((one) => ({
    one,
    away: Number(one.match[1]) - Number.parseInt(one.passage.label ?? '', 10),
  }));
  return found
    .filter(({ away }) => away === 0 || found.filter((other) => other.away === away).length > 1)
    .map(({ one }) => one);
}

/** The name of an annex that was typed before its title; one that stands alone is the "heading" of the record. */
const annex = /^(?:ANNEX|Annex|APPENDIX|Appendix) (?:\d{1,2}|[A-Z]) *[-–—:.] *(?=\S)/g;

export default {
  code: 'check/typed-number',
  severity: 'error',
  rule: 'Numbers of paragraphs are computed, never typed.',
  reason:
    'A typed number slips when a paragraph is added: a report was published whose paragraphs were numbered 6.1, 6.4, 6.5, 6.5. A number that is typed beside the computed one is printed twice.',
  source: 'Section 6 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('6.4 The Chair recommended more participation.'), finds: ['6.4 '] },
    right: inText('The Chair recommended more participation.'),
  },
  cases: [
    {
      record:
        inText('See the [annex](#terms).') +
        '\nannexes: [{ id: terms, title: Annex 1 – Terms, text: "Annex 2 of the plan says how." }]',
      finds: ['Annex 1 – '],
    },
    { record: inText('- 2.1 to exchange views;\n- 2.2 to report.'), finds: ['2.1 ', '2.2 '] },
    {
      record:
        'sections:\n  - introduction\n  - { standard: agenda, title: 2 The agenda }\n  - outcomes\noutcomes: []',
      finds: ['2 '],
    },
    {
      record:
        'sections:\n  - { standard: introduction, title: 3 Beginning }\n  - { standard: agenda, title: 4 – The agenda }\n  - outcomes\noutcomes: []',
      finds: ['3 ', '4 – '],
    },
    {
      record:
        'sections:\n  - { title: 2030 Agenda, text: It was read. }\n  - { title: 5G and children, text: It was read. }\n  - { title: 18-year-olds, text: It was read. }\n  - { title: 12 Questions, text: It was read. }\n  - { title: "5 \\u00d7 5 rules", text: It was read. }\n  - outcomes\noutcomes: []',
      finds: [],
    },
    { record: inText('About 2.5 million children took part.\n\n15 countries took part.'), finds: [] },
    // Quantities and times of day at the beginning of a paragraph.
    {
      record: inText(
        '1.5 million children took part.\n\n1.6 million adults did.\n\n2.4 GHz is a frequency.\n\n12.5 per cent were late.\n\n4.1 to 4.3 of the agenda were taken together.\n\n09.30 Opening of the meeting\n\n10.00 Adoption of the agenda',
      ),
      finds: [],
    },
    {
      record: inText('1.1 the Chair spoke.\n\n1.3 the group agreed.\n\n1.4 the meeting ended.'),
      finds: ['1.1 ', '1.3 ', '1.4 '],
    },
  ],
  run({ passages }, find) {
    const annexes = passages.filter(({ ancestors }) => ancestors.some(({ type }) => type === 'annex'));
    for (const found of findWords(annexes, annex))
      find({
        message: `"${found.words.trim()}" is typed: annexes are named and numbered when they are printed.`,
        remedy: 'Delete it.',
        place: placeOfWords(found),
      });
    const typedIn = numbersOfParagraphs(passages);
    for (const found of [...typedIn, ...numbersOfTitles(passages)]) {
      const number = found.match[1] ?? found.words.trim();
      const { label } = found.passage;
      const place = placeOfWords(found);
      find({
        message:
          label === undefined
            ? `The number ${number} is typed.`
            : isSameNumber(label, number)
              ? `The number ${number} is typed, and is computed too.`
              : `The number ${number} is typed, but this is ${label}.`,
        remedy: 'Delete the typed number.',
        place,
        fix: { description: 'Delete the typed number.', edits: [{ place, text: '' }] },
      });
    }
  },
} satisfies Check;
