import { createHash } from 'node:crypto';
import type { Asset } from '../renderer.ts';

/**
 * The path under which Typst finds a picture. It changes with the contents, so that a picture of the same name in another
 * document is another one. As data in the sheet, a picture of 20 kilobytes takes as long as a page of text.
 */
export function picturePath({ bytes }: Asset): string {
  return `/pictures/${createHash('sha256').update(bytes).digest('hex')}.png`;
}
