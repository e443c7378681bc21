import type { Document } from '../../document/nodes.ts';
import type { RenderOptions } from '../renderer.ts';
import { nameBookmarks } from './bookmarks.ts';
import type { Known } from './context.ts';
import { findFootnoteMarks } from './footnote-marks.ts';
import { findReferable } from './referable.ts';

/** Gathers what must be known of the whole document before its first node is rendered. */
export function gatherKnown(document: Document, options: RenderOptions): Known {
  return {
    style: options.style,
    images: options.images,
    diagnose: options.diagnose,
    mirrored: document.direction === 'rtl',
    language: document.language,
    bookmarks: nameBookmarks(document),
    footnoteNumbers: numberFootnotes(document),
    referable: findReferable(document, options.style),
    footnoteMarks: findFootnoteMarks(document),
  };
}

function numberFootnotes(document: Document): ReadonlyMap<string, number> {
  return new Map(document.footnotes.map((footnote, index) => [footnote.id, footnote.number ?? index + 1]));
}
