import type { Check } from '../check.ts';

import type { Block } from '../../document/nodes.ts';
import type { CheckedReport } from '../check.ts';
import { countedContributions } from '../words/counted-contributions.ts';
import { inText } from '../words/example.ts';
import { numberOf, numberPattern } from '../words/numbers.ts';

const counted = new RegExp(`\\b(${numberPattern}) (?:\\p{Ll}+ ){0,3}?\\p{Ll}+s\\b[^.;:]*:$`, 'iu');
/** Behind a number and what it counts: words that announce something else, and words that announce what is counted. */
const otherNoun = /\b(?:the following|as follows|these)\b/i;
const sameNoun = /\b(?:are|is|was|were)(?: the following| as follows| these)(?=:)/i;

export default {
  code: 'check/count-of-items',
  severity: 'warning',
  rule: 'A number that announces a list is the number of its items.',
  reason: 'An item was added to the list or taken out, and the sentence before it was left as it was.',
  source: 'Section 4 of the report of the 13th meeting of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The group has three main tasks:\n\n- to inform;\n- to advise.'),
      finds: ['three'],
    },
    right: inText('The group has two main tasks:\n\n- to inform;\n- to advise.'),
  },
  cases: [
    { record: inText('In 12 countries the following was found:\n\n- hope;\n- fear.'), finds: [] },
    { record: inText('The following 3 points were made:\n\n1. one;\n2. two.'), finds: ['3'] },
    {
      record: inText('The three Sectors of ITU proposed the following measures:\n\n- hope;\n- patience.'),
      finds: [],
    },
    { record: inText('The three main points are as follows:\n\n- hope;\n- fear.'), finds: ['three'] },
    // One number, and one finding.
    {
      record:
        'contributions: [{ id: one, number: 1, title: Update }]\n' +
        inText('The following two contributions were received:\n\n- an update.'),
      finds: [],
    },
  ],
  languages: ['en'],
  run(report, find) {
    // Of a number of contributions that the record does not have another rule tells.
    const told = new Set(countedContributions(report).map(({ place }) => place.start.offset));
    for (const { number, items, place } of announcedLists(report))
      if (numberOf(number) !== items && !told.has(place.start.offset))
        find({
          message: `The text announces ${number.toLowerCase()}, the list has ${items}.`,
          remedy: 'Correct the number, or the list.',
          place,
        });
  },
} satisfies Check;

function announcedLists({ passages, document }: CheckedReport) {
  const found: { number: string; items: number; place: ReturnType<(typeof passages)[number]['placeOf']> }[] =
    [];
  const following = nextSiblings(document.body);
  for (const passage of passages) {
    const list = following.get(passage.block);
    if (list?.type !== 'list') continue;
    const match = counted.exec(passage.text);
    const number = match?.[1];
    if (
      match === null ||
      number === undefined ||
      // "The three Sectors agreed on the following points:" counts the Sectors.
      (otherNoun.test(match[0]) && !sameNoun.test(match[0])) ||
      !/^(?:the|these|those|following|has|have|had|are|were|made)$/i.test(
        wordBefore(passage.text, match.index),
      )
    )
      continue;
    const end = match.index + number.length;
    if (passage.isOwn(match.index, end))
      found.push({ number, items: list.items.length, place: passage.placeOf(match.index, end) });
  }
  return found;
}

function wordBefore(text: string, index: number): string {
  return /(\p{L}+)\s*$/u.exec(text.slice(0, index))?.[1] ?? 'the';
}

/** The block that follows each block. */
function nextSiblings(blocks: readonly Block[]): ReadonlyMap<Block, Block> {
  const next = new Map<Block, Block>();
  const walk = (some: readonly Block[]): void => {
    for (const [index, block] of some.entries()) {
      const after = some[index + 1];
      if (after !== undefined) next.set(block, after);
      if (block.type === 'list')
        block.items.forEach((item) => {
          walk(item.children);
        });
      else if ('children' in block && block.type !== 'heading' && block.type !== 'paragraph')
        walk(block.children);
    }
  };
  walk(blocks);
  return next;
}
