import type { Check } from '../check.ts';

import type { Archive, Entry } from '../../archive/archive.ts';
import { daysOf } from '../../archive/at-date.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { SummaryFile } from '../../archive/generated/summary.ts';
import { inText } from '../words/example.ts';
import { findWords, isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { isoDay, monthPattern } from '../words/months.ts';
import { ordinalOf, ordinalPattern } from '../words/numbers.ts';
import { isOwnGroup } from '../words/whose-meeting.ts';

const date = `(?:\\d{1,2} ?(?:[-–]|to|and) ?)?\\d{1,2} ${monthPattern} \\d{4}`;
/** "The tenth and 11th meetings of the group, held on 30 September 2015 and 16 February 2016". */
const held = new RegExp(
  `((?:\\b\\S+ ){0,2})\\b([Mm]eetings?)\\b(?:[^.;:]{0,90}?\\b(?:was held|were held|took place|held|met|was (?:closed|convened|opened)|began|opened|started)(?: in \\p{Lu}\\p{L}+,?)?(?: at \\d[\\d.:]*(?: hours)?)?|(?<=\\b(?:closed|convened|opened) th(?:e|is) (?:${ordinalPattern} )?meeting)(?: of [^.;:,]{3,80}?)?) (?:on|from) (${date}(?:,? and (?:on |from )?${date})?)`,
  'gu',
);
const dated = new RegExp(
  `(?:(?<first>\\d{1,2}) ?(?:[-–]|to|and) ?)?(?<day>\\d{1,2}) (?<month>${monthPattern}) (?<year>\\d{4})`,
  'g',
);
const numbered = new RegExp(
  `\\b(${ordinalPattern})(?:(?:,| and) (?:the )?(${ordinalPattern}))? (?:and \\w+ )?$`,
  'i',
);

export default {
  code: 'check/meeting-date-in-text',
  severity: 'error',
  rule: 'The date of a meeting in a text is that of its record.',
  reason: 'A report of a meeting of 2017 was published that dates it 2016, three times.',
  source: 'Report of the 13th meeting of CWG-COP; report of four years to PP-18, which has the right date.',
  examples: {
    wrong: {
      record: inText('The meeting was held on 26 September 2018 in Geneva.'),
      finds: ['26 September 2018'],
    },
    right: inText('The meeting was held on 26 September 2019 in Geneva.'),
  },
  cases: [
    {
      record: inText('Mr Houlin Zhao opened the meeting on 26 September 2018 and left.'),
      finds: ['26 September 2018'],
    },
    {
      record: inText('The meeting was opened at 10.00 hours on 25 September 2019 by Mr Houlin Zhao.'),
      finds: ['25 September 2019'],
    },
    {
      record: inText(
        'He opened the meeting on 26 September 2019 with words on 3 May 2018. They opened the meeting of the partners on 3 May 2019.',
      ),
      finds: [],
    },
    { record: inText('The previous meeting was held on 23 January 2018.'), finds: [] },
    { record: inText('The fourteenth meeting was held on 23 January 2018.'), finds: [] },
    { record: inText('The fourteenth meeting was held on 23 January 2017.'), finds: ['23 January 2017'] },
    {
      record: inText(
        'The tenth and 11th meetings, held on 30 September 2015 and 16 February 2015, agreed on this.',
      ),
      finds: ['16 February 2015'],
    },
    { record: inText('The third meeting of another group was held on 1 May 2019.'), finds: [] },
    { record: inText('The 14th meeting of CWG-FHR was held on 1 May 2019.'), finds: [] },
    { record: inText('A meeting with the partners was held on 3 May 2019.'), finds: [] },
  ],
  languages: ['en'],
  run(report, find) {
    const { passages, entry, archive } = report;
    const { group } = (entry as Entry<SummaryFile>).outline;
    const own = meetingOf(entry);
    for (const found of findWords(passages, held)) {
      if (isQuoted(found.passage)) continue;
      const [, lead = '', noun = '', dates = ''] = found.match;
      // A meeting of others, even under the number of one of this group, is not judged.
      if (/\b(?:another|other|sub|ad hoc|joint|study group|expert)\b/i.test(found.words)) continue;
      const whose = /\b[Mm]eetings? of (.+)/.exec(found.words)?.[1];
      if (whose !== undefined && !isOwnGroup(whose, report)) continue;
      const before = found.passage.text.slice(Math.max(0, found.start - 30), found.start) + lead;
      const named = numbered.exec(before);
      const numbers = named?.slice(1).flatMap((one) => ordinalOf(one) ?? []) ?? [];
      const isThis =
        named === null && /(?:^|\b[Tt]h(?:e|is) )$/.test(before) && noun.toLowerCase() === 'meeting';
      const meetings =
        numbers.length > 0
          ? numbers.map((number) => meetingBy(number, own?.group ?? group, archive))
          : isThis && own !== undefined
            ? [entry as Entry<MeetingFile>]
            : [];
      const datesAt = found.end - dates.length;
      for (const [index, match] of [...dates.matchAll(dated)].entries()) {
        const meeting = meetings[index];
        const { first, day = '', month = '', year = '' } = match.groups ?? {};
        const days = [first, day].flatMap((one) =>
          one === undefined ? [] : (isoDay(one, month, year) ?? []),
        );
        if (meeting === undefined || days.length === 0) continue;
        const { from, until } = daysOf(meeting.outline.dates);
        // Of two days one could not be read, which is told.
        if (from === until && typeof meeting.outline.dates !== 'string') continue;
        if (days.every((one) => from <= one && one <= until)) continue;
        const isOwn = meeting.file === entry.file;
        find({
          message: isOwn
            ? `The text dates the meeting ${match[0]}, the record ${until}.`
            : `The text dates meeting ${meeting.outline.meeting} ${match[0]}, its record ${until}.`,
          remedy: 'Correct the text, or the dates of the record.',
          place: found.passage.placeOf(datesAt + match.index, datesAt + match.index + match[0].length),
          related: [
            {
              place: meeting.source.placeOf(['dates']),
              message: isOwn ? 'the dates of the record' : `the dates of meeting ${meeting.outline.meeting}`,
            },
          ],
        });
      }
    }
  },
} satisfies Check;

const meetingsByNumber = new WeakMap<Archive, ReadonlyMap<string, Entry<MeetingFile>>>();

function meetingBy(
  number: number,
  group: string | undefined,
  archive: Archive,
): Entry<MeetingFile> | undefined {
  const known =
    meetingsByNumber.get(archive) ??
    new Map(
      [...archive.entries.meetings.values()].map(
        (entry) => [`${entry.outline.group}/${entry.outline.meeting}`, entry] as const,
      ),
    );
  meetingsByNumber.set(archive, known);
  return known.get(`${group ?? ''}/${number}`);
}
