import fc from 'fast-check';

/** Words and marks that texts are made of, and those that may trip a parser. */
const words = fc.constantFrom(
  ...[
    'the meeting',
    'CWG-COP-15/3',
    'Resolution 179',
    '26 September 2019',
    '5 %',
    'é',
    '中',
    'ع',
    '👩‍👧',
    '\u00a0',
  ],
  ...[
    '*so*',
    '**bold**',
    '*open',
    '_x_',
    '[^a]',
    '[^gone]',
    '[](#first)',
    '[words](#first)',
    '[x](https://x.org)',
  ],
  ...[
    ':sup[2]',
    ':sup[',
    ':break',
    ':anchor{#z}',
    '<b>',
    '&amp;',
    '\\*',
    '{{x}}',
    '`c`',
    '![i](p.png)',
    '|',
    '#',
  ],
);
const line = fc.array(words, { minLength: 1, maxLength: 12 }).map((some) => some.join(' '));
const indent = (by: number) => (text: string) => text.replace(/^/gm, ' '.repeat(by)).trimStart();

/** Markup of all kinds, some of it faulty. */
export const markup = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    line,
    tie('blocks').map((text) => `- ${indent(2)(text)}`),
    tie('blocks').map((text) => `1. ${indent(3)(text)}`),
    tie('blocks').map((text) => text.replace(/^/gm, '> ')),
    tie('blocks').map((text) => `:::unnumbered\n${text}\n:::`),
    tie('blocks').map((text) => `:::list{.letter}\n${text}\n:::`),
    line.map((text) => `## ${text}`),
    line.map((text) => `| a | b |\n|---|---|\n| ${text.replaceAll('|', '')} | |`),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((some) => some.join('\n\n')),
})).blocks;

/** Mostly a right value, so that most records come as far as a document; now and then another one. */
const mostly = (...right: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.anything() });

/** A record of a meeting, with texts of any markup; some have keys left out, wrong values, or more than is known. */
export const record = fc
  .record(
    {
      group: mostly('cwg-cop'),
      meeting: mostly(70),
      dates: mostly('2030-09-26', { from: '2030-09-26', until: '2030-09-27' }),
      status: mostly('draft'),
      place: mostly({ city: 'Geneva' }, { city: 'Geneva', venue: 'ITU Headquarters' }),
      attendance: mostly({ count: 80 }, { count: 80, approximate: true }),
      outcomes: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^o[a-z]{1,3}$/), text: markup }), {
        maxLength: 3,
        selector: ({ id }) => id,
      }),
      footnotes: fc.dictionary(fc.constantFrom('a', 'b'), markup, { maxKeys: 2 }),
      sections: fc.array(
        fc.oneof(
          mostly('introduction', 'agenda'),
          fc.record({ title: fc.constantFrom('One', 'Two *2*', '3'), text: markup }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      more: fc.anything(),
    },
    { requiredKeys: ['group', 'meeting', 'dates', 'status', 'place', 'attendance', 'sections'] },
  )
  .chain((value) =>
    fc.oneof({ weight: 9, arbitrary: fc.constant({ ...value, more: undefined }) }, fc.constant(value)),
  )
  .map((value) => JSON.stringify(value));

/** Another text made of one: bytes changed, parts taken out, doubled, moved, or cut off. */
export function mutated(text: string): fc.Arbitrary<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const at = fc.nat({ max: bytes.length });
  const change = fc.record({
    kind: fc.constantFrom('set', 'remove', 'double', 'cut', 'insert'),
    at,
    length: fc.nat({ max: 40 }),
    byte: fc.oneof(
      fc.nat({ max: 255 }),
      fc.constantFrom(...new TextEncoder().encode('\n :{}[]"\'-|>&*#!{{}}\t')),
    ),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let list = [...bytes];
    for (const { kind, at: where, length, byte } of changes) {
      if (kind === 'set') list[Math.min(where, list.length - 1)] = byte;
      else if (kind === 'remove') list.splice(where, length);
      else if (kind === 'double') list.splice(where, 0, ...list.slice(where, where + length));
      else if (kind === 'insert') list.splice(where, 0, byte);
      else if (length === 0) list = list.slice(0, where);
    }
    return new Uint8Array(list);
  });
}
