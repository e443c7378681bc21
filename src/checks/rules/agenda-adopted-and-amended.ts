import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findAllWords, type FoundWords, findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';

const adopted = /\badopted as (?:drafted|presented|proposed)|\badopted without (?:amendment|change)/gi;
const adoptedAmended =
  /\bagenda\b[^.;]{0,60}?\badopted (?:as amended|as modified|with (?:an amendment|amendments|changes|modifications))/gi;
const amended =
  /\b(?:amendments?|amended|changes?|changed|modif\w+)\b[^.]{0,40}\bagenda\b|\bagenda\b[^.]{0,30}\b(?:was|is|be) (?:amended|changed|modified)/gi;

export default {
  code: 'check/agenda-adopted-and-amended',
  severity: 'warning',
  rule: 'An agenda that was adopted as drafted is not amended later in the report; and a text says of its adoption what the record says.',
  reason:
    'A report was published that says both, five lines apart; a reader cannot know which agenda was in force.',
  source: 'Paragraphs 3.1 and 5.1 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText(
        'The agenda was adopted as drafted.\n\nThe Chair then suggested an amendment to the agenda.',
      ),
      finds: ['amendment to the agenda'],
    },
    right: `agenda: { adopted: as-amended }\n${inText('The agenda was adopted as amended.\n\nThe Chair had suggested an amendment to the agenda.')}`,
  },
  cases: [
    {
      record: `agenda: { adopted: as-amended }\n${inText('The agenda was adopted without changes. The plan was adopted as presented.')}`,
      finds: ['adopted without change'],
    },
    {
      record: inText('The agenda in Document 1 was adopted with amendments.'),
      finds: ['agenda in Document 1 was adopted with amendments'],
    },
    { record: inText('The agenda was adopted as drafted, without amendment to the agenda item.'), finds: [] },
  ],
  languages: ['en'],
  run({ passages, entry }, find) {
    const asDrafted = [...findAllWords(passages, adopted)];
    const recorded = meetingOf(entry)?.agenda?.adopted;
    if (recorded === 'as-amended' || recorded === 'as-drafted')
      for (const found of findWords(passages, recorded === 'as-amended' ? adopted : adoptedAmended)) {
        if (isQuoted(found.passage) || !isOfAgenda(found)) continue;
        find({
          message: `The record says that the agenda was adopted ${recorded.replace('-', ' ')}.`,
          remedy: 'Correct the text, or "agenda" in the record.',
          place: placeOfWords(found),
          related: [{ place: entry.source.placeOf(['agenda', 'adopted']), message: 'what the record says' }],
        });
      }
    if (recorded === 'as-amended' || (asDrafted.length === 0 && recorded !== 'as-drafted')) return;
    for (const found of findWords(passages, amended)) {
      if (isQuoted(found.passage) || /adopted (?:as amended|as modified|with )/i.test(found.passage.text))
        continue;
      if (asDrafted.some(({ passage }) => passage === found.passage)) continue;
      const [first] = asDrafted;
      find({
        message: 'The agenda was adopted as drafted, and is amended here.',
        remedy:
          'Say how it was adopted in the end: "as amended", or speak here of the order in which it was taken.',
        place: placeOfWords(found),
        ...(first === undefined
          ? {}
          : { related: [{ place: placeOfWords(first), message: 'adopted as drafted' }] }),
      });
    }
  },
} satisfies Check;

/** Whether the sentence of what is found speaks of the agenda. */
function isOfAgenda({ passage, start, end }: FoundWords): boolean {
  const before = passage.text.slice(0, end);
  return /\bagenda\b/i.test(before.slice(before.lastIndexOf('. ', start) + 1));
}
