import type { Archive } from '../archive/archive.ts';
import type { PeopleFile } from '../archive/generated/people.ts';
import type { View } from '../view/view.ts';
import { affiliationOf } from './group-at.ts';

type Person = NonNullable<PeopleFile['people'][string]>;

/** The forms in which a text or a signature names a person. */
export function personView(person: Person, archive: Archive): View {
  const titled = person.title === undefined ? person.name : `${person.title} ${person.name}`;
  return {
    name: person.name,
    'family-name': person['family-name'],
    title: person.title ?? null,
    'with-title': titled,
    'signature-name': person['signs-with-title'] === true ? titled : person.name,
    affiliation: affiliationOf(person, archive) ?? null,
  };
}
