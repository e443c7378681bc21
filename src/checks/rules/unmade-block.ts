import type { Check, CheckedReport } from '../check.ts';
import { inText } from '../words/example.ts';
import { findWords, placeOfWords } from '../words/find-words.ts';
import { isRunOn } from '../words/run-on.ts';
import { type WrittenLine, writtenLines } from '../words/written-lines.ts';

const fence = /^:{3,}/;

export default {
  code: 'check/unmade-block',
  severity: 'error',
  rule: 'A line of colons begins a block, `:::NAME{…}`, or ends one, `:::`.',
  reason: 'One that does neither is printed as it stands.',
  source: 'Markup of texts.',
  examples: {
    wrong: {
      record: inText('They agreed:\n\n:::list{style="a)"\n1. to wait;\n1. to go.\n:::'),
      finds: [':::list{style="a)"'],
    },
    right: inText('They agreed:\n\n:::list{style="a)"}\n1. to wait;\n1. to go.\n:::'),
  },
  cases: [
    { record: inText('##Figures\n\nThey rose.\n\n#TodosSomos was a campaign.'), finds: ['##'] },
    { record: inText('They left.\n\n::: list\n1. to wait;\n1. to go.'), finds: ['::: list'] },
    { record: inText('They agreed:\n\n1. to wait;\n1. to go.\n\n:::'), finds: [':::'] },
  ],
  texts: true,
  run(report, find) {
    for (const found of findWords(report.passages, unmadeTitle, '##'))
      find({
        message: `Behind "${found.words}" there is no space: this is no title, and is printed as it stands.`,
        remedy: `Write "## " before the words.`,
        place: placeOfWords(found),
        fix: {
          description: 'Write a space.',
          edits: [{ place: placeOfWords(found), text: '## ' }],
        },
      });
    const lines = report.passages.flatMap((passage) => linesIn(passage, report));
    const openings = lines.filter(({ words }) => !/^:+$/.test(words));
    // What was to end a block that was not made, or that has more colons, is put right with its beginning.
    const isOfOther = openings.length > 0 || /^\s*:{4,}[a-z]/m.test(report.entry.source.text);
    for (const { words, placeOf } of isOfOther ? openings : lines)
      find({
        message: 'This line of colons begins and ends no block, and is printed as it stands.',
        remedy: remedyFor(words),
        place: placeOf(0, words.length),
      });
  },
} satisfies Check;

/** A subheading that lacks its space. One number sign and a word is a hashtag. */
const unmadeTitle = /^#{2,6}(?=\p{L})/gu;

function linesIn(passage: CheckedReport['passages'][number], report: CheckedReport): readonly WrittenLine[] {
  if (!passage.text.includes(':::') || isRunOn(passage, report)) return [];
  return writtenLines(passage, report).filter(({ words }) => fence.test(words));
}

function remedyFor(words: string): string {
  if (/^:+$/.test(words))
    return `Delete it, or write ${words}NAME on a line of its own where the block begins.`;
  if (/^:+[a-z][a-z-]*\{[^}]*$/.test(words)) return `Write "${words}}".`;
  if (/^:+\s+[a-z]/.test(words)) return `Write "${words.replace(/\s+/, '')}".`;
  return 'Write it as :::NAME or :::NAME{…}, with nothing else in the line; or put \\ before it.';
}
