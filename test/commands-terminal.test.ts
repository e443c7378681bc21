import { describe, expect, test } from 'vitest';
import { tableText } from '../src/cli/table.ts';
import { createTerminal } from '../src/cli/terminal.ts';

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
