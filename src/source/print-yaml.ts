import { Document, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { pathName } from './path-name.ts';
import type { Path } from './source-file.ts';

/** Comments of a YAML file: at its head, and before values, by {@link pathName}. Lines have no number sign. */
export interface Comments {
  readonly head: string;
  readonly before: ReadonlyMap<string, string>;
}

/** Prints plain values as YAML as people write it: long texts over several lines, comments before what they are about. */
export function printYaml(value: unknown, comments: Comments): string {
  const document = new Document(value, { version: '1.2', schema: 'core' });
  annotate(document.contents, [], comments.before);
  const body = document.toString({ lineWidth: 120, indentSeq: true, blockQuote: true });
  return `${comments.head}${body}`;
}

/** Characters of a text that stands on the line of its key. */
const longestLine = 90;

function annotate(node: Node | null, path: Path, comments: ReadonlyMap<string, string>): void {
  if (node === null) return;
  const comment = comments.get(pathName(path));
  if (comment !== undefined) node.commentBefore = asComment(comment);
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      annotate(pair.value as Node | null, [...path, key], comments);
    }
  } else if (isSeq(node))
    node.items.forEach((item, index) => annotate(item as Node, [...path, index], comments));
  else if (isScalar(node) && typeof node.value === 'string') {
    if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
    else if (node.value.length > longestLine) node.type = Scalar.BLOCK_FOLDED;
  }
}

function asComment(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
}
