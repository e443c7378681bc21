import { visit } from '../../document/visit.ts';
import type { Check, CheckedReport } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { unclosedReference } from '../words/unclosed-reference.ts';

/** Words and a name with a space in between; a name alone in brackets of either kind. */
const reference =
  /\[(?<words>[^[\]]*)\]\s+\(#(?<behind>[a-z0-9-]+)\)|\(#(?<round>[a-z0-9-]+)\)|\[#(?<square>[a-z0-9-]+)\]/g;

/** The name of a paragraph with a space in it. */
const unmadeAnchor = /:\s+anchor\s*\{#[\w-]*\}|:anchor\s+\{#[\w-]*\}/g;

export default {
  code: 'check/unmade-reference',
  severity: 'warning',
  rule: 'A reference is written `[](#NAME)`, or `[words](#NAME)` without a space.',
  reason: 'Brackets that are written otherwise are no markup: they are printed, with the name in them.',
  source: 'Texts in which a bracket was forgotten.',
  examples: {
    wrong: { record: inText('Egypt introduced its plan (#work-plan).'), finds: ['(#work-plan)'] },
    right: inText('Egypt introduced its plan ([](#work-plan)).'),
  },
  cases: [
    { record: inText('They left. : anchor{#late}'), finds: [': anchor{#late}'] },
    {
      record: inText('See [the plan] (#work-plan), [the paper] (#other) and [#statistics].'),
      finds: ['[the plan] (#work-plan)', '[the paper] (#other)', '[#statistics]'],
    },
    {
      record: inText('See [the plan](#work-plan and [](#statistics.\n\nSee [the plan]( too.'),
      finds: ['[the plan](#work-plan', '[](#statistics', '[the plan]('],
    },
    { record: inText('It was short (#short). :anchor{#short}'), finds: ['(#short)'] },
    // Brackets with other words, and the same names as words.
    {
      record: inText(
        'See [the plan] (Egypt), #statistics, (#1), (# statistics), (statistics) and [#hashtag].',
      ),
      finds: [],
    },
    {
      record: inText('See [the plan](#work-plan), [](#statistics) and [#statistics](#statistics).'),
      finds: [],
    },
  ],
  run(report, find) {
    for (const found of findWords(report.passages, unmadeAnchor, 'anchor'))
      find({
        message: 'This looks like the name of a paragraph, and is printed as it stands.',
        remedy: `Write ${found.words.replace(/\s+/g, '')}, without a space in it.`,
        place: placeOfWords(found),
      });
    for (const found of findWords(report.passages, unclosedReference, '](')) {
      const { words = '', target = '' } = found.match.groups ?? {};
      find({
        message: 'This reference is not closed, and is printed as it stands.',
        remedy: `Write [${words}](${target === '' ? '#NAME' : target}).`,
        place: placeOfWords(found),
      });
    }
    let names: ReadonlySet<string> | undefined;
    for (const found of findWords(report.passages, reference, '#')) {
      const { words, behind, round, square } = found.match.groups ?? {};
      const name = behind ?? round ?? square ?? '';
      const isMade = found.passage.nodesAt(found.start).some(({ type }) => /^(?:link|reference)$/.test(type));
      if (isMade || (behind === undefined && !(names ??= namesIn(report)).has(name))) continue;
      find({
        message: 'This looks like a reference, and is printed as it stands.',
        remedy:
          words === undefined || words.trim() === ''
            ? `Write [](#${name}), or [words](#${name}) with words of your own.`
            : `Write [${words}](#${name}), without a space in between.`,
        place: placeOfWords(found),
      });
    }
  },
} satisfies Check;

/** All names that a reference can have: those of the record, and those of paragraphs. */
function namesIn({ entry, document }: CheckedReport): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries(value))
      if (key === 'id' && typeof below === 'string') names.add(below);
      else look(below);
  };
  look(entry.contents);
  visit(document.body, (node) => {
    if (node.type === 'anchor') names.add(node.id);
  });
  return names;
}
