import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { listsIn, mostFrequent } from '../words/sentences.ts';

export default {
  code: 'check/list-punctuation',
  severity: 'warning',
  rule: 'The items of a list end alike: with semicolons and a full stop at the end, with full stops, or with nothing.',
  reason: 'A full stop in the middle of a list of semicolons ends the sentence that the list is.',
  source: 'Lists of the report of four years to PP-18.',
  examples: {
    wrong: { record: inText('They decided:\n\n- to ask;\n- to wait.\n- to answer.'), finds: ['.'] },
    right: inText('They decided:\n\n- to ask;\n- to wait;\n- to answer.'),
  },
  cases: [
    { record: inText('They decided:\n\n- to ask;\n- to wait;\n- to answer;'), finds: [';'] },
    { record: inText('They decided:\n\n- to ask;\n- to wait\n- to answer.'), finds: ['wait'] },
    { record: inText('They came from:\n\n- Egypt\n- Kenya'), finds: [] },
    { record: inText('They said:\n\n- It is late.\n- It is cold.'), finds: [] },
    { record: inText('They decided:\n\n- to ask:\n  - first;\n  - then;\n- to wait.'), finds: [] },
  ],
  run({ passages }, find) {
    for (const { items, list } of listsIn(passages)) {
      // Resolutions have a punctuation of their own, and a rule for it.
      if (items.length < 2 || items[0]?.first.ancestors.some(({ type }) => type === 'annex')) continue;
      // An item that goes on in a list of its own ends with that list.
      const ends = items.map(({ last }) => (/:\s*$/.test(last.text) ? undefined : endOf(last.text)));
      const inner = ends.slice(0, -1).filter((end) => end !== undefined);
      const [usual] = mostFrequent(inner) ?? [];
      if (usual === undefined) continue;
      for (const [index, end] of ends.entries()) {
        const item = items[index];
        if (item === undefined || end === undefined) continue;
        const isLast = index === items.length - 1;
        const right = usual === ';' && isLast ? '.' : usual === ',' && isLast ? '.' : usual;
        // A list within a list goes on with the sentence of the outer one.
        if (isLast && (list.depth ?? 0) > 0 && (end === ';' || end === ',')) continue;
        const isAnd = end === ';' && usual === ';' ? true : end === right;
        if (isLast ? end === right || (right === '' && end === '.') : isAnd || (usual === ';' && end === ','))
          continue;
        const { text } = item.last;
        const length = end === '' ? (/[\p{L}\p{N}”)]+\s*$/u.exec(text)?.[0].trimEnd().length ?? 1) : 1;
        const stop = text.trimEnd().length;
        find({
          message: `This item ends with ${nameOf(end)}, ${isLast ? 'the last of the list' : 'the others'} ${isLast ? 'should end' : 'end'} with ${nameOf(right)}.`,
          remedy: right === '' ? 'Delete the sign at its end.' : `Write "${right}" at its end.`,
          place: item.last.placeOf(stop - length, stop),
        });
      }
    }
  },
} satisfies Check;

function endOf(text: string): string {
  const trimmed = text.trimEnd().replace(/[;,] (?:and|or)$/, ';');
  return /[.;,:!?]$/.exec(trimmed)?.[0].replace(/[!?]/, '.') ?? '';
}

function nameOf(end: string): string {
  const names: Readonly<Record<string, string>> = {
    '': 'nothing',
    '.': 'a full stop',
    ';': 'a semicolon',
    ',': 'a comma',
    ':': 'a colon',
  };
  return names[end] ?? end;
}
