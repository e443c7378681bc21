import type { Heading as MarkupHeading } from 'mdast';
import type { Block } from '../../document/nodes.ts';
import { buildInlines } from '../build-inlines.ts';
import { type Building, decidedOfNode, diagnoseMarkup, placeOfNode } from '../building.ts';
import { tidyInlines } from '../tidy-inlines.ts';

/** A title of a section (`#`), which sets whether the paragraphs after it are numbered, or a subheading. */
export function buildHeading(node: MarkupHeading, building: Building): readonly Block[] {
  const written = { origin: placeOfNode(node, building), ...decidedOfNode(node, building) };
  const children = tidyInlines(buildInlines(node.children, { ...building, isTitle: true }));
  if (node.depth === 1) {
    if (!building.sections && building.tokens === undefined)
      diagnoseMarkup(
        building,
        node,
        'markup/section-title',
        'A title of a section cannot stand inside a text.',
        'Begin a new entry of "sections" with this title, or write ## for a subheading.',
      );
    building.numbering.on = building.numberable;
    return [{ type: 'heading', depth: 1, numbered: building.numberable, children, ...written }];
  }
  if (node.depth > 3)
    diagnoseMarkup(
      building,
      node,
      'markup/heading-depth',
      'Subheadings have two levels.',
      'Write ## or ###.',
    );
  return [{ type: 'heading', depth: node.depth === 2 ? 2 : 3, numbered: false, children, ...written }];
}
