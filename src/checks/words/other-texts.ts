import type { FoundWords } from './find-words.ts';

/** Before a paragraph: the text of which it is one: “Article 5, paragraph 2”, “Document C20/50, and in its section 3”. */
const namedBefore =
  /(?:\b(?:Annex|Article|Art\.|Chapter|Decision|Part|Recommendation|Resolution|Rule|Section) [\p{Lu}\d][^.;,]{0,60}|\bDocuments? \S+),? (?:and |in |sub)?$|\b(?:its|their) $/u;

/** Behind it: letters and points, and the text: “(c) of the Tunis Agenda”, “, subparagraph b), of the Document”. */
const namedBehind =
  /^(?:,? (?:sub-?paragraphs? |points? |items? |and )?(?:\(?[a-z\d]{1,4}\)|\d{1,3}))*,? (?:in|of|to) (?:(?:the|its|that) )?(?:(?:above|first|last|said|same) )?(?:\p{Lu}|(?:act|agenda|agreement|annex|charter|convention|decision|declaration|document|draft|guidelines|law|manual|outcome|paper|proposal|recommendation|regulation|resolution)\b)/u;

/** Whether a paragraph that is cited is one of another text than the report. */
export function isOfOtherText({ passage: { text }, start, end }: FoundWords): boolean {
  return namedBefore.test(text.slice(Math.max(0, start - 100), start)) || namedBehind.test(text.slice(end));
}
