import type { Check } from '../check.ts';

import { inText } from '../words/example.ts';
import { findWords, isQuoted, placeOfWords } from '../words/find-words.ts';

const bases =
  'promote|support|ensure|provide|share|develop|invite|encourage|present|continue|include|address|consider|improve|increase|send|make|take|give';
const thirdPersons = bases.replace(/\w+/g, (base) => (base.endsWith('s') ? `${base}es` : `${base}s`));

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  readonly remedy: string;
  /** Whether what stands before, or behind, makes it right. */
  readonly isRight?: (before: string, words: string) => boolean;
}

const slips: readonly Slip[] = [
  {
    // "To be present" is right, and so is "there seems to be support for it".
    pattern: new RegExp(
      `\\bto be (?:${bases.replace('|present', '')})\\b(?! (?:or|and) be)(?<!\\bto be support(?= (?:among|for|from|in|of|within)\\b))`,
      'g',
    ),
    message: 'After "to be" comes a participle, or "be" is too much.',
    remedy: 'Write "to promote" or "to be promoted".',
  },
  {
    pattern: new RegExp(
      `\\b(?:must|should|shall|will|would|can|could|may|might) (?:be )?(?:${thirdPersons})\\b`,
      'g',
    ),
    message: 'After an auxiliary verb comes the plain form of the verb.',
    remedy: 'Write the plain form: "should provide", or "should be provided".',
  },
  {
    pattern:
      /\b(?:The|the|This|this) (?:meeting|group|Council|Chair|Chairman|secretariat|Secretariat|delegation|Conference) (?:(?:invite|ask|agree|decide|recommend|propose|thank|encourage|recall|adopt|approve)\b(?! (?:by|from|of) )|(?:note|request|support|welcome)(?= (?:an?|all|its|that|the|these|this)\b))/g,
    message: 'The verb does not agree with its subject, or is not in the past.',
    remedy: 'Write it in the past, as reports are: "invited".',
    isRight: isPlainForm,
  },
  {
    pattern:
      /\b(?:meetings|groups|countries|Member States|delegations|participants|members|partners|children) (?:was|has|is|does|invites|asks|agrees|supports)\b/g,
    message: 'The verb is singular, its subject plural.',
    remedy: 'Write "were", "have", "are", or the plural form.',
    isRight: isOfOtherSubject,
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
    // When, and for whom, something was emphasized is said with "on".
    pattern:
      /\bemphasi[sz]ed on\b(?! (?:behalf|\d|[^.,;]{0,25}\b(?:days?|grounds|margins|occasions?|part|time)\b))/g,
    message: '"Emphasize" has no preposition.',
    remedy: 'Write "emphasized".',
  },
  {
    // Not where the article is that of a noun behind several names: "the ITU and UNESCO websites".
    pattern:
      /\bthe ITU(?=[,.;:)]| (?:is|was|has|had|will|would|set|sets|to|and|in|for)\b)(?!(?:, [\p{Lu}-]+)*,? and \p{Lu}[\p{L}-]* \p{Ll})/gu,
    message: 'ITU has no article when it stands by itself.',
    remedy: 'Write "ITU".',
  },
  {
    pattern:
      /\bparticipat(?:e|ed|ing|es) to(?= (?:all|an?|any|it|its|our|that|the|their|them|these|this)\b)(?! (?:an?|the) (?:\p{Ll}+ )?(?:degree|end|extent|full)\b)/gu,
    message: 'One participates in something.',
    remedy: 'Write "in".',
  },
];

/** Verbs and nouns behind which a clause has the plain form: "proposed that the group agree". */
const mandative =
  /\b(?:advi[cs]|ask|condition|crucial|demand|desir|essential|imperative|important|insist|instruct|necessary|prefer|propos|recommend|request|requir|stipulat|suggest|urg|vital)[^.;:]*$/i;

/** Whether a verb rightly has no ending: in a wish, in a question, behind an auxiliary verb, behind two subjects. */
function isPlainForm(before: string): boolean {
  return (
    (/\b(?:and|lest|or|that|\p{Ll}+ed) $/u.test(before) && mandative.test(before)) ||
    /\b(?:and|can|could|did|do|does|have|help|helped|let|made|make|may|might|must|or|see|shall|should|to|will|would) $/i.test(
      before,
    ) ||
    // "Members of the group agree"
    /\b(?:at|by|for|from|in|of|to|with|within) $/.test(before)
  );
}

/** Whether the noun before the verb is no subject: "a survey of countries was", "violence against children is", "Protecting children is". */
function isOfOtherSubject(before: string, words: string): boolean {
  if (!/^\p{Ll}/u.test(words)) return false;
  return (
    /\b(?:about|across|affecting|against|among|amongst|as|between|by|concerning|for|from|in|including|into|involving|like|of|on|over|per|regarding|than|through|to|towards|under|with|within)(?: (?:the|all|these|those|other|many|several|\p{Ll}+))* $/u.test(
      before,
    ) ||
    /(?:^|[.;:,(] |\b(?:and|as|because|but|how|if|since|that|where|whether|while|why) )\p{L}+ing (?:\p{Ll}+ ){0,3}$/u.test(
      before,
    ) ||
    /\b(?:that|what|whatever|which|who) \p{Ll}+s (?:\p{Ll}+ ){0,2}$/iu.test(before)
  );
}

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
    {
      record: inText(
        'It was proposed that the group agree on a term. Norway recommended that the Chair ask for it and that the group note the answer. Should the Council approve it, and let the group decide, the secretariat support team and the Council request form will help. Members of the group agree; the Chair and the secretariat thank them.',
      ),
      finds: [],
    },
    {
      record: inText(
        'Protecting children is a duty. Violence against children is a crime, and involving countries has helped. What helps children is known.',
      ),
      finds: [],
    },
    {
      record: inText(
        'Those to be present said there seemed to be support for it; the group should address it. They emphasized on behalf of Fiji, on several occasions, what was emphasized on the first day. The ITU and UNESCO websites were used by all participating to date.',
      ),
      finds: [],
    },
    {
      record: inText(
        'The children is safe. The countries has agreed. The group note that the Chair should presents it, the Council support the idea, and the group addresses it.',
      ),
      finds: ['children is', 'countries has', 'The group note', 'should presents', 'the Council support'],
    },
  ],
  languages: ['en'],
  texts: true,
  run({ passages }, find) {
    for (const { pattern, message, remedy, isRight } of slips)
      for (const found of findWords(passages, pattern)) {
        const { text } = found.passage;
        const isMeant = isRight?.(text.slice(0, found.start), found.words) === true;
        if (isMeant || isQuoted(found.passage)) continue;
        find({ message, remedy, place: placeOfWords(found) });
      }
  },
} satisfies Check;
