import * as docx from 'docx';
import type { Context } from '../context.ts';
import type { Text } from '../../../document/nodes.ts';
import { languageTags } from '../language.ts';

/** A run of characters (`w:r`), with its language where that is not the document's. */
export function text(node: Text, context: Context): readonly docx.ParagraphChild[] {
  const language = node.language === undefined ? {} : { language: languageTags(node.language) };
  const mirrored = context.known.mirrored && node.language === undefined ? { rightToLeft: true } : {};
  return [new docx.TextRun({ ...context.run, ...mirrored, ...language, text: node.value })];
}
