import type { Footnote } from '../document/nodes.ts';
import type { Prose } from '../view/view.ts';
import type { Building } from './building.ts';
import { buildProse } from './build-prose.ts';

/** Builds a footnote of the record when a text first refers to it. */
export function buildFootnote(name: string, prose: Prose, building: Building): void {
  const empty: Footnote = { id: name, children: [] };
  // Kept before it is built: a footnote that refers to itself would be built without end.
  building.footnotes.set(name, empty);
  const children = buildProse(prose, footnoteBuilding(building));
  building.footnotes.set(name, { id: name, children, origin: prose.locate(0, prose.text.length) });
}

/** Text of footnotes carries no numbers of paragraphs. */
export function footnoteBuilding(building: Building): Building {
  return { ...building, paragraphStyle: 'footnote', numberable: false, inFootnote: true };
}
