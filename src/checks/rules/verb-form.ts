import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const bases =
  'promote|support|ensure|provide|share|develop|invite|encourage|present|continue|include|address|consider|improve|increase|send|make|take|give';
const slips: readonly { readonly pattern: RegExp; readonly message: string; readonly remedy: string }[] = [
  {
    pattern: new RegExp(`\\bto be (?:${bases})\\b(?! (?:or|and) be)`, 'g'),
    message: 'After "to be" comes a participle, or "be" is too much.',
    remedy: 'Write "to promote" or "to be promoted".',
  },
  {
    pattern: new RegExp(
      `\\b(?:must|should|shall|will|would|can|could|may|might) (?:be )?(?:${bases.replace(/e\b/g, 'es').replace(/\b(\w+[^s|])(?=\||$)/g, '$1s')})\\b`,
      'g',
    ),
    message: 'After an auxiliary verb comes the plain form of the verb.',
    remedy: 'Write the verb without s.',
  },
  {
    pattern:
      /\b(?:The|the|This|this) (?:meeting|group|Council|Chair|Chairman|secretariat|Secretariat|delegation|Conference) (?:invite|ask|request|agree|decide|note|recommend|propose|thank|welcome|encourage|support|recall|adopt|approve)\b(?! (?:by|from|of) )/g,
    message: 'The verb does not agree with its subject, or is not in the past.',
    remedy: 'Write it in the past, as reports are: "invited".',
  },
  {
    pattern:
      /\b(?:meetings|groups|countries|Member States|delegations|participants|members|partners|children) (?:was|has|is|does|invites|asks|agrees|supports)\b/g,
    message: 'The verb is singular, its subject plural.',
    remedy: 'Write "were", "have", "are", or the plural form.',
  },
  {
    pattern:
      /\bwhich [^.,;]{3,40}\b(?:refer|look|point|speak) to to\b|\bto which [^.,;]{3,40}\b(?:refer|look|point) to\b/g,
    message: 'The preposition stands twice.',
    remedy: 'Leave one of the two out.',
  },
  {
    pattern: /\b(?:was|were) agreed on the following\b/g,
    message: 'This is no English construction.',
    remedy: 'Write "the following was agreed".',
  },
  {
    pattern:
      /\bencouraged to (?=provide|share|send|take|give|make|submit)\b(?<=\b(?:Chair|Chairman|meeting|group|secretariat) encouraged to )/g,
    message: 'It is not said who was encouraged.',
    remedy: 'Write "encouraged participants to …".',
  },
  {
    pattern: /\bemphasi[sz]ed on\b/g,
    message: '"Emphasize" has no preposition.',
    remedy: 'Write "emphasized".',
  },
  {
    pattern: /\bthe ITU(?=[,.;:)]| (?:is|was|has|had|will|would|set|sets|to|and|in|for)\b)/g,
    message: 'ITU has no article when it stands by itself.',
    remedy: 'Write "ITU".',
  },
  {
    pattern: /\bparticipat(?:e|ed|ing|es) to\b/g,
    message: 'One participates in something.',
    remedy: 'Write "in".',
  },
];

export default {
  code: 'check/verb-form',
  severity: 'warning',
  rule: 'Verbs agree with their subjects and with the verbs before them.',
  reason: 'A sentence was changed in one place and not in the other.',
  source:
    'Report of the 15th meeting of CWG-COP: "to be promote", "The meeting invite"; report of four years: "to which … refer to".',
  examples: {
    wrong: {
      record: inText('The meeting invite countries to be promote the consultation.'),
      finds: ['The meeting invite', 'to be promote'],
    },
    right: inText('The meeting invited countries to promote the consultation.'),
  },
  cases: [
    {
      record: inText('The secretariat emphasised on its work, participating to it.'),
      finds: ['emphasised on', 'participating to'],
    },
    {
      record: inText(
        'A survey of countries was made. One of the participants has left. It is to be included, and should provide help.',
      ),
      finds: [],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const { pattern, message, remedy } of slips)
      for (const found of findWords(passages, pattern)) {
        const before = found.passage.text.slice(Math.max(0, found.start - 40), found.start);
        // "A survey of countries was", "one of the participants has", "the needs of children is"
        if (
          /\b(?:of|for|by|from|with|to|between|among|in|on)(?: (?:the|all|these|those|other|many|several|\p{Ll}+))* $/u.test(
            before,
          ) &&
          /^\p{Ll}\p{L}+s? (?:was|has|is|does)|^children/u.test(found.words)
        )
          continue;
        if (isQuoted(found.passage)) continue;
        find({ message, remedy, place: placeOfWords(found) });
      }
  },
} satisfies Check;
