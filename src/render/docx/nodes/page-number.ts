import * as docx from 'docx';
import type { PageNumber } from '../../../document/nodes.ts';
import type { Context } from '../context.ts';

/**
 * The number of the page (`w:fldSimple`, PAGE), which Word computes by itself in headers. The result kept with it
 * is that of the second page, the first that has a running header.
 */
export function pageNumber(_node: PageNumber, _context: Context): readonly docx.ParagraphChild[] {
  return [new docx.SimpleField('PAGE', '2')];
}
