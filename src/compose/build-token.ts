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
      return buildInlineProse(value, building);
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
function buildInlineProse(prose: Prose, building: Building): readonly Inline[] {
  const number = typedNumber.exec(prose.text)?.[1];
  if (number !== undefined) return buildNumbered(prose, number, building);
  const blocks = buildProse(prose, { ...building, numberable: false });
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === 'paragraph') return only.children;
  building.diagnose({
    code: 'markup/not-one-paragraph',
    severity: 'error',
    message: 'This text stands inside a line and must be one paragraph, without lists.',
    remedy: 'Write it as one paragraph.',
    place: prose.locate(0, prose.text.length),
  });
  return [];
}

/** A number that markup takes for the beginning of a list, before the only line of a text. */
const typedNumber = /^[ \t]*(\d{1,9}[.)])[ \t]+\S[^\n]*\s*$/;

/** A text with a number that was typed before it: without it, it is as it should be. */
function buildNumbered(prose: Prose, number: string, building: Building): readonly Inline[] {
  const { length } = prose.text.slice(0, prose.text.indexOf(number) + number.length);
  building.diagnose({
    code: 'markup/typed-number',
    severity: 'error',
    message: `The number ${number} is typed${building.isTitle === true ? ' before this title: numbers are computed' : ' before this text'}.`,
    remedy:
      building.isTitle === true
        ? 'Delete the typed number.'
        : `Delete it, or write ${number.slice(0, -1)}\\${number.slice(-1)} if it belongs to the text.`,
    place: prose.locate(length - number.length, length),
  });
  const words = prose.text.slice(length).trimStart();
  const skipped = prose.text.length - words.length;
  const { languageAt } = prose;
  return buildInlineProse(
    {
      ...prose,
      text: words,
      locate: (start, end) => prose.locate(start + skipped, end + skipped),
      ...(languageAt !== undefined && { languageAt: (offset: number) => languageAt(offset + skipped) }),
    },
    building,
  );
}
