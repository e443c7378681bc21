import type { Node as MarkupNode } from 'mdast';
import type { Inline } from '../document/nodes.ts';
import type { Prose } from '../view/view.ts';
import { buildProse } from './build-prose.ts';
import { type Building, diagnoseMarkup } from './building.ts';

/** What a token inside a paragraph stands for. */
export function buildToken(token: string, node: MarkupNode, building: Building): readonly Inline[] {
  const value = building.tokens?.value(token);
  switch (value?.valueKind) {
    case 'text':
      return [
        {
          type: 'text',
          value: value.text,
          ...(value.origin !== undefined && { origin: value.origin }),
          ...(value.language !== undefined && { language: value.language }),
        },
      ];
    case 'prose':
      return buildInlineProse(value, node, building);
    case 'page-number':
      return [{ type: 'page-number' }];
    case 'picture':
      diagnoseMarkup(
        building,
        node,
        'template/picture-in-line',
        'A picture cannot stand inside a line of text.',
        'Put it in a paragraph or a cell of its own.',
      );
      return [];
    default:
      return [];
  }
}

/** A text of a record inside a paragraph of the template: it must be one paragraph itself. */
function buildInlineProse(prose: Prose, node: MarkupNode, building: Building): readonly Inline[] {
  const blocks = buildProse(prose, { ...building, numberable: false });
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph') return only.children;
  const place = prose.locate(0, prose.text.length);
  building.diagnose({
    code: 'markup/not-one-paragraph',
    severity: 'error',
    message: 'This text stands inside a line and must be one paragraph, without lists.',
    remedy: 'Write it as one paragraph.',
    place,
    related: [
      {
        place: building.locate(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
        message: 'the line',
      },
    ],
  });
  return [];
}
