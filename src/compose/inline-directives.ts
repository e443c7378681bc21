import type { TextDirective } from 'mdast-util-directive';
import type { Inline } from '../document/nodes.ts';
import { type Building, diagnoseMarkup, placeOfNode } from './building.ts';
import { capitalize } from './capitalize.ts';
import { placeOfValue, plainText } from './plain-text.ts';

type InlineDirective = (
  node: TextDirective,
  building: Building,
  children: readonly Inline[],
) => readonly Inline[];

/** Directives inside a paragraph, by name. */
export const inlineDirectives: Readonly<Record<string, InlineDirective>> = {
  /** `:anchor{#name}`: a name for the paragraph, for references to it. */
  anchor(node, building) {
    const id = plainText(node.attributes?.id ?? '', building);
    if (id === '')
      diagnoseMarkup(
        building,
        node,
        'markup/anchor-without-name',
        'An anchor needs a name.',
        'Write it with a number sign in braces, for example :anchor{#survey}.',
      );
    // A name that the record gives is told there, not in the template that writes the anchor.
    const origin = placeOfValue(node.attributes?.id ?? '', building) ?? placeOfNode(node, building);
    return id === '' ? [] : [{ type: 'anchor', id, origin }];
  },
  /** `:break`: a new line in the same paragraph, where a backslash at the end of a line cannot stand. */
  break: (node, building) => [{ type: 'break', origin: placeOfNode(node, building) }],
  /** `:capitals[words]`: the words in capital letters. */
  capitals: (_, building, children) => capitalize(children, building.language),
  /** `:sup[words]`: small raised letters. */
  sup: (node, building, children) => [{ type: 'superscript', children, origin: placeOfNode(node, building) }],
};
