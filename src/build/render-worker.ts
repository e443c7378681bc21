import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import { formats } from '../render/formats.ts';
import type { RenderOptions } from '../render/renderer.ts';

/** What a worker is given: plain data, because that is all that passes between threads. */
export interface RenderJob {
  readonly document: Document;
  readonly format: string;
  readonly options: Omit<RenderOptions, 'diagnose'>;
}

/** What it gives back. */
export interface RenderedJob {
  readonly bytes: Uint8Array;
  /** Ending of the file. */
  readonly extension: string;
  /** Where the format has pages. */
  readonly pages?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a document; the work of one thread of the pool. */
export default async function renderJob({ document, format, options }: RenderJob): Promise<RenderedJob> {
  const load = formats[format];
  if (load === undefined) throw new Error(`There is no format "${format}".`);
  const diagnostics: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { default: renderer } = await load();
  const bytes = await renderer.render(document, { ...options, diagnose });
  const pages = renderer.countPages?.(bytes);
  const extension = renderer.extension ?? format;
  return { bytes, extension, ...(pages !== undefined && { pages }), diagnostics };
}
