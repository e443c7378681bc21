import type { Renderer } from '../renderer.ts';

/** The numbered document tree itself, as JSON, with the place at which each part was written. */
export default {
  name: 'json',
  mediaType: 'application/json',
  render: (document) => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)),
} satisfies Renderer;
