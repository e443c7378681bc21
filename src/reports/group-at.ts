import type { Entry } from '../archive/archive.ts';
import { atDate, editionAt, holdsDay } from '../archive/at-date.ts';
import type { GroupFile } from '../archive/generated/group.ts';
import { isChair } from '../archive/is-chair.ts';
import { citeInAccordance, citeResolution, type Edition } from '../wording/citation.ts';
import { documentCode } from '../wording/document-code.ts';
import type { DecidedAt } from '../view/view.ts';
import { decidedIn, orTranslated } from './decided.ts';
import { type Naming, namingIn } from './naming.ts';
import type { ReportContext } from './report-type.ts';

/** The group as it was at a day. */
export interface GroupAt {
  readonly name: string;
  /** The name after a word that it belongs to. */
  readonly nameOf: string;
  readonly acronym: string;
  readonly acronymOf: string;
  /** The code of one of its documents, without the letter of a language. */
  readonly code: (meeting: number, number: number, revision?: number) => string | undefined;
  /** Citations of the resolutions of its mandate that are in force. */
  readonly mandate: readonly string[];
  /** The same citations after "in accordance with". */
  readonly mandateInAccordance: readonly string[];
  readonly chair: { readonly person: string; readonly role: string } | undefined;
  /** Where the file of the group, or for a name the one of translated names, says its name, its mandate and who was in the chair. */
  readonly decidedAt: DecidedAt;
}

/** Looks up names, codes, mandate and chair of a group at a day (ISO). */
export function groupAt(
  entry: Entry<GroupFile>,
  day: string,
  context: Omit<ReportContext, 'inLanguage'>,
): GroupAt {
  const { contents } = entry;
  const { house } = context;
  const naming = namingIn(context);
  const name = atDate(contents.names, day) ?? contents.names[0];
  const codes = atDate(contents['document-codes'], day) ?? contents['document-codes'][0];
  const editions = (contents.mandate ?? []).flatMap((id) => editionInForce(id, day, context, naming) ?? []);
  const chairs = contents.officers.filter(isChair);
  const chair = chairs.find((officer) => holdsDay(officer, day));
  const inName = (key: string) => [['names', name === undefined ? 0 : contents.names.indexOf(name), key]];
  const written = name?.name ?? entry.id;
  const acronym = name?.acronym ?? entry.id.toUpperCase();
  const names = { name: written, 'name-of': written, acronym, 'acronym-of': acronym };
  return {
    name: naming.name(written),
    nameOf: naming.bodyOf(written),
    acronym: naming.acronym(acronym),
    acronymOf: naming.acronymOf(acronym),
    code(meeting, number, revision) {
      if (codes === undefined) return undefined;
      const parts = {
        prefix: codes.prefix,
        meeting,
        number,
        ...(revision === undefined ? {} : { revision }),
      };
      return documentCode(parts, codes.pattern, house.file);
    },
    mandate: editions.map((edition) => citeResolution(edition, context.language.wording)),
    mandateInAccordance: editions.map((edition) => citeInAccordance(edition, context.language.wording)),
    chair,
    decidedAt: orTranslated(
      names,
      naming.translatedAt,
      decidedIn(entry.source, {
        name: inName('name'),
        'name-of': inName('name'),
        acronym: inName('acronym'),
        'acronym-of': inName('acronym'),
        mandate: [['mandate']],
        chair: chair === undefined ? [] : [['officers', contents.officers.indexOf(chair)]],
      }),
    ),
  };
}

function editionInForce(
  id: string,
  day: string,
  { archive }: Pick<ReportContext, 'archive'>,
  naming: Naming,
): Edition | undefined {
  const resolution = archive.registers.resolutions.contents.resolutions[id];
  const edition = resolution === undefined ? undefined : editionAt(resolution, day);
  if (resolution === undefined || edition === undefined) return undefined;
  const { body, number, adopted } = resolution;
  const { place } = edition;
  return {
    ...{ body, number, adopted: adopted.date.slice(0, 4) },
    ...edition,
    ...(place !== undefined && { place: naming.name(place) }),
  };
}
