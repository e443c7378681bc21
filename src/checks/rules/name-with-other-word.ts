import type { Archive } from '../../archive/archive.ts';
import type { Check, CheckedReport } from '../check.ts';
import { escapePattern } from '../../source/escape-pattern.ts';
import { inText } from '../words/example.ts';
import { findWords, isLinked, isQuoted, placeOfWords } from '../words/find-words.ts';
import { perReport } from '../words/per-report.ts';
import { wholeText } from '../words/whole-text.ts';

/** Words of names that are exchanged for one another without being noticed. */
const small = ['for', 'on', 'of', 'in', 'and', '&'];
const anySmall = String.raw`(?:for|on|of|in|and|&)`;

interface Name {
  readonly name: string;
  /** Its other words, in small letters. */
  readonly own: readonly string[];
  readonly pattern: () => RegExp;
}

const known = new WeakMap<Archive, readonly Name[]>();
const inSmallLetters = perReport((report: CheckedReport) => wholeText(report).toLowerCase());

export default {
  code: 'check/name-with-other-word',
  severity: 'warning',
  rule: 'Groups, conferences and countries have the names that the registers give, with their small words.',
  reason:
    'A name with "for" in place of "on" is that of nobody, and is read over by all who know the right one.',
  source: 'Names of groups; registers of conferences and countries.',
  examples: {
    wrong: {
      record: inText('The Council Working Group for Child Online Protection met.'),
      finds: ['Council Working Group for Child Online Protection'],
    },
    right: inText('The Council Working Group on Child Online Protection met.'),
  },
  cases: [
    {
      record: inText('Trinidad & Tobago and the Democratic Republic for the Congo spoke.'),
      finds: ['Trinidad & Tobago', 'Democratic Republic for the Congo'],
    },
    {
      record: inText(
        'The Council Working Group on Child Online Protection, the working group for child safety, and the session of the Council; the group formerly called Council Working Group for Child Online Protection.',
      ),
      finds: [],
    },
    { record: inText('> The Council Working Group for Child Online Protection met.'), finds: [] },
  ],
  languages: ['en'],
  texts: true,
  run(report, find) {
    const { passages, archive } = report;
    const whole = inSmallLetters(report);
    const names = known.get(archive) ?? namesIn(archive);
    known.set(archive, names);
    const right = new Set(names.map(({ name }) => plain(name)));
    for (const { name, own, pattern } of names) {
      // To compile a pattern takes longer than all else; most reports name few of the countries.
      if (!own.every((word) => whole.includes(word))) continue;
      for (const found of findWords(passages, pattern())) {
        const [written, meant] = [found.words.split(/\s+/), name.split(' ')];
        const other = written.findIndex((word, index) => plain(word) !== plain(meant[index] ?? ''));
        const differing = written.filter((word, index) => plain(word) !== plain(meant[index] ?? ''));
        if (differing.length !== 1 || right.has(plain(found.words))) continue;
        const isFormer = /\b(?:called|formerly|previously|known as) (?:the )?$/.test(
          found.passage.text.slice(0, found.start),
        );
        if (isFormer || isLinked(found) || isQuoted(found.passage)) continue;
        const start =
          found.start +
          found.words
            .split(/(?<=\s)(?=\S)/)
            .slice(0, other)
            .join('').length;
        const place = found.passage.placeOf(start, start + (written[other] ?? '').length);
        find({
          message: `The name is "${name}".`,
          remedy: `Write "${meant[other] ?? ''}" in place of "${written[other] ?? ''}".`,
          place: placeOfWords(found),
          fix: { description: 'Write the name as it is.', edits: [{ place, text: meant[other] ?? '' }] },
        });
      }
    }
  },
} satisfies Check;

/** Names that hold a small word and enough others to be known by them. */
function namesIn({ entries, registers }: Archive): readonly Name[] {
  const countries = Object.values(registers.countries.contents.countries).flatMap((country) =>
    country === undefined ? [] : [country.name, country.formal ?? ''],
  );
  const conferences = Object.values(registers.conferences.contents.conferences).map((one) =>
    (one?.name ?? '').replace(/^\d{4} /, ''),
  );
  const groups = [...entries.groups.values()].flatMap(({ contents }) =>
    contents.names.map(({ name }) => name),
  );
  return [...new Set([...groups, ...conferences, ...countries])].flatMap((name) => {
    const words = name.split(' ');
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const isKnown = capitals > 2 || (capitals === 2 && words.length === 3 && words[1] === 'and');
    if (!isKnown || !words.some((word) => small.includes(word))) return [];
    const own = words.filter((word) => !small.includes(word)).map((word) => word.toLowerCase());
    let pattern: RegExp | undefined;
    return [{ name, own, pattern: () => (pattern ??= patternOf(words)) }];
  });
}

function patternOf(words: readonly string[]): RegExp {
  const pattern = words.map((word) => (small.includes(word) ? anySmall : escapePattern(word)));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${pattern.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}
