import * as docx from 'docx';
import type { Context } from '../context.ts';
import type { Text } from '../../../document/nodes.ts';
import { languageTags } from '../language.ts';
import { wordsAt } from '../referable.ts';

/** A run of characters (`w:r`); three where the middle one is what references to an annex copy. */
export function text(node: Text, context: Context): readonly docx.ParagraphChild[] {
  const { referable, bookmarks } = context.known;
  const annex = referable.annexes.get(node);
  const bookmark = annex?.id === undefined ? undefined : bookmarks.annexes.get(annex.id);
  if (annex === undefined || bookmark === undefined) return [run(node.value, node, context)];
  const start = wordsAt(node.value, annex.label);
  const end = start + annex.label.length;
  return [
    ...(start > 0 ? [run(node.value.slice(0, start), node, context)] : []),
    new docx.Bookmark({ id: bookmark, children: [run(annex.label, node, context)] }),
    ...(end < node.value.length ? [run(node.value.slice(end), node, context)] : []),
  ];
}

/** A run with its language where that is not the document's. */
function run(value: string, node: Text, context: Context): docx.TextRun {
  const language = node.language === undefined ? {} : { language: languageTags(node.language) };
  const mirrored = context.known.mirrored && node.language === undefined ? { rightToLeft: true } : {};
  return new docx.TextRun({ ...context.run, ...mirrored, ...language, text: value });
}
