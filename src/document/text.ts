import type { Inline } from './nodes.ts';

/** The words of inline nodes, without any marks: for titles and outlines. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value;
    case 'break':
      return ' ';
    case 'reference':
      return inline.children.length > 0 ? textOf(inline.children) : (inline.label ?? '');
    case 'emphasis':
    case 'strong':
    case 'superscript':
    case 'link':
      return textOf(inline.children);
    case 'anchor':
    case 'footnote-reference':
    case 'page-number':
      return '';
  }
}
