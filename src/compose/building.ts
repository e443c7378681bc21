import type { Node as MarkupNode } from 'mdast';
import type { Diagnose, Severity } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Decided, Footnote, Paragraph } from '../document/nodes.ts';
import type { Prose } from '../view/view.ts';
import type { Tokens } from './tokens.ts';

/** The names that the house style knows: what directives of templates and texts may say. */
export interface Vocabulary {
  readonly paragraphs: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** What is the same for a whole document while its tree is built. */
export interface DocumentBuilding {
  readonly vocabulary: Vocabulary;
  readonly diagnose: Diagnose;
  /** BCP 47 language of the document, for its letter case. */
  readonly language: string;
  /** Footnotes of the record by name. */
  readonly recordFootnotes: ReadonlyMap<string, Prose>;
  /** The name of the report: a text of another record is printed in it, too. */
  readonly report: string;
  /** Footnotes found so far, by name. */
  readonly footnotes: Map<string, Footnote>;
  /** Whether paragraphs are numbered now: set by each title of a section. */
  readonly numbering: { on: boolean };
}

/** What is the same for one text while its part of the tree is built. */
export interface Building extends DocumentBuilding {
  readonly text: string;
  readonly locate: (start: number, end: number) => Place;
  /** Where in the data it was decided what a part of a merged template says, where that is noted. */
  readonly decided?: (start: number, end: number) => Decided;
  /** BCP 47 language of the text from an offset on, where it is another one than the document's. */
  readonly languageAt?: (offset: number) => string | undefined;
  /** The values in a merged template; absent in a text of a record. */
  readonly tokens?: Tokens;
  /** Footnotes that the text names without explaining them. */
  readonly stubs: ReadonlySet<string>;
  /** Style of plain paragraphs here. */
  readonly paragraphStyle: string;
  /** Style of tables here. */
  readonly tableStyle: string;
  /** Style of ordered lists here, where a directive names one. */
  readonly listStyle?: string;
  /** Whether paragraphs here may be numbered: not in lists, quoted texts, groups, tables. */
  readonly numberable: boolean;
  /** Whether the text is that of a footnote. */
  readonly inFootnote?: true;
  /** Whether this is the inside of a title. */
  readonly isTitle?: true;
  /** Whether titles of sections may stand here. */
  readonly sections: boolean;
}

/** Where a part of the markup was written. */
export function placeOfNode(node: MarkupNode, building: Building): Place {
  const start = node.position?.start.offset ?? 0;
  return building.locate(start, node.position?.end.offset ?? start);
}

/** Where in the data it was decided what a block says, if that is noted. */
export function decidedOfNode(node: MarkupNode, building: Building): Pick<Paragraph, 'decided'> {
  const start = node.position?.start.offset ?? 0;
  const decided = building.decided?.(start, node.position?.end.offset ?? start);
  return decided === undefined || decided.facts.length + decided.calls.length === 0 ? {} : { decided };
}

/** The first line of a part of the markup: enough to find a block that goes over many. */
function placeOfFirstLine(node: MarkupNode, building: Building): Place {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const lineEnd = building.text.indexOf('\n', start);
  return building.locate(start, lineEnd < 0 ? end : Math.min(end, lineEnd));
}

/** Tells of a fault in the markup. */
export function diagnoseMarkup(
  building: Building,
  node: MarkupNode,
  code: string,
  message: string,
  remedy: string,
  severity: Severity = 'error',
): void {
  building.diagnose({
    code,
    severity,
    message,
    remedy,
    place: placeOfFirstLine(node, building),
  });
}
