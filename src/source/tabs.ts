import type { YAMLError } from 'yaml';
import { isBlankLineAbove } from './blank-line-above.ts';
import { columnsBeside, shapeOf } from './columns-beside.ts';
import { beginOfLine, lineAt } from './line-at.ts';
import type { Slip } from './slip.ts';

/** A tab at the beginning of the line of a fault, for which spaces should stand; undefined where there is none. */
export function tabAtBegin({ code, message, pos: [at, end] }: YAMLError, text: string): Slip | undefined {
  const start = beginOfLine(at, text);
  const line = lineAt(text, start);
  const blanks = /^[ \t]*/.exec(line)?.[0] ?? '';
  const isIndent =
    blanks.includes('\t') && (code === 'TAB_AS_INDENT' || code === 'BAD_INDENT' || isBlankLineAbove(message));
  if (!isIndent && code !== 'TAB_AS_INDENT') return undefined;
  return {
    code: 'yaml/tab-as-indent',
    message: 'This is not valid YAML: Tabs are not allowed as indentation.',
    remedy: 'Indent with spaces, not with tabs.',
    start: at,
    end,
    // Asked for where it is tried: a file may hold thousands of tabs.
    get mends() {
      const columns = isIndent ? columnsNear(start, line, text) : [];
      return columns.map((indent) => [{ start, end: start + blanks.length, text: ' '.repeat(indent) }]);
    },
  };
}

/** As far as its neighbours of the same kind. */
function columnsNear(start: number, line: string, text: string): readonly number[] {
  const lines = text.split('\n');
  const at = text.slice(0, start).split('\n').length - 1;
  const columns = columnsBeside(lines, at, shapeOf(line)).map(({ indent }) => indent);
  return columns.length > 0 ? columns : columnsBelowBar(lines, at);
}

/** The first line of a text stands further in than the key of it. */
function columnsBelowBar(lines: readonly string[], at: number): readonly number[] {
  const above = lines.slice(0, at).findLast((other) => other.trim() !== '') ?? '';
  return /:\s+[|>][-+\d]*\s*$/.test(above) ? [above.search(/[^\s-]/) + 2] : [];
}
