import type { Heading, Link, Paragraph, PhrasingContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { formFor } from '../source/latin-pattern.ts';
import type { Portion } from './portions.ts';

/*
 * Most paragraphs of a report hold no markup but cross-references and anchors. The full parser takes a hundred times as
 * long for them as they need. What this file reads, it reads as the parser does; all else it leaves to the parser.
 */

/** A line that is part of a paragraph and of nothing else, wherever it stands between empty lines. */
const lineStart = /^(?:(?!\d+[.)])[\p{L}\p{N}"'“”‘’(\uE000]|:anchor\{)/u;

/** A line that is a title and nothing else. */
const title = /^(#{1,6}) (?=\S)/;

/** Words, signs that mean nothing in markup, and tokens of values; a cross-reference; an anchor. Latin letters, which are found faster, stand for themselves. */
const piece =
  /((?:[A-Za-z0-9 \n,.;"'()\-/%$+=?!&]+|[\p{L}\p{M}\p{N}“”‘’–—€£§°…\uE000-\uE019]|:(?=\s|$))+)|\[\]\((#[a-z0-9-]+)\)|:anchor\{#([a-z0-9-]+|\uE000[\uE010-\uE019]+\uE001)\}/uy;

/** Addresses become links without any sign around them; spaces at the ends of lines mean something. */
const special = /www|@| \n|\n | $|^ /i;

/** Whether a stretch of a text between empty lines can be read here. */
export function isPlain(words: string): boolean {
  if (special.test(words)) return false;
  if (title.test(words)) return !words.includes('\n') && words.length > 2;
  const start = formFor(words, lineStart);
  return words.split('\n').every((line) => start.test(line));
}

/** Reads a plain stretch; undefined where it holds markup after all. */
export function readPlain(words: string, portion: Portion): Paragraph | Heading | undefined {
  const marks = title.exec(words)?.[1]?.length ?? 0;
  const point = (at: number) => ({
    line: portion.line + countLines(words, at),
    column: at - words.lastIndexOf('\n', at - 1),
    offset: portion.start + at,
  });
  const children: PhrasingContent[] = [];
  const form = formFor(words, piece);
  for (let at = marks === 0 ? 0 : marks + 1; at < words.length; at = form.lastIndex) {
    form.lastIndex = at;
    const found = form.exec(words);
    if (found === null) return undefined;
    children.push(nodeOf(found, { start: point(at), end: point(form.lastIndex) }));
  }
  const position = { start: point(0), end: point(words.length) };
  return marks === 0
    ? { type: 'paragraph', children, position }
    : { type: 'heading', depth: marks as Heading['depth'], children, position };
}

function countLines(words: string, until: number): number {
  let count = 0;
  for (let at = words.indexOf('\n'); at >= 0 && at < until; at = words.indexOf('\n', at + 1)) count += 1;
  return count;
}

function nodeOf(
  [, value, url, id]: RegExpExecArray,
  position: NonNullable<Text['position']>,
): Text | Link | TextDirective {
  if (value !== undefined) return { type: 'text', value, position };
  if (url !== undefined) return { type: 'link', title: null, url, children: [], position };
  return { type: 'textDirective', name: 'anchor', attributes: { id: id ?? '' }, children: [], position };
}
