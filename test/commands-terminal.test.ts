import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fixable } from '../src/build/attempt.ts';
import type { ReportResult, RunResult } from '../src/build/run-result.ts';
import type { Call } from '../src/cli/command.ts';
import { causeText } from '../src/cli/cause-text.ts';
import { printPatch } from '../src/cli/patch.ts';
import { saySuccess, stepSpeaker } from '../src/cli/run-request.ts';
import { sayFixes } from '../src/cli/say-fixes.ts';
import { tableText } from '../src/cli/table.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { writeRunSummary } from '../src/cli/write-run-summary.ts';
import { temporaryFolder } from './build/temporary-folder.ts';
import { diagnosticAt } from './diagnostics/diagnostic-at.ts';

function terminalOf(environment: Record<string, string>, isTTY: boolean) {
  let shown = '';
  const stream = { isTTY, columns: 20, write: (text: string) => (shown += text), on: () => {} };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment });
  return { terminal, shown: () => shown };
}

const isRed = (environment: Record<string, string>, isTTY: boolean) =>
  terminalOf(environment, isTTY).terminal.colours.red('x') !== 'x';

describe('colours', () => {
  test('are for terminals', () => {
    expect([isRed({}, true), isRed({}, false), isRed({ TERM: 'dumb' }, true)]).toEqual([true, false, false]);
  });

  test('go away with NO_COLOR, unless it is empty', () => {
    expect([isRed({ NO_COLOR: '1' }, true), isRed({ NO_COLOR: '' }, true)]).toEqual([false, true]);
    expect(isRed({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
  });

  test('come into files with FORCE_COLOR, unless it is 0', () => {
    expect([isRed({ FORCE_COLOR: '1' }, false), isRed({ FORCE_COLOR: '0' }, true)]).toEqual([true, false]);
  });
});

/** A call in a terminal in which a person reads along. */
function callOf(options: Call['options']): { readonly call: Call; readonly shown: () => string } {
  const { terminal, shown } = terminalOf({ NO_COLOR: '1' }, true);
  const signal = new AbortController().signal;
  return {
    call: { names: [], options, terminal, directory: '/', environment: {}, clock: () => 0, signal },
    shown,
  };
}

describe('progress', () => {
  test('is one line, no longer than the terminal, gone before the next message', () => {
    const { terminal, shown } = terminalOf({}, true);
    terminal.showProgress('1 of 12: a long name of a step');
    terminal.showProgress('2 of 12');
    terminal.say('done\n');
    expect(shown()).toBe('1 of 12: a long nam\r\u001B[2K2 of 12\r\u001B[2Kdone\n');
  });

  test('does not get into files', () => {
    const { terminal, shown } = terminalOf({}, false);
    terminal.showProgress('1 of 12');
    expect(shown()).toBe('');
  });
});

describe('progress of a run', () => {
  const shownOf = (total: number, options: Call['options'] = {}): string => {
    const { call, shown } = callOf(options);
    const say = stepSpeaker(call);
    for (let made = 1; made <= total; made += 1) say({ name: `r-${made}`, made, total });
    return shown().replaceAll('\r\u001B[2K', '|');
  };

  test('is told while there is more to come, and not at its end, where nothing would take it away', () => {
    expect(shownOf(6)).toBe('1 of 6: r-1|2 of 6: r-2|3 of 6: r-3|4 of 6: r-4|5 of 6: r-5');
  });

  test('is not told where it would be gone before it is read, nor to those who want to hear nothing', () => {
    expect([shownOf(5), shownOf(6, { quiet: true })]).toEqual(['', '']);
  });

  test('is a line a step for those who want to know', () => {
    expect(shownOf(2, { verbose: true })).toBe('     0 ms  r-1\n     0 ms  r-2\n');
  });
});

describe('a run that was good', () => {
  const report = (id: string, state: ReportResult['state']): ReportResult => ({ id, state, diagnostics: [] });
  const said = (result: Partial<RunResult>, options: Call['options']): string => {
    const { call, shown } = callOf(options);
    const nothing = { diagnostics: [], refusals: [], records: [], reports: [], written: [], stale: [] };
    saySuccess({ ...nothing, textOf: () => undefined, ...result }, 1260, call);
    return shown();
  };

  test('says what it wrote, and what needed no writing', () => {
    const written = [
      { path: 'out/a.docx', size: 41_960 },
      { path: 'out/a-rev1.pdf', size: 1_250_000 },
    ];
    const reports = [report('a', 'written'), report('b', 'unchanged')];
    expect(said({ written, reports }, { out: 'out' })).toBe(
      'out/a.docx       42.0 kB\nout/a-rev1.pdf    1.3 MB\n2 files written, 1 report unchanged in 1.3 s.\n',
    );
    expect(said({ reports: [] }, { out: 'out' })).toBe('0 reports unchanged in 1.3 s.\n');
  });

  test('says how many records it checked', () => {
    expect(said({ records: ['a'] }, {})).toBe('1 record checked in 1.3 s.\n');
    expect(said({ records: ['a', 'b'] }, {})).toBe('2 records checked in 1.3 s.\n');
  });
});

describe('the summary of a run', () => {
  const lines = async (count: number): Promise<readonly string[]> => {
    // What earlier steps of a job have written stays.
    const directory = await temporaryFolder({ 'summary.md': '# Before\n' });
    const { call } = callOf({ summary: 'summary.md' });
    const nothing = { refusals: [], records: [], reports: [], written: [], stale: [] };
    const accepted = { ...diagnosticAt('a', 'a'), accepted: { reason: 'So it was.' } };
    const diagnostics = [accepted, ...Array.from({ length: count }, () => diagnosticAt('a', 'a'))];
    const result: RunResult = { ...nothing, diagnostics, textOf: () => undefined };
    expect(await writeRunSummary(result, { ...call, directory })).toBeUndefined();
    const text = await readFile(join(directory, 'summary.md'), 'utf8');
    expect(text).toMatch(/^# Before\n/);
    return text.split('\n').filter((line) => line.startsWith('- '));
  };

  test('lists twenty findings, and says how many more there are', async () => {
    expect(await lines(20)).toHaveLength(20);
    expect([(await lines(20)).at(-1), (await lines(21)).at(-1), (await lines(23)).at(-1)]).toEqual([
      expect.stringContaining('error in'),
      '- and 1 more',
      '- and 3 more',
    ]);
    expect(await lines(23)).toHaveLength(21);
  });
});

describe('what was put right', () => {
  const said = (old: string, text: string): string => {
    const { terminal, shown } = terminalOf({ NO_COLOR: '1' }, false);
    const finding = diagnosticAt('a', 'a');
    const fix = { description: 'Put it right.', edits: [{ place: finding.place, text }] };
    const fixed = [{ finding: { ...finding, fix } satisfies Fixable, old: [old] }];
    sayFixes({ fixed, unfixed: [] }, terminal, false);
    return shown().split('\n')[0] ?? '';
  };

  test('is told with the words before and after, on one line', () => {
    expect(said('one\n  two', 'three')).toBe(
      'data/meetings/cwg-cop-15.yaml:1: record/unknown-key: "one two" → "three"',
    );
    expect(said('one', '')).toMatch(/: Put it right\.$/);
  });

  test('is told with sixty letters of a long text, of which none acts on the screen', () => {
    expect(said('a'.repeat(61), 'b'.repeat(60))).toContain(`"${'a'.repeat(60)}…" → "${'b'.repeat(60)}"`);
    expect(said('\u001B[2J', 'b')).toContain('"␛[2J" → "b"');
  });
});

describe('why a document differs', () => {
  test('is told for each input, by the file or the entry in it', () => {
    const changes = [
      { name: 'data/meetings/a.yaml', change: 'changed' },
      { name: 'data/registers/people.yaml#jane-doe', change: 'new' },
      { name: 'libraries', change: 'changed' },
      { name: 'templates/itu/logo.png', change: 'gone' },
    ] as const;
    expect(causeText({ cause: 'inputs-changed', changes })).toEqual([
      'Changed since: data/meetings/a.yaml',
      'It is made with data/registers/people.yaml, "jane-doe" now, and was not then.',
      'Changed since: the libraries or fonts of the program',
      'It was made with templates/itu/logo.png, and is no longer.',
    ]);
  });
});

describe('a patch', () => {
  test('keeps the ends of lines as on Windows, without which it would not fit the file', () => {
    const change = { path: 'data/a.yaml', before: 'a: 1\r\nb: 2\r\n', after: 'a: 1\r\nb: 3\r\n' };
    expect(printPatch([change])).toBe(
      '--- a/data/a.yaml\n+++ b/data/a.yaml\n@@ -1,2 +1,2 @@\n a: 1\r\n-b: 2\r\n+b: 3\r\n',
    );
  });
});

describe('a table', () => {
  test('aligns by the width on screen, and ends lines without spaces', () => {
    expect(
      tableText([
        ['ID', 'TITLE', 'DATE'],
        ['a', '中文', '2020'],
        ['bc', 'x', ''],
      ]),
    ).toBe('ID  TITLE  DATE\na   中文   2020\nbc  x\n');
  });

  test('does not let a title steer the terminal', () => {
    expect(tableText([['a\u001B[31m\nb']])).toBe('a [31m b\n');
  });
});
