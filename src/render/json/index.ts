import type { Document, Origin } from '../../document/nodes.ts';
import type { RenderOptions, Renderer } from '../renderer.ts';
import { nameOfSource } from '../source-names.ts';

/** The numbered document tree itself, as JSON, with the place at which each part was written. */
export default {
  name: 'json',
  mediaType: 'application/json',
  render: (document, options) => Promise.resolve(new TextEncoder().encode(`${write(document, options)}\n`)),
} satisfies Renderer;

function write(document: Document, { folders }: RenderOptions): string {
  const change = (key: string, value: unknown): unknown => {
    if (key !== 'origin') return value;
    const origin = value as Origin;
    return { ...origin, file: nameOfSource(origin.file, folders) };
  };
  return JSON.stringify(document, change, 2);
}
