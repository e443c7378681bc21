import type { Nodes } from 'mdast';
import { numberedToken, tokenNumber, tokenPattern } from './tokens.ts';

/** A text of a template with its tokens numbered from 0, so that the same text with other values is the same. */
export interface Shape {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** The shape of a text; undefined where its tokens are not all of the same length. */
export function shapeOf(text: string): Shape | undefined {
  const tokens: string[] = [];
  const shape = text.replace(tokenPattern, (token) => {
    tokens.push(token);
    return numberedToken(tokens.length - 1);
  });
  return shape.length === text.length ? { text: shape, tokens } : undefined;
}

type Point = NonNullable<Nodes['position']>['start'];

/** Where a node is put: how far behind the place where it was parsed. */
export interface Shift {
  readonly offset: number;
  readonly lines: number;
}

/** A copy of a node at another place, with other tokens wherever it holds some. */
export function copyNode<Node extends Nodes>(node: Node, tokens: readonly string[], shift: Shift): Node {
  const copy = { ...node } as Record<string, unknown>;
  if (tokens.length > 0)
    for (const key in copy) {
      const value = copy[key];
      if (typeof value === 'string' && key !== 'type') copy[key] = withTokens(value, tokens);
    }
  if (node.position !== undefined) {
    const { start, end } = node.position;
    copy['position'] = { start: movePoint(start, shift), end: movePoint(end, shift) };
  }
  if ('children' in node) copy['children'] = node.children.map((child) => copyNode(child, tokens, shift));
  if (tokens.length > 0 && 'attributes' in node)
    copy['attributes'] = Object.fromEntries(
      Object.entries(node.attributes ?? {}).map(([name, value]) => [
        withTokens(name, tokens),
        typeof value === 'string' ? withTokens(value, tokens) : value,
      ]),
    );
  return copy as unknown as Node;
}

function movePoint({ line, column, offset = 0 }: Point, shift: Shift): Point {
  return { line: line + shift.lines, column, offset: offset + shift.offset };
}

function withTokens(text: string, tokens: readonly string[]): string {
  const replace = (words: string): string =>
    words.replace(tokenPattern, (token) => tokens[tokenNumber(token)] ?? token);
  if (text.includes('\uE000')) return replace(text);
  // Addresses of links are percent-encoded where they hold characters that no address may hold.
  return /%EE%80/i.test(text)
    ? text.replace(/(?:%EE%80%[89][0-9A-F])+/gi, (encoded) =>
        encodeURIComponent(replace(decodeURIComponent(encoded))),
      )
    : text;
}
