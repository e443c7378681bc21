import { escapePattern } from '../source/escape-pattern.ts';
import { formFor } from '../source/latin-pattern.ts';
import type { Block, Document, Heading, Inline, Paragraph, Text } from './nodes.ts';
import { mapInlines, visit } from './visit.ts';

/** Words of a language that no end of a line parts from what stands beside them. */
export interface NonBreaking {
  /** Before a number or code: `Resolution` in `Resolution 179`. */
  readonly beforeNumbers: readonly string[];
  /** After a number: `September` in `26 September`, `hours` in `10.00 hours`. */
  readonly afterNumbers: readonly string[];
  /** Before a name, a word with a capital letter: `Mr` in `Mr Alzarooni`. */
  readonly beforeNames: readonly string[];
  /** Signs that have a space before them, and signs that have one after them: `?` and `«` in French. */
  readonly spaces?: { readonly before: string; readonly after: string };
}

const nonBreakingSpace = '\u00a0';

/**
 * Puts non-breaking spaces where a line may not end. Words are looked at across the nodes of a paragraph, because a title
 * may stand in a template and the name in a record; labels of cross-references are left as they are.
 */
export function keepTogether(document: Document, words: NonBreaking): Document {
  const pattern = patternOf(words);
  if (pattern === undefined) return document;
  const space = spacer(words.spaces);
  const change = (blocks: readonly Block[]): readonly Block[] => {
    const changed = new Map<Inline, Inline>();
    visit(blocks, (node) => {
      if (node.type === 'heading' || node.type === 'paragraph') changeParagraph(node, pattern, changed);
    });
    const kept = changed.size === 0 ? blocks : mapInlines(blocks, (inline) => changed.get(inline) ?? inline);
    return space === undefined ? kept : mapInlines(kept, space);
  };
  return {
    ...document,
    header: change(document.header),
    body: change(document.body),
    footnotes: document.footnotes.map((note) => ({ ...note, children: change(note.children) })),
  };
}

const patterns = new WeakMap<NonBreaking, RegExp | undefined>();

/** Finds the words before each space that is to be kept; made once a language. */
function patternOf(words: NonBreaking): RegExp | undefined {
  if (patterns.has(words)) return patterns.get(words);
  const parts = [
    words.beforeNumbers.length > 0 && `(?<![\\p{L}\\p{N}])(?:${anyOf(words.beforeNumbers)}) (?=\\S*\\d)`,
    words.afterNumbers.length > 0 && `\\d (?=(?:${anyOf(words.afterNumbers)})(?![\\p{L}\\p{N}]))`,
    words.beforeNames.length > 0 && `(?<![\\p{L}\\p{N}])(?:${anyOf(words.beforeNames)}) (?=[\\p{Lu}\\p{Lo}])`,
    words.spaces !== undefined &&
      ` (?=[${escapePattern(words.spaces.before)}])|[${escapePattern(words.spaces.after)}] `,
  ].filter((part) => part !== false);
  const pattern = parts.length === 0 ? undefined : new RegExp(parts.join('|'), 'gu');
  patterns.set(words, pattern);
  return pattern;
}

function anyOf(words: readonly string[]): string {
  return words.map(escapePattern).join('|');
}

/** Puts the space that a sign wants where somebody wrote none; addresses, whose signs mean something else, stay. */
function spacer(spaces: NonBreaking['spaces']): ((inline: Inline) => Inline) | undefined {
  if (spaces === undefined) return undefined;
  const before = new RegExp(
    `(?<=[\\p{L}\\p{N})\\]%])(?=[${escapePattern(spaces.before)}](?:\\s|$|[.,;:)]))`,
    'gu',
  );
  const after = new RegExp(`(?<=[${escapePattern(spaces.after)}])(?=\\S)`, 'gu');
  return (inline) => {
    if (inline.type !== 'text' || inline.language !== undefined || /:\/\//.test(inline.value)) return inline;
    const value = inline.value.replace(before, nonBreakingSpace).replace(after, nonBreakingSpace);
    return value === inline.value ? inline : { ...inline, value };
  };
}

function changeParagraph(block: Heading | Paragraph, pattern: RegExp, changed: Map<Inline, Inline>): void {
  const pieces = textsOf(block.children);
  const whole = pieces.map(({ words }) => words).join('');
  for (const match of whole.matchAll(formFor(whole, pattern))) {
    const at = match.index + match[0].length - 1;
    const piece = pieces.find(({ start, words }) => start <= at && at < start + words.length);
    if (piece?.node === undefined) continue;
    const { value } = (changed.get(piece.node) ?? piece.node) as Text;
    const offset = at - piece.start;
    const kept = value.slice(0, offset) + nonBreakingSpace + value.slice(offset + 1);
    changed.set(piece.node, { ...piece.node, value: kept });
  }
}

interface Piece {
  readonly start: number;
  readonly words: string;
  /** Undefined for words that are computed, such as those of a cross-reference. */
  readonly node: Text | undefined;
}

function textsOf(inlines: readonly Inline[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (words: string, node: Text | undefined): void => {
    pieces.push({ start, words, node });
    start += words.length;
  };
  visit(inlines, (node) => {
    if (node.type === 'text') add(node.value, node);
    else if (node.type === 'break') add('\n', undefined);
    else if (node.type === 'reference' && node.children.length === 0) add(node.label ?? '', undefined);
  });
  return pieces;
}
