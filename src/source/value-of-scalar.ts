import type { Scalar } from 'yaml';
import { codePoint } from './code-point.ts';
import { excessOf } from './excess.ts';
import { numberMeant } from './number-meant.ts';
import { pathName } from './path-name.ts';
import type { Path } from './source-file.ts';
import type { Span } from './span.ts';
import { swallowedEntry } from './swallowed-entry.ts';
import { tellFault, type TreeWalk } from './tree-walk.ts';

/** A single value: a text, a number, a truth or nothing. Diagnoses what was hardly meant as YAML reads it, and what no document can show. */
export function valueOfScalar(node: Scalar, path: Path, span: Span, walk: TreeWalk): unknown {
  const { value, source } = node;
  const isPlain = node.type === 'PLAIN';
  if (isPlain) tellRemark(span, walk);
  if (typeof value === 'string') {
    walk.spans.set(pathName(path), { ...span, scalar: { start: span.start, end: span.end, value } });
    const shown = withoutForbidden(value, span, walk);
    if (isPlain && typeof path.at(-1) === 'number') tellSwallowed(span, walk);
    if (isPlain) tellQuotes(value, span, walk);
    return cutShort(value, span, walk) ?? shown;
  }
  if (typeof value === 'number' && source !== undefined && String(value) !== source) {
    const meant = numberMeant(source, value, walk.hints?.typesAt(path) ?? []);
    const message = `"${source}" would be read as the number ${value}.`;
    tellFault({ code: 'yaml/ambiguous-value', message, remedy: meant.remedy }, span, walk);
    return meant.value;
  }
  return value;
}

/** What stands behind a text as if it went on: a number sign with a word, as in "Age #2 in practice". */
function tellRemark({ end }: Span, walk: TreeWalk): void {
  const behind = walk.text.slice(end, end + 200);
  const [, blanks = '', words] = /^([ \t]+)(#[\p{L}\p{N}][^\r\n]*)/u.exec(behind) ?? [];
  if (words === undefined) return;
  const start = end + blanks.length;
  tellFault(
    {
      code: 'yaml/remark',
      message: `From this # on the line is a remark: "${words}" is not printed.`,
      remedy: 'Put the whole text in quotation marks; or write a space after # if a remark is meant.',
    },
    { start, end: start + words.length },
    walk,
    'warning',
  );
}

// Characters that XML 1.0 section 2.2 forbids, lone surrogates among them.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const allForbidden = new RegExp(forbidden, 'g');

function withoutForbidden(value: string, { start, end }: Span, walk: TreeWalk): string {
  const found = forbidden.exec(value)?.[0];
  if (found === undefined) return value;
  const at = walk.text.slice(start, end).indexOf(found);
  // Where it is written as an escape, the text is the nearest place.
  const place = at < 0 ? { start, end } : { start: start + at, end: start + at + found.length };
  const message = `The text holds the character ${codePoint(found)}, which no document can show.`;
  tellFault({ code: 'yaml/forbidden-character', message, remedy: 'Delete the character.' }, place, walk);
  return value.replace(allForbidden, '\uFFFD');
}

/** An entry of a list that is read as part of the one above. */
function tellSwallowed(span: Span, walk: TreeWalk): void {
  const entry = swallowedEntry(span, walk.text, (offset) => walk.lines.pointAt(offset).line);
  if (entry === undefined) return;
  const { code, message, remedy } = entry;
  tellFault({ code, message, remedy }, entry, walk, 'warning');
}

/** A text that word processors have put into quotation marks, such as stand around a whole value for YAML only. */
const typographicQuotes = /^(?:[“„][^“”„]*[”“]|‘[^‘]*’)$/;

function tellQuotes(value: string, span: Span, walk: TreeWalk): void {
  if (!typographicQuotes.test(value)) return;
  tellFault(
    {
      code: 'yaml/typographic-quotes',
      message: 'These quotation marks will be printed: YAML knows straight ones only.',
      remedy:
        'Put straight ones (") in their place, or none; where they are to be printed, straight ones around them.',
    },
    span,
    walk,
    'warning',
  );
}

/** Of a text that is too much for a report the first words; of others nothing. */
function cutShort(value: string, span: Span, walk: TreeWalk): string | undefined {
  const excess = excessOf(value);
  if (excess === undefined) return undefined;
  const { code, message, remedy, words } = excess;
  const start = span.start + Math.max(0, walk.text.slice(span.start, span.end).indexOf(words));
  tellFault({ code, message, remedy }, { start, end: start + words.length }, walk);
  return words;
}
