import type { Archive } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { Check } from '../check.ts';
import { meetingOf } from '../words/meeting-of.ts';

/** Words of an outcome that a report over several meetings prints. */
interface SummaryWords {
  readonly index: number;
  readonly key: 'text' | 'in-summary';
  readonly text: string;
}

/** A reference to a place, or the mark of a footnote. */
const pointer = /(?<!\\)(?:\[[^[\]]*\]\(#([^()\s]+)\)|\[\^([^[\]\s]+)\](?!:))/gu;

const outcome = (words: string): string => `outcomes:\n  - { id: adoption, ${words} }`;

export default {
  code: 'check/reference-in-summary',
  severity: 'warning',
  rule: 'What an outcome says in the report over several meetings refers to nothing that stands in the report of the meeting only.',
  reason:
    'That report is made years later. When it cannot be built, a record has to be changed of which a report was signed long ago, and no longer fits what was issued.',
  source: 'Four-year report of CWG-COP to the Plenipotentiary Conference.',
  examples: {
    wrong: {
      record: outcome(
        "text: 'The plan was adopted; see [](#work-plan).', in-summary: 'to adopt the plan; see [](#work-plan)'",
      ),
      finds: ['[](#work-plan)'],
    },
    right: outcome(
      "text: 'The plan was adopted; see [](#work-plan).', in-summary: to adopt the plan of Egypt",
    ),
  },
  cases: [
    // A group of which there is such a report may have another one. Of a report that is signed it is too late to say so.
    {
      record: `status: draft\n${outcome("text: 'The plan was adopted; see [](#work-plan).'")}`,
      finds: ['[](#work-plan)'],
    },
    { record: outcome("text: 'The plan was adopted; see [](#work-plan).'"), finds: [] },
    {
      record: `status: draft\n${outcome("text: 'The plan was adopted.[^plan]'")}\nfootnotes: { plan: For two years. }`,
      finds: ['[^plan]'],
    },
    {
      record: `status: draft\n${outcome("text: 'See [](#work-plan).', in-summary: false")}`,
      finds: [],
    },
    {
      record:
        'status: draft\noutcomes:\n  - id: adoption\n    text: |\n      The plan was adopted. :anchor{#adopted}\n\n      What [that](#adopted) costs is not known.[^cost]\n\n      [^cost]: In 2018.',
      finds: [],
    },
    {
      record: `extent: results\n${outcome("text: 'to adopt the [plan](#work-plan)'")}`,
      finds: ['[plan](#work-plan)'],
    },
  ],
  runOnRecord({ entry, archive }, find) {
    const meeting = meetingOf(entry);
    if (meeting === undefined) return;
    const printed = wordsForSummary(meeting);
    const all = printed.map(({ text }) => text).join('\n');
    const isOnlyThere = meeting.extent === 'results';
    const isTextMeant = isOnlyThere || (meeting.status === 'draft' && hasSummary(meeting.group, archive));
    for (const { index, key, text } of printed) {
      if (key === 'text' && !isTextMeant) continue;
      for (const found of text.matchAll(pointer)) {
        const [words, target, footnote] = found;
        const holder = target === undefined ? `[^${footnote ?? ''}]:` : `:anchor{#${target}}`;
        if (all.includes(holder)) continue;
        find({
          ...(key === 'text' && !isOnlyThere && { severity: 'advice' }),
          message: `The report over several meetings cannot print this ${target === undefined ? 'footnote' : 'reference'}: what it points to stands in the report of the meeting only.`,
          remedy:
            key === 'text' && !isOnlyThere
              ? 'Give the outcome words without it for that report, under "in-summary", or leave it out there: "in-summary: false".'
              : 'Say it without.',
          place: entry.source.placeInText(['outcomes', index, key], found.index, found.index + words.length),
        });
      }
    }
  },
} satisfies Check;

function wordsForSummary({ outcomes = [] }: MeetingFile): readonly SummaryWords[] {
  return outcomes.flatMap((one, index): readonly SummaryWords[] => {
    const own = one['in-summary'];
    if (own === false) return [];
    if (typeof own === 'string') return [{ index, key: 'in-summary', text: own }];
    return one.text === undefined ? [] : [{ index, key: 'text', text: one.text }];
  });
}

/** Whether the group is one of those that report over several meetings. */
function hasSummary(group: string, { entries }: Archive): boolean {
  return [...entries.summaries.values()].some(({ outline }) => outline.group === group);
}
