import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DrawnPart } from '../render/pdf/draw-pages.ts';

/** A finding as the page shows it. */
export interface ShownFinding {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly remedy: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly accepted?: string;
}

/** A paragraph on the pages. */
export interface ShownParagraph {
  /** As printed, with its number or the sign of a list. */
  readonly text: string;
  /** Without it: by these the reader's place is found again when numbers have changed. */
  readonly words: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line on which that ends. */
  readonly until: number;
  /** File and line of the sentence of the house into which words of the record are put. */
  readonly sentence?: string;
  /** Where it is a heading: 1 for those of sections, 2 and 3 for those within. */
  readonly level?: number;
  /** Of a running header, and of the head of a table on further pages: whether it stood on an earlier page already. */
  readonly running?: 'first' | 'again';
  readonly parts: readonly DrawnPart[];
}

/** What the page shows of a report. */
export interface PreviewState {
  /** Grows with each change. */
  readonly version: number;
  readonly id: string;
  readonly title: string;
  /** The same report in all its languages, itself among them. */
  readonly versions: readonly { readonly id: string; readonly language: string }[];
  /** BCP 47, and the direction of writing. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the pages are those of the record as it is; else they are the last that could be made. */
  readonly isCurrent: boolean;
  readonly pages: readonly { readonly hash: string; readonly width: number; readonly height: number }[];
  readonly paragraphs: readonly ShownParagraph[];
  readonly findings: readonly ShownFinding[];
}
