import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Document } from '../../src/document/nodes.ts';
import type { StyleFile } from '../../src/house/generated/style.ts';
import { completeStyle, type Style } from '../../src/house/style.ts';
import type { RenderOptions } from '../../src/render/renderer.ts';
import { sampleDocument, sampleImages, sampleProvenance } from './sample-document.ts';

/** The style of the house, read from its file. */
export const ituStyle: Style = completeStyle(
  parse(readFileSync(new URL('../../templates/itu/style.yaml', import.meta.url), 'utf8')) as StyleFile,
);

/** What a renderer is given beside the sample, or beside another document in its place. A finding fails the test. */
export function sampleOptions(document: Document = sampleDocument): RenderOptions {
  return {
    style: ituStyle,
    images: sampleImages,
    sources: [],
    folders: [],
    producer: 'Rapporteur 0.1.0',
    created: `${document.properties.date}T12:00:00Z`,
    provenance: sampleProvenance,
    diagnose({ message }) {
      throw new Error(message);
    },
  };
}
