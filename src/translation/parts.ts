import { createHash } from 'node:crypto';

/** A part of a text that is translated by itself: what stands between two empty lines. */
export interface TextPart {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The parts of a text, in order. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  for (const { 0: words, index } of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g))
    parts.push({ start: index, end: index + words.length, text: words });
  return parts;
}

/** What tells whether a part is still the one that was translated. Line ends and spaces do not count. */
export function fingerprintOf(part: string): string {
  return createHash('sha256').update(part.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8);
}
