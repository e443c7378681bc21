import type { Diagnose } from '../../diagnostics/diagnostic.ts';
import { startOfFile } from '../../diagnostics/place.ts';
import type { Document } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';

/** The Typst program refuses a running header that would lie on the text below it. False if the refusal was for another reason. */
export function diagnoseHighHeader(
  fault: unknown,
  { header, properties }: Document,
  { page }: Style,
  diagnose: Diagnose,
): boolean {
  const message = fault instanceof Error ? fault.message : String(fault);
  const [, height] = /running header of ([\d.]+) points/.exec(message) ?? [];
  if (height === undefined) return false;
  const needed = Math.ceil(Number(height) + page.header);
  diagnose({
    code: 'render/high-header',
    severity: 'error',
    message: `The running header is ${Number(height).toFixed(1)} points high, and has ${(page.margins.top - page.header).toFixed(1)} until the text begins: it would lie on it.`,
    remedy: `Make it shorter, or write at least "top: ${String(needed)}" under "page.margins" in the style of the house.`,
    place: header.find(({ origin }) => origin !== undefined)?.origin ?? startOfFile(properties.id),
  });
  return true;
}
