import { documentsIn } from './documents-in.ts';
import { idOfStem } from './file-name.ts';
import type { Request } from './request.ts';

/**
 * Those of the reports of which documents of an earlier build are in the folder: whoever opens one should know that it is
 * not what the record says now.
 */
export async function leftAsBefore(request: Request, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const present = new Set((await documentsIn(request)).flatMap(({ stem }) => [stem, idOfStem(stem)]));
  return ids.filter((id) => present.has(id));
}
