import type { Document } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import type { WordPicture } from './watermark.ts';

/** What draws letters is loaded for drafts only. */
export async function watermarkOf(
  { watermark }: Document,
  { style }: RenderOptions,
): Promise<WordPicture | undefined> {
  if (watermark === undefined) return undefined;
  const { drawWord } = await import('./watermark.ts');
  return drawWord(watermark, style.watermark.size, style.watermark.colour);
}
