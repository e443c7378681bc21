import type { Check } from '../check.ts';

import { visit } from '../../document/visit.ts';
import { inText } from '../words/example.ts';
import { meetingOf } from '../words/meeting-of.ts';

export default {
  code: 'check/annex-not-mentioned',
  severity: 'advice',
  rule: 'The text speaks of each annex.',
  reason: 'A reader who is not sent to an annex does not know what it is for.',
  source: 'Practice of ITU reports.',
  examples: {
    wrong: {
      record: inText('It was short.') + '\nannexes:\n  - { id: draft, title: Draft, text: It is short. }',
      finds: ['draft'],
    },
    right:
      inText('The draft is in [](#draft).') +
      '\nannexes:\n  - { id: draft, title: Draft, text: It is short. }',
  },
  run({ entry, document, passages }, find) {
    const annexes = meetingOf(entry)?.annexes ?? [];
    if (annexes.length === 0) return;
    const referred = new Set<string>();
    visit(document.body, (node) => {
      if (node.type === 'reference') referred.add(node.target);
    });
    const body = passages.filter(({ ancestors }) => !ancestors.some(({ type }) => type === 'annex'));
    const isSpokenOf = body.some((passage) => {
      const at = passage.text.search(/\bannex/i);
      return at >= 0 && passage.isOwn(at, at + 5);
    });
    for (const [index, { id }] of annexes.entries()) {
      if (referred.has(id) || (isSpokenOf && annexes.length === 1)) continue;
      find({
        message: 'No text speaks of this annex.',
        remedy: `Write [](#${id}) where it is decided or mentioned.`,
        place: entry.source.placeOf(['annexes', index, 'id']),
      });
    }
  },
} satisfies Check;
