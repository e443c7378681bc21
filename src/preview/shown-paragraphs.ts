import type { Inline } from '../document/nodes.ts';
import { textOf } from '../document/text.ts';
import type { DrawnPages } from '../render/pdf/draw-pages.ts';
import type { ShownParagraph } from './state.ts';
import { writtenAt } from './written-at.ts';

/** The paragraphs of pages that somebody wrote, with where they were written. */
export function shownParagraphs(
  { paragraphs }: DrawnPages,
  isRecord: (file: string) => boolean,
): readonly ShownParagraph[] {
  return paragraphs.flatMap(({ node, label, running, parts }) => {
    const written = writtenAt(node, isRecord);
    if (written === undefined) return [];
    const { place, sentence } = written;
    const words = textOf(onPage(node.children, parts[0]?.page ?? 1));
    const text = `${label} ${words}`.trim();
    const level = node.type === 'heading' ? { level: node.depth } : {};
    const [{ line, column }, until] = [place.start, place.end.line];
    const also = sentence && { sentence: `${sentence.file}:${sentence.start.line}` };
    return [
      {
        text,
        words,
        ...level,
        parts,
        ...(running && { running }),
        file: place.file,
        line,
        column,
        until,
        ...also,
      },
    ];
  });
}

/** The same inline nodes with the number of the page in words. */
function onPage(inlines: readonly Inline[], page: number): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'page-number') return { type: 'text', value: String(page) };
    return 'children' in inline ? { ...inline, children: onPage(inline.children, page) } : inline;
  });
}
