import type { Renderer } from '../renderer.ts';
import { writePage } from './page.ts';

/** One page of HTML that stands by itself: style, pictures and footnotes are in it. */
export default {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  render: (document, options) => Promise.resolve(new TextEncoder().encode(writePage(document, options))),
} satisfies Renderer;
