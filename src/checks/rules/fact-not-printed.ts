import { visit } from '../../document/visit.ts';
import type { Check, CheckedReport, UnprintedFact } from '../check.ts';

interface GivenSection {
  readonly standard?: string;
  readonly text?: string;
}

type Section = string | GivenSection;

/** Shorter words, such as titles of people, stand in every text. */
const shortestName = 4;

/** Names and numbers; where there are none, all words. */
function tellingWords(words: readonly string[]): readonly string[] {
  const names = words.filter(
    (word) => /^\d+$/.test(word) || (word.length >= shortestName && /[\p{Lu}\p{N}]/u.test(word)),
  );
  return names.length > 0 ? names : words;
}

/** Whether the record tells of a fact in words of its own, or refers to one of its entries. */
function isTold({ ids, words }: UnprintedFact, { document, passages }: CheckedReport): boolean {
  let isReferred = false;
  visit(document.body, (node) => {
    if (node.type === 'reference' && node.label !== undefined && ids.includes(node.target)) isReferred = true;
  });
  if (isReferred) return true;
  const text = passages.map((passage) => passage.text.toLowerCase()).join('\n');
  return tellingWords(words).some((word) => text.includes(word.trim().replace(/\s+/g, ' ').toLowerCase()));
}

/** What to do: a record without a list of sections has the standard ones, which a list of its own would replace. */
function remedyFor({ sections, standing }: UnprintedFact, hasSections: boolean): string {
  const [section] = sections;
  if (section === undefined)
    return 'No standard section of the house prints it: tell it in a section with a title and a text, or delete the facts.';
  const names = sections.map((name) => `"${name}"`).join(' or ');
  return hasSections
    ? `Add ${names} to the sections, or delete the facts.`
    : `Write "sections: [${[...standing, section].join(', ')}]" into the record, or delete the facts.`;
}

export default {
  code: 'check/fact-not-printed',
  severity: 'warning',
  rule: 'What a record gives as facts is printed by a section of its report, or told in its texts.',
  reason:
    'A fact without a section that prints it is in the record and nowhere else: the decisions of a meeting can be missing from its report, and nobody sees why.',
  source: 'Records from which a section was taken out, and its facts were left.',
  examples: {
    wrong: {
      record:
        'sections: [introduction, agenda, documents, outcomes]\nnext-meeting: { period: June 2020 }\noutcomes: []',
      finds: ['next-meeting'],
    },
    right:
      'sections: [introduction, agenda, documents, outcomes, next-meeting]\nnext-meeting: { period: June 2020 }\noutcomes: []',
  },
  cases: [
    {
      record:
        'sections: [introduction, agenda, documents]\noutcomes: [{ id: one, text: A report was adopted. }]',
      finds: ['outcomes'],
    },
    {
      record:
        'sections: [introduction, outcomes]\nelections: [{ office: vice-chair, people: [jane-coffin] }]\noutcomes: []',
      finds: ['contributions', 'elections'],
    },
    {
      record:
        'sections: [documents, outcomes]\nliaison-statements: [{ id: one, addressee: ITU-T Study Group 17, subject: child online protection }]\noutcomes: []',
      finds: ['liaison-statements'],
    },
    {
      record:
        'sections:\n  - documents\n  - outcomes\n  - title: Other matters\n    text: A statement goes to ITU-T Study Group 17.\nliaison-statements: [{ id: one, addressee: ITU-T Study Group 17, subject: indicators }]\noutcomes: []',
      finds: [],
    },
    {
      record:
        'sections:\n  - documents\n  - outcomes\n  - title: Vice-Chairs\n    text: Ms Coffin was elected.\nelections: [{ office: vice-chair, people: [jane-coffin] }]\noutcomes: []',
      finds: [],
    },
    {
      record:
        'sections:\n  - documents\n  - outcomes\n  - { standard: next-meeting, text: The next meeting will be held in summer. }\nnext-meeting: { period: June 2020 }\noutcomes: []',
      finds: [],
    },
    {
      record:
        'sections: [documents]\noutcomes:\n  - { id: plan, text: The plan was adopted., in-summary: to adopt the plan of work }',
      finds: [],
    },
    {
      record: 'extent: results\nsections: [introduction]\nnext-meeting: { period: June 2020 }\noutcomes: []',
      finds: [],
    },
  ],
  run(report, find) {
    const { entry, unprinted, house } = report;
    const { sections } = entry.contents as { sections?: readonly Section[] };
    const given = (sections ?? []).map((section): GivenSection =>
      typeof section === 'string' ? { standard: section } : section,
    );
    // A section whose name is mistyped, as was told, may be the one that would print them.
    const isMistyped = given.some(
      ({ standard, text }) =>
        standard !== undefined && text === undefined && !house.partials.has(`section-${standard}`),
    );
    if (isMistyped) return;
    const named = given.map(({ standard }) => standard);
    for (const fact of unprinted) {
      // The text of such a section stands in place of the facts, as its author wanted.
      if (fact.sections.some((section) => named.includes(section)) || isTold(fact, report)) continue;
      find({
        message: `The record gives "${fact.key}", but no section prints it.`,
        remedy: remedyFor(fact, sections !== undefined),
        place: entry.source.placeOfKey([fact.key]),
      });
    }
  },
} satisfies Check;
