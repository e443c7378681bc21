import { besideRecords } from '../../archive/beside-records.ts';
import type { Place } from '../../diagnostics/place.ts';
import { codePoint } from '../../source/code-point.ts';
import type { Check, Finding } from '../check.ts';
import { inText } from '../words/example.ts';
import { invisibleInSource } from '../words/invisible-in-source.ts';
import { meantBySign } from '../words/meant-by-sign.ts';

/** Those that are met with; Unicode has four thousand. */
const namesOfSigns: Readonly<Record<string, string>> = {
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u202E': 'right-to-left override',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
  '\u0085': 'next line',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
};

export default {
  code: 'check/invisible-character',
  severity: 'warning',
  rule: 'A text holds no character that nobody sees, except where its script needs one; nor do registers, groups, names and glossaries.',
  reason:
    'A word that holds a zero-width space or a soft hyphen looks right, and no search finds it. Where lines end and words are divided, the house knows by itself.',
  source: 'Texts that were copied from web pages and out of word processors.',
  examples: {
    wrong: {
      record:
        'sections:\n  - title: Discussions\n    text: "They pre\\u200Bsented it to the mem\\u00ADbers."',
      finds: [
        'They pre\\u200Bsented it to the mem\\u00ADbers.',
        'They pre\\u200Bsented it to the mem\\u00ADbers.',
      ],
    },
    right: inText('They presented it to the members.'),
  },
  cases: [
    { record: inText('They pre\u200Bsented it to the mem\u00ADbers.'), finds: ['\u200B', '\u00AD'] },
    { record: inText('\u2060Words are here.\n\nMore are\u200C there.'), finds: ['\u2060', '\u200C'] },
    { record: inText('A child\u0092s view\u2028of it.'), finds: ['\u0092', ' '] },
    { record: inText('It was called *نامه\u200Cها* and *क्\u200Dष*.'), finds: [] },
    { record: inText('They sent 👩\u200D💻 and ☎\uFE0F.'), finds: [] },
    { record: 'place: { city: "Gen\u200Beva" }\nsections: [introduction]', finds: ['\u200B'] },
    {
      record: inText('They met.'),
      translation: 'Elles se sont réu\u00ADnies.',
      finds: ['\u00AD'],
    },
  ],
  texts: true,
  run({ passages }, find) {
    const told = new Set<string>();
    for (const { invisible } of passages)
      for (const { sign, place } of invisible) {
        const { start } = place;
        if (told.has(`${start.offset} ${sign}`)) continue;
        told.add(`${start.offset} ${sign}`);
        find(findingOf(sign, place));
      }
  },
  runOnArchive(archive, find) {
    for (const { source } of besideRecords(archive))
      for (const { sign, place } of invisibleInSource(source)) find(findingOf(sign, place));
  },
} satisfies Check;

function findingOf(sign: string, place: Place): Finding {
  const name = namesOfSigns[sign];
  const meant = meantBySign(sign);
  return {
    message: `An invisible character stands here: ${name === undefined ? codePoint(sign) : `${name} (${codePoint(sign)})`}.`,
    remedy:
      meant === ''
        ? 'Delete it: who searches for the words does not find them with it.'
        : meant === ' '
          ? 'Put a space in its place, or an empty line where a new paragraph is to begin.'
          : `Write "${meant}", which it is in the encoding Windows-1252.`,
    place,
    ...(meant !== ' ' && { fix: { description: 'Put it right.', edits: [{ place, text: meant }] } }),
  };
}
