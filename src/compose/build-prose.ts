import type { Block } from '../document/nodes.ts';
import type { Prose } from '../view/view.ts';
import type { Building } from './building.ts';
import { buildBlocks } from './build-blocks.ts';
import { parseMarkup } from './parse-markup.ts';

/** Parses a text of a record by itself and builds its part of the tree as it is to stand where `around` is. */
export function buildProse(prose: Prose, around: Building): readonly Block[] {
  try {
    return buildMarkup(prose, around);
  } catch (fault) {
    // Of a page of brackets within brackets, neither the parser nor a reader finds the way out.
    if (!(fault instanceof RangeError)) throw fault;
    around.diagnose({
      code: 'markup/too-deep',
      severity: 'error',
      message: 'Marks are nested too deeply in this text.',
      remedy: 'Take out marks that have no meaning here, or put "\\" before each that is to be printed.',
      place: prose.locate(0, Math.min(1, prose.text.length)),
    });
    return [];
  }
}

function buildMarkup(prose: Prose, around: Building): readonly Block[] {
  const { root, stubs } = parseMarkup(prose.text);
  const { tokens: _, languageAt: __, decided: ___, ...building } = around;
  return buildBlocks(root.children, {
    ...building,
    text: prose.text,
    locate: prose.locate,
    ...(prose.languageAt !== undefined && { languageAt: prose.languageAt }),
    stubs,
    sections: prose.sections ?? false,
  });
}
