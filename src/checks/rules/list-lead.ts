import type { List } from '../../document/nodes.ts';
import type { Check, CheckedReport } from '../check.ts';
import type { Passage } from '../passages.ts';
import { inText } from '../words/example.ts';
import { isQuoted } from '../words/find-words.ts';
import { meetingOf } from '../words/meeting-of.ts';
import { pastedTables } from '../words/pasted-tables.ts';
import { signIn, withLatinSigns } from '../words/signs.ts';
import { listsIn } from '../words/sentences.ts';
import { typedBullet } from '../words/typed-bullet.ts';
import { startsWithLabel } from '../words/typed-labels.ts';

/** Words at the end of a sentence that promise what comes next. */
const promise =
  /\b(?:(?:the )?following(?: \p{L}+){0,4}|as follows|namely|these(?: \p{L}+){0,2}|are|were|is|was|include|included|including|that|to)$/u;

export default {
  code: 'check/list-lead',
  severity: 'warning',
  rule: 'The sentence before a list ends with a colon, and after a colon at the end of a paragraph something follows.',
  reason:
    'The colon says that the sentence goes on in the list; without it the items hang in the air, and without items it promises what is missing.',
  source: 'Lists of the reports of CWG-COP.',
  examples: {
    wrong: {
      record: inText('The following documents were presented\n\n- the agenda;\n- the report.'),
      finds: ['presented'],
    },
    right: inText('The following documents were presented:\n\n- the agenda;\n- the report.'),
  },
  cases: [
    {
      record: inText('They decided on the following.\n\n- to ask;\n- to wait.'),
      finds: ['.'],
    },
    // Paragraphs that were numbered by hand.
    { record: inText('1. The meeting was opened.\n1. The Chair spoke.'), finds: ['The meeting was opened.'] },
    {
      record:
        'sections:\n  - introduction\n  - title: Discussions\n    numbered: title\n    text: "1. The meeting was opened.\\n1. The Chair spoke."\n  - outcomes\noutcomes: []',
      finds: [],
    },
    { record: inText('They decided as follows;\n\n- to ask;\n- to wait.'), finds: [';'] },
    {
      record: inText('The group decided:\n\nKenya left the meeting.'),
      finds: [':'],
    },
    {
      record: inText('There were two results. Both are new.\n\n- It is late.\n- It is cold.'),
      finds: [],
    },
    {
      record: inText(
        'The group decided:\n\n> to wait.\n\nThe table shows it:\n\n| A | B |\n| - | - |\n| 1 | 2 |',
      ),
      finds: [],
    },
    { record: inText('They asked for:\n\n• skills;'), finds: [] },
    { record: inText('These are the numbers:\n\nKenya\t3\nGreece\t4'), finds: [] },
    { record: inText('They asked for:\n\n(a) skills;\n\n(b) terms.'), finds: [] },
    { record: inText('They asked (see [](#plan2)): :anchor{#plan2}\n\n1. why;\n2. when.'), finds: [] },
  ],
  run(report, find) {
    const { passages, language } = report;
    const tables = pastedTables(report);
    const led = new Set<Passage>();
    const leads = leadsOf(passages);
    for (const { list, items } of listsIn(passages)) {
      const lead = leads.get(list);
      const first = items[0]?.first;
      if (first !== undefined && beginsSection(list, lead, report))
        find({
          message:
            'These points have no paragraph above them whose number they could go on: they are counted 1, 2, …',
          remedy:
            'Begin with a sentence that leads to them; or, if they are paragraphs of the section, delete the numbers and leave an empty line between them.',
          place: first.placeOf(0, Math.min(first.text.length, 40)),
        });
      if (lead === undefined || first === undefined || lead.section !== first.section) continue;
      led.add(lead);
      const text = withLatinSigns(lead.text.trimEnd());
      // Calls of resolutions have no sign; an item may be a heading for the list within it.
      const isPlain = lead.block.type === 'paragraph' && lead.block.style !== 'call';
      if (!isPlain || lead.ancestors.some(({ type }) => type === 'list-item')) continue;
      if (text === '' || /[:?]["”’»)\]）」]*$/.test(text)) continue;
      const isStop = /[.!]$/.test(text);
      // Items that are sentences of their own may follow any sentence, but not one that promises them.
      if (isStop && !promise.test(text.slice(0, -1))) continue;
      const words = /[;,–—-]$|[.!]$/.exec(text)?.[0] ?? /\S+$/.exec(text)?.[0] ?? '';
      const start = text.length - words.length;
      if (!lead.isOwn(start, text.length)) continue;
      const place = lead.placeOf(start, text.length);
      const colon = signIn(':', language.code);
      const right = /^[;,.!–—-]$/.test(words) ? colon : `${words}${colon}`;
      find({
        message: 'A list follows this sentence, which does not end with a colon.',
        remedy: 'End it with a colon.',
        place,
        fix: { description: 'End it with a colon.', edits: [{ place, text: right }] },
      });
    }
    for (const [index, passage] of passages.entries()) {
      const { block } = passage;
      const text = withLatinSigns(passage.text);
      const next = passages[index + 1];
      if (!text.trimEnd().endsWith(':') || block.type === 'heading' || isQuoted(passage)) continue;
      // What follows is a list or a table, with signs that their own rules tell of.
      if (next !== undefined && (isTyped(next.text) || tables.has(next))) continue;
      if (led.has(passage) || !isNumbered(passage) || !(next === undefined || isNumbered(next))) continue;
      const end = text.trimEnd().length;
      if (!passage.isOwn(end - 1, end)) continue;
      find({
        message: 'This colon announces a list or a quotation, but the next numbered paragraph follows.',
        remedy: 'End the sentence with a full stop, or add what is missing.',
        place: passage.placeOf(end - 1, end),
      });
    }
  },
} satisfies Check;

/** Whether words begin as an item of a list does, or as a row of a table, that was typed without its markup. */
function isTyped(words: string): boolean {
  return typedBullet.test(words) || startsWithLabel(words) || words.startsWith('|');
}

/** The passage before each list that is not within another one: it may be of the template. */
function leadsOf(passages: readonly Passage[]): ReadonlyMap<List, Passage> {
  const leads = new Map<List, Passage>();
  for (const [index, { ancestors }] of passages.entries()) {
    const before = passages[index - 1];
    for (const node of ancestors)
      if (
        node.type === 'list' &&
        !leads.has(node) &&
        before !== undefined &&
        !before.ancestors.includes(node)
      )
        leads.set(node, before);
  }
  return leads;
}

/** Whether points stand first in a section whose paragraphs have numbers. */
function beginsSection(list: List, lead: Passage | undefined, { entry }: CheckedReport): boolean {
  const title = lead?.block;
  const isFirst = title?.type === 'heading' && title.depth === 1 && title.numbered;
  if (list.style !== 'points' || list.items[0]?.numbering?.scheme !== 'points' || !isFirst) return false;
  // In sections that say so only the titles have numbers.
  const others = (meetingOf(entry)?.sections ?? []).filter(
    (section) => typeof section === 'object' && section.numbered !== undefined && section.numbered !== true,
  );
  return !others.some(
    (section) => typeof section === 'object' && [undefined, lead?.text].includes(section.title),
  );
}

function isNumbered({ block, ancestors }: Passage): boolean {
  const isWithin = ancestors.some(({ type }) => type === 'list' || type === 'quote' || type === 'table');
  return !isWithin && (block.type === 'heading' || block.numbering?.scheme === 'sections');
}
