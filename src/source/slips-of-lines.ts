import { lineAt } from './line-at.ts';
import { quote } from './quote.ts';
import type { Slip } from './slip.ts';

/** Blanks that look like a space, and are none to YAML: word processors and web pages put them in. */
const oddSpace = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

/** A slip that a line shows by itself. `at` in the pattern names the words that are wrong. */
interface Kind {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: (words: string) => string;
  /** What may stand in place of the words. */
  readonly mends?: (words: string) => readonly string[];
}

const aSpace = {
  code: 'yaml/odd-space',
  message:
    'This is no common space, but one such as word processors put in; YAML does not take it for a space.',
  remedy: () => 'Delete it, and type a space.',
  mends: (words: string) => [' '.repeat(words.length), ' ', ''],
};

const typographic = {
  code: 'yaml/typographic-quotes',
  message: 'These quotation marks are letters to YAML, which knows straight ones only.',
  remedy: () => 'Put straight ones (") in their place.',
  mends: (words: string) => [quote(words.slice(1, -1).trim())],
};

/** Words between quotation marks that YAML does not know, at an offset. */
export function typographicQuotes(words: string, start: number): Slip {
  return slipOf(typographic, words, start);
}

const kinds: readonly Kind[] = [
  {
    code: 'yaml/merge-conflict',
    pattern: /^(?<at>(?:<{7}|={7}|>{7})(?: .*)?)$/d,
    message: 'This is a mark of Git, which could not put two versions of the file together.',
    remedy: () => 'Keep the lines of one version, and delete those of the other one and the marks.',
  },
  { ...aSpace, pattern: new RegExp(`^[ \\-]*(?<at>${oddSpace.source}+)`, 'd') },
  { ...aSpace, pattern: new RegExp(`^ *(?:- +)*[\\w-]+:(?<at>${oddSpace.source}+)`, 'd') },
  { ...typographic, pattern: /^ *(?:- +)*[\w-]+: +(?<at>[“„‘«].*[”“’»])\s*$/d },
  {
    code: 'yaml/text-behind-bar',
    pattern: /^ *(?:- +)*[\w-]+: +(?<at>[|>][-+\d]* +[^\s#].*)/d,
    message: 'Behind | or > the text begins on the next line.',
    remedy: () => 'Put the text on the line below, indented further than its key; or delete the sign.',
    mends: (words) => {
      const text = words.replace(/^[|>][-+\d]* +/, '');
      // Where more lines of the text follow, these are read, and the words behind the sign left out.
      return [text, quote(text.trimEnd()), words.charAt(0)];
    },
  },
  {
    code: 'yaml/no-space',
    pattern: /^ *(?<at>-[\w"'{[]+:?)(?=\s|$)/d,
    message: 'After the dash of an entry there is no space.',
    remedy: (words) => `Write "- ${words.slice(1)}".`,
    mends: (words) => [`- ${words.slice(1)}`],
  },
  {
    code: 'yaml/no-space',
    pattern: /^ *(?:- +)*(?<at>[a-z][\w-]*:(?!\/\/)[\p{L}\p{N}"'{[|>]\S*)/du,
    message: 'After the colon there is no space.',
    remedy: (words) => `Write "${words.replace(':', ': ')}".`,
    mends: (words) => [words.replace(':', ': ')],
  },
];

/** A slip that a line shows by itself, whatever stands before it; undefined where it shows none. `start` is its offset. */
export function slipOfLine(line: string, start: number): Slip | undefined {
  for (const kind of kinds) {
    const [from, until] = kind.pattern.exec(line)?.indices?.groups?.at ?? [];
    if (from !== undefined && until !== undefined) return slipOf(kind, line.slice(from, until), start + from);
  }
  return undefined;
}

function slipOf({ code, message, remedy, mends }: Omit<Kind, 'pattern'>, words: string, start: number): Slip {
  const place = { start, end: start + words.length };
  const ways = mends?.(words).map((text) => [{ ...place, text }]);
  return { code, message, remedy: remedy(words), ...place, ...(ways && { mends: ways }) };
}

/** All lines of a text that stand as far in as that of a slip and show the same one, in order; it is among them. */
export function sameSlips(slip: Slip, text: string): readonly Slip[] {
  const begin = text.lastIndexOf('\n', slip.start - 1) + 1;
  const found: Slip[] = [];
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
    const one = slipOfLine(lineAt(text, start), start);
    const isSame = one?.code === slip.code && one.message === slip.message;
    if (isSame && one.start - start === slip.start - begin) found.push(one);
  }
  return found;
}
