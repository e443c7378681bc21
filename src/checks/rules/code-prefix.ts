import { distance } from 'fastest-levenshtein';
import type { Check } from '../check.ts';
import { atDate, daysOf } from '../../archive/at-date.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';

const code = /\b(C?WG-[A-Z][A-Za-z]*)[-/ ](\d{1,2})\/\d{1,3}\b/g;

export default {
  code: 'check/code-prefix',
  severity: 'warning',
  rule: 'A code has the prefix that the group used at the time.',
  reason:
    'A group that is renamed gets a new prefix; the old one, typed from habit, names documents that are not there.',
  source: 'Section 4 and masthead of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('See Document WG-CP/15/2.'), finds: ['WG-CP/15/2'] },
    right: inText('See Document CWG-COP-15/2.'),
  },
  cases: [
    { record: inText('See Document CWG-Internet-11/2.'), finds: [] },
    { record: inText('See Documents WG-COP-15/2 and CWG-CP-15/3.'), finds: ['WG-COP-15/2', 'CWG-CP-15/3'] },
  ],
  run({ passages, entry, group, archive }, find) {
    const meeting = meetingOf(entry);
    const known = group?.contents['document-codes'] ?? [];
    if (meeting === undefined || known.length === 0) return;
    const others = new Set(
      [...archive.entries.groups.values()].flatMap(({ contents }) =>
        (contents['document-codes'] ?? []).map(({ prefix }) => prefix),
      ),
    );
    for (const found of findWords(passages, code)) {
      const [, prefix = '', number = ''] = found.match;
      const isKnown = known.some((one) => one.prefix === prefix);
      // A prefix that nobody has, one letter from one of this group.
      const isSlip =
        !isKnown && !others.has(prefix) && known.some((one) => distance(one.prefix, prefix) === 1);
      if (!(isKnown || isSlip) || isQuoted(found.passage) || isLinked(found)) continue;
      const other = [...archive.entries.meetings.values()].find(
        ({ outline }) => outline.group === group?.id && outline.meeting === Number(number),
      );
      const dates = Number(number) === meeting.meeting ? meeting.dates : other?.outline.dates;
      const right = dates === undefined ? undefined : atDate(known, daysOf(dates).from)?.prefix;
      if (right === undefined || right === prefix) continue;
      find({
        message: `The documents of meeting ${number} have the prefix ${right}, not ${prefix}.`,
        remedy: `Write ${right}, or refer to the contribution by its name.`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;
