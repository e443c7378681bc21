import type { Check } from '../check.ts';

import { footnoteNames } from '../words/footnote-names.ts';
import { inText } from '../words/example.ts';
import { isLinked } from '../words/find-words.ts';
import { unclosedReference } from '../words/unclosed-reference.ts';

const pairs: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['»', '«'],
  ['）', '（'],
  ['」', '「'],
  ['》', '《'],
]);

/** In Arabic ” may open, and “ close. */
const further: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  ar: new Map([['“', '”']]),
};
/** What „ opens, as in Russian and German, one of these closes. */
const closesLow: readonly string[] = ['“', '”'];

export default {
  code: 'check/brackets',
  severity: 'warning',
  rule: 'What is opened is closed: brackets and quotation marks.',
  reason: 'Without the second one nobody knows where the insertion ends.',
  source: 'Practice of every editor.',
  examples: {
    wrong: { record: inText('They met (in Geneva and left.'), finds: ['('] },
    right: inText('They met (in Geneva) and left.'),
  },
  cases: [
    { record: inText('See [the plan](#work-plan and leave.'), finds: [] },
    { record: inText('They said “it is late and left.'), finds: ['“'] },
    { record: inText('They named „Kinder im Netz“ and „Dzieci w sieci”.'), finds: [] },
    { record: inText('They named „Kinder im Netz.'), finds: ['„'] },
    { record: inText('Points a) to c) and 1) are done.'), finds: [] },
  ],
  texts: true,
  run({ passages, language, entry }, find) {
    const names = footnoteNames(entry);
    const others = further[language.code];
    for (const passage of passages) {
      const open: { sign: string; at: number }[] = [];
      for (const match of passage.text.matchAll(/[()[\]„“”«»（）「」《》]/g)) {
        const [sign] = match;
        if (isLinked({ passage, start: match.index })) continue;
        const opener = pairs.get(sign);
        const last = open.at(-1)?.sign;
        if (last !== undefined && closes(sign, last, others)) open.pop();
        else if (opener === undefined || [...(others?.values() ?? [])].includes(sign))
          open.push({ sign, at: match.index });
        // A letter or number with a bracket names a point of a list.
        else if (
          !/(?:^|[\s(])(?:\p{L}|\d{1,2}|[ivx]+)$/u.test(passage.text.slice(0, match.index)) &&
          passage.isOwn(match.index, match.index + 1) &&
          !endsMark(passage.text, match.index, names)
        )
          find({
            message: `This "${sign}" closes what nothing opened.`,
            remedy: `Delete it, or write "${opener}" where it begins.`,
            place: passage.placeOf(match.index, match.index + 1),
          });
      }
      for (const { sign, at } of open)
        if (
          passage.isOwn(at, at + 1) &&
          !isEllipsis(passage.text, at) &&
          !isOfReference(passage.text, at) &&
          !beginsMark(passage.text, at, names)
        )
          find({
            message: `This "${sign}" is not closed.`,
            remedy: 'Close it where it ends.',
            place: passage.placeOf(at, at + 1),
          });
    }
  },
} satisfies Check;

/** Whether a sign closes what another one has opened. */
function closes(sign: string, opener: string, others: ReadonlyMap<string, string> | undefined): boolean {
  return (
    opener === pairs.get(sign) || opener === others?.get(sign) || (opener === '„' && closesLow.includes(sign))
  );
}

/** Whether a bracket begins the address of a reference, of which `check/unmade-reference` tells. */
function isOfReference(text: string, at: number): boolean {
  return [...text.matchAll(unclosedReference)].some(
    ({ index, 0: words }) => index <= at && at < index + words.length,
  );
}

function isEllipsis(text: string, at: number): boolean {
  return text.startsWith('[', at) && /^\[[^\]]{0,3}$/.test(text.slice(at));
}

/** Whether a bracket begins the mark of a footnote of the record: what it lacks is told by `check/footnote-mark`. */
function beginsMark(text: string, at: number, names: ReadonlySet<string>): boolean {
  const name = /^\[\^([A-Za-z0-9-]+)/.exec(text.slice(at))?.[1];
  return name !== undefined && names.has(name.toLowerCase());
}

function endsMark(text: string, at: number, names: ReadonlySet<string>): boolean {
  const name = /\^([A-Za-z0-9-]+)$/.exec(text.slice(0, at))?.[1];
  return name !== undefined && names.has(name.toLowerCase());
}
