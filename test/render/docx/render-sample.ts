import { strFromU8, unzipSync } from 'fflate';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Document } from '../../../src/document/nodes.ts';
import docx from '../../../src/render/docx/index.ts';
import type { RenderOptions } from '../../../src/render/renderer.ts';
import { sampleDocument } from '../sample-document.ts';
import { sampleOptions } from '../sample-options.ts';

/** Renders a document (the sample, if none is given) and gathers what the renderer finds wrong with it. */
export async function renderSample(
  document: Document = sampleDocument,
  changes: Partial<RenderOptions> = {},
): Promise<{ readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const bytes = await docx.render(document, { ...sampleOptions(document), diagnose, ...changes });
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
