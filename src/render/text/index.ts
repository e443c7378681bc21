import type { Renderer } from '../renderer.ts';
import { writeDocument } from './document.ts';

/** Plain text, as if the Word file were saved as text: a line a paragraph, its number and a tab before it. */
export default {
  name: 'text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  render: (document, { style }) => Promise.resolve(new TextEncoder().encode(writeDocument(document, style))),
} satisfies Renderer;
