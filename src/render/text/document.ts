import type { Document } from '../../document/nodes.ts';
import { writeBlocks } from './blocks.ts';
import { labelled } from './labelled.ts';

/** The whole document: its paragraphs with an empty line between them, then its footnotes. */
export function writeDocument(document: Document): string {
  const notes = document.footnotes.flatMap(({ number, children }) =>
    labelled('', `[${number ?? ''}]`, writeBlocks(children, '')),
  );
  const rule = notes.length > 0 ? ['_'.repeat(16)] : [];
  return `${[...writeBlocks(document.body, ''), ...rule, ...notes].join('\n\n')}\n`;
}
