import { suggestName } from './suggest.ts';

/** Words that people write in place of those that a record knows. */
const alike: Readonly<Record<string, readonly string[]>> = {
  off: [
    'no',
    'none',
    'null',
    '0',
    'false',
    'ignore',
    'ignored',
    'disable',
    'disabled',
    'skip',
    'never',
    'silent',
    'hide',
  ],
  error: ['fatal', 'critical', 'stop', 'severe'],
  advice: ['info', 'information', 'hint', 'note', 'notice', 'suggestion'],
  final: ['signed', 'approved', 'issued', 'adopted', 'published', 'done', 'finished'],
  draft: ['provisional', 'preliminary', 'unsigned', 'unapproved'],
  physical: ['in-person', 'inperson', 'onsite', 'on-site', 'face-to-face', 'presence'],
  remote: ['online', 'on-line', 'virtual', 'video', 'videoconference', 'e-meeting'],
  hybrid: ['mixed', 'both', 'physical-and-remote', 'in-person-and-remote'],
  'as-drafted': ['unchanged', 'without-change', 'without-changes', 'without-amendment', 'without-amendments'],
  'as-amended': ['changed', 'modified', 'with-changes', 'with-amendments', 'with-modifications'],
  information: ['info', 'inf', 'information-document'],
  'liaison-statement': ['liaison', 'ls'],
  presentation: ['slides'],
};

/** The word that is meant by another one where only the `allowed` ones may stand: one that is like it, or that says the same. */
export function meantWord(written: string, allowed: readonly string[]): string | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return allowed.find((one) => alike[one]?.includes(word)) ?? suggestName(written, allowed);
}
