import type { List } from '../../document/nodes.ts';
import type { Check, Find } from '../check.ts';

import { signIn, withLatinSigns } from '../words/signs.ts';
import { inText } from '../words/example.ts';
import { type ListPassages, listsIn, mostFrequent } from '../words/sentences.ts';

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
    {
      record: inText(
        'They decided:\n\n- to go;\n- to ask:\n  1) Kenya;\n  2) Egypt.\n- to wait;\n- to stay:\n  1) Wait for Kenya.\n  2) Wait for Egypt.\n- to answer.',
      ),
      finds: ['.', '.', '.'],
    },
    {
      record: inText('They decided:\n\n- to go;\n- to wait;\n- to ask:\n  1) Kenya;\n  2) Egypt.'),
      finds: [],
    },
  ],
  run({ passages, language }, find) {
    const lists = listsIn(passages);
    for (const { items, list } of lists) {
      // Resolutions have a punctuation of their own, and a rule for it.
      if (items.length < 2 || items[0]?.first.ancestors.some(({ type }) => type === 'annex')) continue;
      // An item that goes on in a list of its own ends with that list.
      const ends = items.map(({ last }) =>
        /:\s*$/.test(withLatinSigns(last.text)) ? undefined : endOf(last.text),
      );
      const inner = ends.slice(0, -1).filter((end) => end !== undefined);
      const [usual] = mostFrequent(inner) ?? [];
      if (usual === undefined) continue;
      const outer = outerOf(list, lists);
      if (outer !== undefined && outer.usual === ';' && (usual === '.' || usual === ';')) {
        tellOfStops(items, outer.isLast, signIn(';', language.code), find);
        if (usual === '.') continue;
      }
      for (const [index, end] of ends.entries()) {
        const item = items[index];
        if (item === undefined || end === undefined) continue;
        const isLast = index === items.length - 1;
        if (isLast && outer !== undefined && !outer.isLast && outer.usual === ';') continue;
        const right = usual === ';' && isLast ? '.' : usual === ',' && isLast ? '.' : usual;
        // A list within a list goes on with the sentence of the outer one.
        if (isLast && outer !== undefined && (end === ';' || end === ',')) continue;
        const isAnd = end === ';' && usual === ';' ? true : end === right;
        if (isLast ? end === right || (right === '' && end === '.') : isAnd || (usual === ';' && end === ','))
          continue;
        const { text } = item.last;
        const length = end === '' ? (/[\p{L}\p{N}”)]+\s*$/u.exec(text)?.[0].trimEnd().length ?? 1) : 1;
        const stop = text.trimEnd().length;
        const place = item.last.placeOf(stop - length, stop);
        const sign = signIn(right, language.code);
        const remedy = right === '' ? 'Delete the sign at its end.' : `Write "${sign}" at its end.`;
        const words = end === '' ? text.slice(stop - length, stop) : '';
        find({
          message: `This item ends with ${nameOf(end)}, ${isLast ? 'the last of the list' : 'the others'} ${isLast ? 'should end' : 'end'} with ${nameOf(right)}.`,
          remedy,
          place,
          fix: { description: remedy, edits: [{ place, text: `${words}${sign}` }] },
        });
      }
    }
  },
} satisfies Check;

/** The list in whose item a list stands: how its items end, and whether that item is its last. */
function outerOf(
  list: List,
  lists: readonly ListPassages[],
): { readonly usual: string; readonly isLast: boolean } | undefined {
  for (const { items } of lists) {
    const at = items.findIndex(({ item }) => item.children.includes(list));
    if (at < 0) continue;
    const others = items.filter((_, index) => index !== at && index < items.length - 1);
    const [usual] = mostFrequent(others.map(({ last }) => endOf(last.text))) ?? [];
    return { usual: usual ?? '', isLast: at === items.length - 1 };
  }
  return undefined;
}

/** A full stop within a list of semicolons ends the sentence too early, in a list within its items, too. */
function tellOfStops(items: ListPassages['items'], isEnd: boolean, sign: string, find: Find): void {
  for (const [index, { last }] of items.entries()) {
    const stop = last.text.trimEnd().length;
    if (endOf(last.text) !== '.' || (isEnd && index === items.length - 1)) continue;
    // The others of a list with semicolons are told of as those of any list.
    if (index < items.length - 1 && endOf(items[index + 1]?.last.text ?? '') === ';') continue;
    const place = last.placeOf(stop - 1, stop);
    find({
      message:
        'This full stop ends the sentence of the list around this one, whose items end with semicolons.',
      remedy: `Write "${sign}" at its end.`,
      place,
      fix: { description: `Write "${sign}" at its end.`, edits: [{ place, text: sign }] },
    });
  }
}

function endOf(text: string): string {
  const trimmed = withLatinSigns(text.trimEnd()).replace(/[;,] (?:and|or)$/, ';');
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
