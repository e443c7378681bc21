import type { Check } from '../check.ts';
import { inText } from '../words/example.ts';
import { placeOfWords } from '../words/find-words.ts';
import { formsOfPeople } from '../words/forms-of-people.ts';

export default {
  code: 'check/person-forms',
  severity: 'warning',
  rule: 'A person has one form of address and one spelling of the name within a report, those of the register.',
  reason: 'Names are what people look for first, and mind most.',
  source: 'Register of people.',
  examples: {
    wrong: { record: inText('Mr Abdelaziz Alzaroni welcomed all.'), finds: ['Alzaroni'] },
    right: inText('Mr Abdelaziz Alzarooni welcomed all.'),
  },
  cases: [
    { record: inText('Ms Eugenia Devincenzi spoke, and Mr Devincenzi.'), finds: ['Mr'] },
    { record: inText('Ms Eugenia Devincenzi spoke, and Mrs. Devincenzi.'), finds: ['Mrs.'] },
    { record: inText('Mr Zhang and Mr Johanson spoke.'), finds: [] },
    { record: inText('They thanked Mr Abdulaziz Alzarooni. The Chair left.'), finds: ['Abdulaziz'] },
    { record: inText('They thanked Mr Abdelaziz Al Zarooni.'), finds: ['Al'] },
    { record: inText('They thanked Mr Alzarouni. The Chair left.'), finds: ['Alzarouni'] },
    { record: inText('They thanked Mr Abdelaziz, and Dr Alzarooni.'), finds: ['Abdelaziz', 'Dr'] },
    {
      record: inText('Ms Ana Kovalenko spoke.\n\nThey thanked Mr Kovalenko, and Ms Kovalenka.'),
      finds: ['Mr', 'Kovalenka'],
    },
    // Others bear names that are in the register, too.
    {
      record: inText(
        'Ms Jane Johnson and Ms Lee of the Republic of Korea spoke, Mr Zhao Wei, Mr Alzarooni’s guests and Dr. Poe.',
      ),
      finds: [],
    },
  ],
  texts: true,
  run(report, find) {
    for (const { message, remedy, words } of formsOfPeople(report))
      find({ message, remedy, place: placeOfWords(words) });
  },
} satisfies Check;
