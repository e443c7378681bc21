import * as docx from 'docx';
import type { Context } from '../context.ts';
import type { Text } from '../../../document/nodes.ts';
import { languageTags } from '../language.ts';
import { wordsAt } from '../referable.ts';
import { directedParts, sharedSigns } from '../typefaces.ts';

/** A run of characters (`w:r`); three where the middle one is what references to an annex copy. */
export function text(node: Text, context: Context): readonly docx.ParagraphChild[] {
  const { referable, bookmarks } = context.known;
  const annex = referable.annexes.get(node);
  const bookmark = annex?.id === undefined ? undefined : bookmarks.annexes.get(annex.id);
  if (annex === undefined || bookmark === undefined) return runs(node.value, node, context);
  const start = wordsAt(node.value, annex.label);
  const end = start + annex.label.length;
  return [
    ...(start > 0 ? runs(node.value.slice(0, start), node, context) : []),
    new docx.Bookmark({ id: bookmark, children: [...runs(annex.label, node, context)] }),
    ...(end < node.value.length ? runs(node.value.slice(end), node, context) : []),
  ];
}

/** Runs of one direction each, with their language where that is not the document's. */
export function runs(value: string, { language }: Pick<Text, 'language'>, context: Context): docx.TextRun[] {
  const own = language ?? context.known.language;
  const tags = language === undefined ? {} : { language: languageTags(language) };
  return directedParts(value, own).map(
    ({ text, direction }) =>
      new docx.TextRun({
        ...sharedSigns(own),
        ...context.run,
        ...(direction === 'rtl' && { rightToLeft: true }),
        ...tags,
        text,
      }),
  );
}
