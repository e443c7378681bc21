import type { Language } from '../house/house.ts';
import { decidedAt, type View } from '../view/view.ts';
import { joinWords } from '../wording/join.ts';
import type { GroupAt } from './group-at.ts';

/** What templates of all kinds of reports may say of the group, and of the resolutions of its mandate. */
export function groupView(group: GroupAt, { wording }: Pick<Language, 'wording'>): View {
  return {
    group: {
      name: group.name,
      'name-of': group.nameOf,
      acronym: group.acronym,
      'acronym-of': group.acronymOf,
      [decidedAt]: group.decidedAt,
    },
    mandate: joinWords(group.mandate, wording.tag),
    'mandate-in-accordance': joinWords(group.mandateInAccordance, wording.tag),
    'mandate-list': group.mandate.join(wording['reference-separator']),
  };
}
