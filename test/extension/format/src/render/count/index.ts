import type { Renderer } from '../renderer.ts';

/** The number of blocks of a document, as text. */
export default {
  name: 'count',
  mediaType: 'text/plain',
  render: (document) => Promise.resolve(new TextEncoder().encode(`${document.body.length} blocks\n`)),
} satisfies Renderer;
