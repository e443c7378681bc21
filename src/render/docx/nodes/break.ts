import * as docx from 'docx';
import type { Break } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';

/** A new line in the same paragraph (`w:br`). */
export function lineBreak(_node: Break, context: Context): readonly docx.ParagraphChild[] {
  return [new docx.TextRun({ ...context.run, break: 1 })];
}
