import type { Check } from '../check.ts';
import { daysOf } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { isoDay, monthPattern } from '../words/months.ts';
import { ordinalOf, ordinalPattern } from '../words/numbers.ts';
import { isOwnGroup } from '../words/whose-meeting.ts';

/** "The sixteenth meeting of CWG-COP took place on 26 September 2019": the number, whose meeting it was, the day. */
const held = new RegExp(
  String.raw`\b(?<ordinal>${ordinalPattern}) meeting(?: of (?:the )?(?<whose>[^.;:]{1,80}?))?,? (?:\([^()]*\),? )?(?:(?:which )?(?:was |were )?(?:held|took place|met)|was opened|opened) (?:in \p{Lu}\p{L}+,? )?(?:on|from) (?:\p{L}+day,? )?(?:\d{1,2} ?(?:[-–]|to|and) ?)?(?<day>\d{1,2}) (?<month>${monthPattern}) (?<year>\d{4})`,
  'giu',
);
/** "Outcomes of the fifteenth meeting", as a title. */
const results = new RegExp(
  String.raw`^(?:Main |Final )?(?:Outcomes?|Results?|Conclusions|Decisions|Summary)(?: and \p{L}+)? of (?:the )?(?<ordinal>${ordinalPattern}) meeting(?: of (?:the )?(?<whose>.+))?`,
  'giu',
);

export default {
  code: 'check/number-of-meeting',
  severity: 'error',
  rule: 'The meeting of the report is counted as its record counts it.',
  reason:
    'A sentence that is taken over from the report before brings its number along: there are two reports of the 14th meeting then, and none of the 15th.',
  source: 'Reports of CWG-COP, each of which was begun as a copy of the one before.',
  examples: {
    wrong: {
      record: inText('The sixteenth meeting of CWG-COP took place on 26 September 2019.'),
      finds: ['sixteenth'],
    },
    right: inText('The fifteenth meeting of CWG-COP took place on 26 September 2019.'),
  },
  cases: [
    {
      record:
        'sections:\n  - { standard: outcomes, title: Outcomes of the 14th meeting of CWG-COP }\noutcomes: []',
      finds: ['14th'],
    },
    {
      record:
        'sections:\n  - { standard: outcomes, title: Outcomes of the fifteenth meeting of CWG-COP }\n  - { title: Follow-up to the outcomes of the fourteenth meeting, text: It was read. }\noutcomes: []',
      finds: [],
    },
    {
      record: inText(
        'The third meeting of CWG-Internet took place on 26 September 2019. The sixteenth meeting of CWG-COP will be held on 4 February 2020; the 14th meeting was held on 23 January 2018.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run(report, find) {
    const meeting = meetingOf(report.entry);
    if (meeting === undefined) return;
    const { from, until } = daysOf(meeting.dates);
    const titles = report.passages.filter(({ block }) => block.type === 'heading' && block.depth === 1);
    const onTheseDays = findWords(report.passages, held).filter(({ match: { groups } }) => {
      const day = isoDay(groups?.['day'] ?? '', groups?.['month'] ?? '', groups?.['year'] ?? '');
      return day !== undefined && from <= day && day <= until;
    });
    for (const found of [...onTheseDays, ...findWords(titles, results)]) {
      const ordinal = found.match.groups?.['ordinal'] ?? '';
      const whose = found.match.groups?.['whose'];
      const isTold =
        ordinalOf(ordinal) !== meeting.meeting && (whose === undefined || isOwnGroup(whose, report));
      if (!isTold || isQuoted(found.passage)) continue;
      const start = found.start + found.words.indexOf(ordinal);
      find({
        message: `This is meeting ${meeting.meeting} of the group, by the record, not the ${ordinal}.`,
        remedy: 'Correct the text, or the number of the meeting in the record.',
        place: placeOfWords({ ...found, start, end: start + ordinal.length }),
        related: [{ place: report.entry.source.placeOf(['meeting']), message: 'the number of the record' }],
      });
    }
  },
} satisfies Check;
