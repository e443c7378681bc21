import type { Check, Find } from '../check.ts';

import { draftResolutions, type ResolutionItem } from '../words/draft-resolutions.ts';

export default {
  code: 'check/recital-punctuation',
  severity: 'warning',
  rule: 'Recitals and points of a resolution end with a semicolon, the last under a call with a comma, the very last with a full stop.',
  reason: 'A resolution is one sentence, from the name of the body to the last full stop.',
  source: 'Resolutions of ITU conferences and of the Council.',
  examples: {
    wrong: {
      record:
        'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals: [that it is late., "that it is cold,"]\n      operative:\n        - call: resolves\n          points: [to go.]',
      finds: ['.'],
    },
    right:
      'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      preamble:\n        - call: considering\n          recitals: [that it is late;, "that it is cold,"]\n      operative:\n        - call: resolves\n          points: [to go.]',
  },
  cases: [
    {
      record:
        'annexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      body: The ITU Council\n      preamble:\n        - call: considering\n          recitals: [that it is late; and, that it is dark; and, that it is cold;]\n      operative:\n        - call: resolves\n          points: ["to go:\\n\\n1. soon;\\n1. home;", "to rest,"]\n        - call: invites\n          points: [to come]',
      finds: ['Council', 'and', ';', 'come'],
    },
    {
      record:
        'footnotes: { late: It is. }\nannexes:\n  - id: draft\n    resolution:\n      number: Draft New Resolution\n      body: The ITU Council,\n      preamble:\n        - call: considering\n          recitals: ["that it is late,[^late]"]\n      operative:\n        - call: resolves\n          points: [to go; and, to rest.]',
      finds: [],
    },
  ],
  runOnRecord({ entry }, find) {
    for (const { body, parts } of draftResolutions(entry)) {
      if (body !== undefined && !body.text.endsWith(',')) tell(body, ',', find);
      for (const [at, { items }] of parts.entries())
        for (const [index, item] of items.entries()) {
          const isLast = index === items.length - 1;
          const joined = /[;,] (?:and|or)$/.exec(item.text);
          if (joined !== null) {
            // Before the last item a conjunction does no harm; elsewhere it binds what it should not.
            if (index !== items.length - 2) tellOfConjunction(item, joined, find);
            continue;
          }
          const right = !isLast ? ';' : at === parts.length - 1 ? '.' : ',';
          if (!item.text.endsWith(right)) tell(item, right, find);
        }
    }
  },
} satisfies Check;

function tell({ text, placeOf }: ResolutionItem, right: string, find: Find): void {
  const end = /[.;,:!?]$/.exec(text)?.[0] ?? '';
  const words = end === '' ? (/[\p{L}\p{N}]*[^\s]$/u.exec(text)?.[0] ?? '') : end;
  const place = placeOf(text.length - words.length, text.length);
  find({
    message: `This ends with ${end === '' ? 'nothing' : `"${end}"`}; "${right}" belongs here.`,
    remedy: `End it with "${right}".`,
    place,
    fix: {
      description: `End it with "${right}".`,
      edits: [{ place, text: end === '' ? `${words}${right}` : right }],
    },
  });
}

function tellOfConjunction({ text, placeOf }: ResolutionItem, joined: RegExpExecArray, find: Find): void {
  const word = joined[0].slice(2);
  find({
    message: `"${word}" at the end belongs before the last item only.`,
    remedy: `Delete "${word}".`,
    place: placeOf(text.length - word.length, text.length),
  });
}
