import type { Check } from '../check.ts';

import { visit } from '../../document/visit.ts';
import type { Passage } from '../passages.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { perText } from '../words/per-text.ts';

export default {
  code: 'check/contribution-not-discussed',
  severity: 'advice',
  rule: 'The report tells what became of each document in its list.',
  reason:
    'A document that was submitted and of which nothing is told seems to have been forgotten by the meeting, or by the report.',
  source: 'Reports of CWG-COP, which list documents and tell of others.',
  examples: {
    wrong: {
      record:
        'sections:\n  - documents\n  - title: Discussions\n    text: Egypt introduced its plan of work.\noutcomes: []',
      finds: ['statistics'],
    },
    right:
      'sections:\n  - documents\n  - title: Discussions\n    text: Egypt introduced its plan of work; Kenya its figures.\noutcomes: []',
  },
  cases: [
    {
      record:
        'sections:\n  - documents\n  - title: Discussions\n    text: "TODO: what was said."\noutcomes: []',
      finds: [],
    },
  ],
  run({ entry, document, passages }, find) {
    const contributions = meetingOf(entry)?.contributions ?? [];
    // What is still to be written may tell of them.
    if (contributions.length === 0 || passages.some(isToBeWritten)) return;
    const referred = new Set<string>();
    visit(document.body, (node) => {
      if (node.type === 'reference') referred.add(node.target);
    });
    const discussion = passages
      .filter((passage) => passage.isOwn(0, passage.text.length) && !isListed(passage.text))
      .map(({ text }) => text.toLowerCase())
      .join('\n');
    for (const [index, { id, kind, source, title, listed }] of contributions.entries()) {
      if (referred.has(id) || kind === 'agenda' || listed === false) continue;
      const names = [source, title].flatMap((name) => (name === undefined ? [] : keyWords(name)));
      if (names.length === 0 || names.some((name) => discussion.includes(name))) continue;
      find({
        message: `Nothing is told of this document${source === undefined ? '' : ` of ${source}`}.`,
        remedy: 'Tell what became of it, with a reference [](#ID); or accept this with the reason.',
        place: entry.source.placeOf(['contributions', index, 'id']),
      });
    }
    function isListed(text: string): boolean {
      return contributions.some(({ line }) => line !== undefined && text.startsWith(line.slice(0, 30)));
    }
  },
} satisfies Check;

/** Whether a paragraph of a section stands there as a new record has it. */
function isToBeWritten({ section, text, block }: Passage): boolean {
  return section !== undefined && block.type === 'paragraph' && text.startsWith('TODO:');
}

/** The words by which a text would speak of a name: names in capitals, and long words. */
const keyWords = perText((name): readonly string[] => {
  const words = name.match(/\p{L}[\p{L}\p{N}-]+/gu) ?? [];
  const telling = words.filter(
    (word) =>
      /^\p{Lu}/u.test(word) &&
      word.length > 2 &&
      !/^(?:The|Contribution|Information|Update|Outcome|Report|Draft)$/.test(word),
  );
  return (telling.length > 0 ? telling : words.filter((word) => word.length > 6)).map((word) =>
    word.toLowerCase(),
  );
});
