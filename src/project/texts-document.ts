import { composeTexts } from '../compose/compose-document.ts';
import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/nodes.ts';
import { vocabularyOf } from './composition.ts';
import type { ReportWork } from './report-context.ts';

/**
 * The texts of a record that no document of its own holds, one below the other: for the editorial rules, which else would
 * see them only in a report over several meetings, where they are not the words of that record. Undefined if there are
 * none.
 */
export function documentOfTexts(work: ReportWork, diagnose: Diagnose): Document | undefined {
  const { entry, archive, house, language, type } = work;
  const { texts, footnotes } = type.furtherTexts?.(entry) ?? { texts: [], footnotes: new Map() };
  if (texts.length === 0) return undefined;
  const { date, status } = type.facts(entry, archive);
  return composeTexts(texts, {
    footnotes,
    vocabulary: vocabularyOf(house),
    language: language.wording.tag,
    direction: language.wording.direction,
    properties: { id: entry.id, title: entry.id, subject: '', author: '', keywords: [], date, status },
    diagnose,
  });
}
