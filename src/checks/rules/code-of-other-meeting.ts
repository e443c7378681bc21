import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { ordinalOf, ordinalPattern } from '../words/numbers.ts';
import { meetingOf } from '../words/meeting-of.ts';

const wholeCode = /^([A-Za-z][A-Za-z-]*)[-/ ](\d{1,3})\/\d/;
const code = /\b(C?WG-[A-Z][A-Za-z]*)[-/ ](\d{1,2})\/\d{1,3}\b/g;

export default {
  code: 'check/code-of-other-meeting',
  severity: 'warning',
  rule: 'The documents of a meeting bear its number.',
  reason: 'A report was published that lists its documents under the number of the meeting before.',
  source: 'Section 4 of the report of the 15th meeting of CWG-COP.',
  examples: {
    wrong: { record: inText('The following was presented:\n\n- WG-CP/14/2: Update'), finds: ['WG-CP/14/2'] },
    right: inText('The following was presented:\n\n- CWG-COP-15/2: Update'),
  },
  cases: [
    {
      record:
        'contributions: [{ id: old, meeting: 14, number: 2, title: Update }]\nsections: [introduction, documents]',
      finds: ['14'],
    },
    {
      record:
        'contributions: [{ id: old, code: WG-CP/14/2, title: Update }, { id: other, code: CWG-Internet-14/2, title: Paper }, { id: council, code: C18/62, title: Report }]\nsections: [introduction, documents]',
      finds: ['WG-CP/14/2'],
    },
    { record: inText('The 14th meeting had dealt with it already (Document CWG-COP-14/3).'), finds: [] },
    {
      record: inText('The fourteenth meeting had dealt with it already (Document CWG-COP-14/3).'),
      finds: [],
    },
  ],
  run({ passages, entry, group }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const remedy =
      'Correct the number of the meeting, or accept this with the reason why an older document was before the meeting.';
    const prefixes = (group?.contents['document-codes'] ?? []).map(({ prefix }) => prefix);
    for (const [index, contribution] of (meeting.contributions ?? []).entries()) {
      const [, prefix = '', inCode] = wholeCode.exec(contribution.code ?? '') ?? [];
      // A code that is given whole may be that of another body.
      const isCode = inCode !== undefined && prefixes.includes(prefix);
      const other = isCode ? Number(inCode) : contribution.meeting;
      if (other === undefined || other === meeting.meeting || contribution.listed === false) continue;
      find({
        message: `This document is one of meeting ${other}, in the list of meeting ${meeting.meeting}.`,
        remedy,
        place: entry.source.placeOf(['contributions', index, isCode ? 'code' : 'meeting']),
      });
    }
    for (const found of findWords(passages, code)) {
      const number = Number(found.match[2]);
      if (found.passage.nodesAt(found.start).some(({ type }) => type === 'reference')) continue;
      if (number === meeting.meeting || isQuoted(found.passage) || isLinked(found)) continue;
      // In a sentence that names the other meeting, it is meant.
      if (namesMeeting(found.passage.text, number)) continue;
      find({
        message: `${found.words} is a document of meeting ${number}, this is meeting ${meeting.meeting}.`,
        remedy,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

const ordinals = new RegExp(`\\b${ordinalPattern}\\b`, 'gi');

function namesMeeting(text: string, number: number): boolean {
  return (
    /\bprevious|\blast meeting|\bearlier/.test(text) ||
    [...text.matchAll(ordinals)].some(([ordinal]) => ordinalOf(ordinal) === number)
  );
}
