import type { Document } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';
import { writeBlocks } from './blocks.ts';
import { labelled } from './labelled.ts';

/** The line above the footnotes, as long as word processors draw it when they save a text. */
const rule = '_'.repeat(16);

/** The whole document: its blocks with an empty line between them, then its footnotes below a line. */
export function writeDocument({ body, footnotes }: Document, style: Style): string {
  const notes = footnotes.flatMap(({ number, children }) =>
    labelled(`[${number ?? ''}]`, writeBlocks(children, style)),
  );
  const foot = notes.length === 0 ? [] : [rule, ...notes];
  return `${[...writeBlocks(body, style), ...foot].join('\n\n')}\n`;
}
