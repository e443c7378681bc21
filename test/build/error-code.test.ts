import { expect, test } from 'vitest';
import { remedyInData, remedyOfCode, shortageOf } from '../../src/build/error-code.ts';

const fault = (code: string, syscall: string | undefined, message = ''): Error =>
  Object.assign(new Error(message), { code, ...(syscall !== undefined && { syscall }) });

test('what the system has no more of is told as that, with what to do, and not as a fault of the program', () => {
  const told = {
    meaning: 'too many files are open',
    remedy: 'Raise the limit ("ulimit -n"), and try again.',
  };
  expect(shortageOf(fault('EMFILE', 'open'))).toEqual(told);
  expect(shortageOf(new Error('while rendering', { cause: fault('EMFILE', 'open') }))).toEqual(told);
  const thread = fault('ERR_WORKER_INIT_FAILED', undefined, 'Worker initialization failure: EMFILE');
  expect(shortageOf(thread)).toEqual(told);
  const unnamed = fault('ERR_WORKER_INIT_FAILED', undefined, 'Worker initialization failure');
  expect(shortageOf(unnamed)).toMatchObject({ meaning: 'there are too many programs at work' });
  expect(shortageOf(fault('ENOSPC', 'write'))).toMatchObject({ meaning: 'the disk is full' });
  for (const own of [new TypeError('x is undefined'), fault('ENOENT', 'open'), fault('EMFILE', undefined)])
    expect(shortageOf(own)).toBeUndefined();
});

test('where else to write is asked of documents only: a record has one place', () => {
  expect(remedyOfCode('EROFS')).toContain('--out');
  expect(remedyInData('EROFS', 'check again')).toBe(
    'Save and close it where it is open, see that you may write to it, and check again.',
  );
  expect(remedyInData('ENOSPC', 'check again')).toBe('Make room on the disk, and try again.');
});
