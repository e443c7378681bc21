import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../../src/document/nodes.ts';
import type { StyleFile } from '../../../src/house/generated/style.ts';
import { completeStyle, type Style } from '../../../src/house/style.ts';
import docx from '../../../src/render/docx/index.ts';
import type { RenderOptions } from '../../../src/render/renderer.ts';
import { sampleDocument, sampleImages, sampleProvenance } from '../sample-document.ts';

/** The style of the house, read from its file. */
export const ituStyle: Style = completeStyle(
  parse(readFileSync(new URL('../../../templates/itu/style.yaml', import.meta.url), 'utf8')) as StyleFile,
);

/** Renders a document (the sample, if none is given) and gathers what the renderer finds wrong with it. */
export async function renderSample(
  document: Document = sampleDocument,
  changes: Partial<RenderOptions> = {},
): Promise<{ readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const bytes = await docx.render(document, {
    style: ituStyle,
    images: sampleImages,
    sources: [],
    folders: [],
    producer: 'Rapporteur 0.1.0',
    created: `${document.properties.date}T12:00:00Z`,
    provenance: sampleProvenance,
    diagnose: (diagnostic) => diagnostics.push(diagnostic),
    ...changes,
  });
  return { bytes, diagnostics };
}

/** The parts of a Word file by their paths, as texts. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** The text of one part; a part that is not there fails the test. */
export function readPart(bytes: Uint8Array, path: string): string {
  const part = readParts(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return part;
}
