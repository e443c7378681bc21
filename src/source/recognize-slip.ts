import type { YAMLError } from 'yaml';

/** A slip of the keyboard: what it is, where, and what to do. */
export interface Slip {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly start: number;
  readonly end: number;
}

/** Blanks that look like a space, and are none to YAML: word processors and web pages put them in. */
const oddSpace = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

/**
 * The slip of the keyboard behind a fault that the YAML parser found, which names the consequence: it reads a line without a
 * colon as a key of many lines. Undefined where none of the usual ones stands there.
 */
export function recognizeSlip(fault: YAMLError, text: string): Slip | undefined {
  if (fault.code === 'MULTIPLE_DOCS') return undefined;
  const slip = slipOfLine(fault, text);
  if (slip !== undefined || fault.code === 'DUPLICATE_KEY') return slip;
  const start = beginOfLine(fault, text);
  return inBrackets(fault, text) ?? withoutColon(fault, lineAt(text, start), start);
}

/** A slip that the line of a fault shows by itself, whatever stands before it; undefined where it shows none. */
export function slipOfLine(fault: YAMLError, text: string): Slip | undefined {
  const start = beginOfLine(fault, text);
  const line = lineAt(text, start);
  for (const { code, pattern, message, remedy } of slipsOfLines) {
    const found = pattern.exec(line)?.indices;
    const [from, until] = found?.groups?.at ?? [0, 0];
    if (found === undefined) continue;
    const words = line.slice(from, until);
    return { code, message, remedy: remedy(words), start: start + from, end: start + until };
  }
  return undefined;
}

function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
}

const slipsOfLines: readonly {
  readonly code: string;
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: (words: string) => string;
}[] = [
  {
    code: 'yaml/merge-conflict',
    pattern: /^(?<at>(?:<{7}|={7}|>{7})(?: .*)?)$/d,
    message: 'This is a mark of Git, which could not put two versions of the file together.',
    remedy: () => 'Keep the lines of one version, and delete those of the other one and the marks.',
  },
  {
    code: 'yaml/odd-space',
    pattern: new RegExp(`^[ \\-]*(?<at>${oddSpace.source}+)`, 'd'),
    message:
      'This is no common space, but one such as word processors put in; YAML does not take it for a space.',
    remedy: () => 'Delete it, and type a space.',
  },
  {
    code: 'yaml/odd-space',
    pattern: new RegExp(`^ *(?:- +)*[\\w-]+:(?<at>${oddSpace.source}+)`, 'd'),
    message:
      'This is no common space, but one such as word processors put in; YAML does not take it for a space.',
    remedy: () => 'Delete it, and type a space.',
  },
  {
    code: 'yaml/typographic-quotes',
    pattern: /^ *(?:- +)*[\w-]+: +(?<at>[“„‘].*[”“’])\s*$/d,
    message: 'These quotation marks are letters to YAML, which knows straight ones only.',
    remedy: () => 'Put straight ones (") in their place.',
  },
  {
    code: 'yaml/text-behind-bar',
    pattern: /^ *(?:- +)*[\w-]+: +[|>][-+\d]* +(?<at>[^\s#].*)/d,
    message: 'Behind | or > the text begins on the next line.',
    remedy: () => 'Put the text on the line below, indented further than its key; or delete the sign.',
  },
  {
    code: 'yaml/no-space',
    pattern: /^ *(?<at>-[\w"'{[]+:?)(?=\s|$)/d,
    message: 'After the dash of an entry there is no space.',
    remedy: (words) => `Write "- ${words.slice(1)}".`,
  },
  {
    code: 'yaml/no-space',
    pattern: /^ *(?:- +)*(?<at>[a-z][\w-]*:(?!\/\/)[\p{L}\p{N}"'{[|>]\S*)/du,
    message: 'After the colon there is no space.',
    remedy: (words) => `Write "${words.replace(':', ': ')}".`,
  },
];

/** A line that is read as a key, but has no colon. */
function withoutColon({ code, message }: YAMLError, line: string, start: number): Slip | undefined {
  const isKey =
    code === 'MULTILINE_IMPLICIT_KEY' ||
    (code === 'MISSING_CHAR' && message.includes('map keys')) ||
    (code === 'BAD_INDENT' && message.includes('mapping items'));
  const words = /^ *(.*?)\s*$/.exec(line)?.[1] ?? '';
  if (!isKey || words === '' || /:(?:\s|$)|^-(?:\s|$)|^["'#]/.test(words)) return undefined;
  const from = start + line.indexOf(words);
  return {
    code: 'yaml/no-colon',
    message:
      'This line is no key with a colon, no entry of a list, and does not belong to the text above it.',
    remedy:
      'Write a colon and a space after a key, or a dash and a space before an entry; indent a line of a text as far as the lines above it.',
    start: from,
    end: from + words.length,
  };
}

/** In brackets a comma is missing, or the sign of a remark cuts off what closes them. */
function inBrackets({ code, message, pos }: YAMLError, text: string): Slip | undefined {
  const [start, end] = pos;
  if (code === 'BLOCK_IN_FLOW')
    return {
      code: 'yaml/no-comma',
      message: 'In these brackets a colon follows that belongs to no key.',
      remedy: 'Put a comma before the key, or put a text that holds a colon in quotation marks.',
      start,
      end,
    };
  const closing = /end with a ([\]}])/.exec(message)?.[1];
  if (closing === undefined) return undefined;
  const opened = text.lastIndexOf(closing === '}' ? '{' : '[', start - 1);
  const remark = / (?<at>#[^\n]*[\]}][^\n]*)/.exec(text.slice(Math.max(0, opened), start));
  if (opened < 0 || remark === null) return undefined;
  const from = opened + remark.index + 1;
  return {
    code: 'yaml/remark-in-brackets',
    message: 'From this # on the line is a remark, and so is the bracket that closes what stands before.',
    remedy: 'Put the text that holds the # in quotation marks.',
    start: from,
    end: from + 1,
  };
}

/** Where the line begins that is meant: the parser may name the end of what came before. */
function beginOfLine({ pos: [start] }: YAMLError, text: string): number {
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const passed = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)+/.exec(text.slice(begin))?.[0].length ?? 0;
  return begin + passed;
}
