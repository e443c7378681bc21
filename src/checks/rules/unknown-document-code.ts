import { distance } from 'fastest-levenshtein';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { Check } from '../check.ts';
import type { Passage } from '../passages.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { codeOfMeeting, ownCodes, type OwnCodes } from '../words/own-codes.ts';

type Contribution = NonNullable<MeetingFile['contributions']>[number];

/** More would be the list itself. */
const mostNamed = 3;

export default {
  code: 'check/unknown-document-code',
  severity: 'warning',
  rule: 'A code of a document of the meeting that a text gives is one that the record knows.',
  reason:
    'A code with a wrong number sends the reader to another document, or to none; and a document that the text alone knows is missing from the list.',
  source:
    'Texts in which codes are typed, where a reference such as `[](#work-plan)` would print the right one.',
  examples: {
    wrong: {
      record: inText('Kenya presented its figures (Document CWG-COP-15/7).'),
      finds: ['CWG-COP-15/7'],
    },
    right: inText('Kenya presented its figures (Document CWG-COP-15/2).'),
  },
  cases: [
    // The report itself, a revision, the letter of a language, and codes of other meetings and bodies.
    {
      record: inText(
        'See CWG-COP-15/3, CWG-COP-15/2(Rev.1), CWG-COP-15/1-E, WG-CP/14/7, C18/62 and Question 3/2.',
      ),
      finds: [],
    },
    // However the parts are joined; before a letter or a revision, and in the words of a reference.
    {
      record: inText(
        'See CWG-COP-15/12-E and CWG-COP/15/4(Rev.1),\nalso [its draft, CWG-COP-15/11](#work-plan).',
      ),
      finds: ['CWG-COP-15/12', 'CWG-COP/15/4', 'CWG-COP-15/11'],
    },
    { record: inText('> They refer to Document CWG-COP-15/7.'), finds: [] },
    { record: inText('See https://example.org/CWG-COP-15/7 there.'), finds: [] },
    {
      record: inText('See cwg-cop-15/8 and CWG–COP–15/9; cwg-cop-15/2 is there.'),
      finds: ['cwg-cop-15/8', 'CWG–COP–15/9'],
    },
    // The agenda, and a document that bears the code of its own.
    {
      record: `contributions:\n  - { id: agenda, number: 1, kind: agenda, title: Agenda, listed: false }\n  - { id: work-plan, code: CWG-COP-15/7-E, source: Egypt }\n${inText('See CWG-COP-15/1, CWG-COP-15/7 and CWG-COP-15/8.')}\noutcomes: []`,
      finds: ['CWG-COP-15/8'],
    },
    // A line of the list that begins with its code.
    {
      record: `contributions:\n  - { id: work-plan, line: 'CWG-COP-15/7: Plan' }\n  - { id: statistics, number: 2, source: Kenya }\n${inText('See CWG-COP-15/7.')}\noutcomes: []`,
      finds: [],
    },
    // Documents of another meeting have numbers of their own.
    {
      record: `contributions: [{ id: old, meeting: 14, number: 7, source: Egypt }]\n${inText('See CWG-COP-15/7.')}\noutcomes: []`,
      finds: ['CWG-COP-15/7'],
    },
    // Where the contributions bear no codes, texts are what tells them.
    {
      record: `contributions: [{ id: work-plan, source: Egypt }]\n${inText('Egypt presented it (CWG-COP-15/7).')}\noutcomes: []`,
      finds: [],
    },
    // A list that was typed says what there is, a list that the report makes does so in its place.
    {
      record: inText(
        'The following was presented:\n\n- CWG-COP-15/7: Figures\n\nDocument CWG-COP-15/7 was long.',
      ),
      finds: [],
    },
    {
      record:
        'sections:\n  - documents\n  - title: Discussions\n    text: |\n      The following was discussed:\n\n      - CWG-COP-15/7: Figures',
      finds: ['CWG-COP-15/7'],
    },
    {
      record: inText('They presented it.'),
      translation: 'Ils l’ont présenté (Document CWG-COP-15/7).',
      finds: ['CWG-COP-15/7'],
    },
  ],
  run({ passages, entry, group, house }, find) {
    const meeting = meetingOf(entry);
    const contributions = meeting?.contributions ?? [];
    if (meeting === undefined || contributions.every(({ code, number }) => (code ?? number) === undefined))
      return;
    const codes = ownCodes(meeting, group?.contents, house);
    if (codes === undefined) return;
    const typed = findWords(passages, codeOfMeeting, '/').flatMap((found) => {
      const number = codes.numberOf(found.words);
      return number === undefined || isQuoted(found.passage) || isLinked(found) ? [] : [{ found, number }];
    });
    if (typed.length === 0) return;
    const known = numbersIn(meeting, codes);
    if (!listsDocuments(meeting))
      for (const { found, number } of typed)
        if (found.start === 0 && isItem(found.passage)) known.add(number);
    for (const { found, number } of typed) {
      if (known.has(number)) continue;
      find({
        message: `The record knows no document ${codes.codeOf(number)}.`,
        remedy: remedyFor(number, nearest(number, known).map(codes.codeOf), meeting),
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

/** The numbers of all documents of its meeting that a record knows: contributions, listed or not, and the report. */
function numbersIn({ meeting, document, contributions = [] }: MeetingFile, codes: OwnCodes): Set<number> {
  const documents: readonly Partial<Contribution>[] = [...contributions, { ...document }];
  return new Set(
    documents.flatMap((one) => {
      if (one.code !== undefined || one.number === undefined)
        return codes.numberOf(one.code ?? one.line ?? '') ?? [];
      return (one.meeting ?? meeting) === meeting ? one.number : [];
    }),
  );
}

/** The numbers that a slip of one figure, or two figures exchanged, would turn into this one; the nearest first. */
function nearest(number: number, known: ReadonlySet<number>): readonly number[] {
  const figures = (one: number): string => [...String(one)].sort().join('');
  return [...known]
    .filter((one) => distance(String(one), String(number)) === 1 || figures(one) === figures(number))
    .sort((one, other) => Math.abs(one - number) - Math.abs(other - number) || one - other)
    .slice(0, mostNamed);
}

function remedyFor(number: number, near: readonly string[], { document }: MeetingFile): string {
  const correct = near.length === 0 ? 'Correct the number' : `Write ${near.join(' or ')}`;
  const add = `add the document to the contributions (number: ${number})`;
  // The number of a report is often given when the report is nearly done.
  const isReport =
    document?.number === undefined && document?.code === undefined
      ? ', or, if it is this report, give it that number under "document"'
      : '';
  return `${correct}, or ${add}${isReport}.`;
}

/** Whether the report makes the list of documents, so that no text has to. */
function listsDocuments({ sections = [] }: MeetingFile): boolean {
  return sections.some(
    (section) =>
      section === 'documents' ||
      (typeof section === 'object' && section.standard === 'documents' && section.text === undefined),
  );
}

function isItem({ ancestors }: Passage): boolean {
  return ancestors.some(({ type }) => type === 'list-item');
}
