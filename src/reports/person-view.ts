import type { PeopleFile } from '../archive/generated/people.ts';
import { decidedAt, type View } from '../view/view.ts';
import { roleTitle } from '../wording/role.ts';
import { orTranslated } from './decided.ts';
import { isWoman } from './is-woman.ts';
import { namingIn } from './naming.ts';
import type { ReportContext } from './report-type.ts';

type Person = NonNullable<PeopleFile['people'][string]>;

/** The forms in which a text or a signature names a person, which has the register under `id`. */
export function personView(id: string, person: Person, context: ReportContext): View {
  const { source } = context.archive.registers.people;
  const naming = namingIn(context);
  const name = naming.person(person);
  const titled = naming.titled(person);
  const names = {
    ...{ name: person.name, 'with-title': person.name, 'with-title-in-sentence': person.name },
    ...{ 'signature-name': person.name, title: person.title },
  };
  return {
    name,
    'family-name': person['family-name'],
    title: naming.title(person) ?? null,
    'with-title': titled,
    'with-title-in-sentence': naming.titledInSentence(person),
    feminine: isWoman(person),
    'signature-name': person['signs-with-title'] === true ? titled : name,
    affiliation: naming.affiliation(person) ?? null,
    [decidedAt]: orTranslated(names, naming.translatedAt, () => source.placeOf(['people', id])),
  };
}

/** The title of a person's role, as the language says it of a man or a woman. */
export function roleOf(role: string, person: Person | undefined, { language }: ReportContext) {
  return roleTitle(role, language.wording, isWoman(person));
}
