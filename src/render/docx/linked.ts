import * as docx from 'docx';

/** Makes a link of parts of a paragraph. Bookmarks go before it: `docx` writes them only where no link is around. */
export function linked(
  children: readonly docx.ParagraphChild[],
  makeLink: (words: readonly docx.ParagraphChild[]) => docx.ParagraphChild,
): readonly docx.ParagraphChild[] {
  const bookmarks = children.filter((child) => child instanceof docx.Bookmark);
  const words = children.filter((child) => !(child instanceof docx.Bookmark));
  return [...bookmarks, makeLink(words)];
}
