import type { WordingFile } from '../house/generated/wording.ts';
import { fill } from './fill.ts';

/** An edition of a resolution. */
export interface Edition {
  readonly body: string;
  readonly number: number;
  /** Day from which the edition is in force (ISO). */
  readonly date: string;
  readonly place?: string;
  readonly revised: boolean;
  /** Year in which the resolution was first adopted. */
  readonly adopted: string;
}

/** How an edition of a resolution is cited: `Resolution 179 (Rev. Dubai, 2018)`. */
export function citeResolution(edition: Edition, wording: WordingFile): string {
  return cite(edition, wording.resolutions[edition.body]);
}

/** The same after "in accordance with": `à la Résolution 179 (Rév. Dubaï, 2018)`. */
export function citeInAccordance(edition: Edition, wording: WordingFile): string {
  const forms = wording.resolutions[edition.body];
  return cite(edition, forms?.['in-accordance'] ?? forms);
}

function cite(edition: Edition, forms: { first: string; revised: string } | undefined): string {
  const form = forms?.[edition.revised ? 'revised' : 'first'] ?? '{number}';
  return fill(form, {
    number: String(edition.number),
    place: edition.place ?? '',
    year: edition.date.slice(0, 4),
    adopted: edition.adopted,
  });
}
