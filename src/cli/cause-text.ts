import type { Change } from '../build/changes.ts';
import type { Cause } from '../build/verify.ts';

/** Why a document differs from what a build makes today, in sentences that say what it means for the reader. */
export function causeText(cause: Cause): readonly string[] {
  switch (cause.cause) {
    case 'document-changed':
      return [
        'The document itself was changed after it was built, or saved by another program; a build would undo that.',
      ];
    case 'document-extended':
      return ['Something was added to the document after it was built, such as a signature.'];
    case 'inputs-changed':
      return cause.changes.length > 0
        ? cause.changes.map(changeText)
        : [
            'What it was made from has changed since; the document no longer holds the list that would say where.',
          ];
    case 'other-program':
      return [`It was made by ${cause.then}; this is ${cause.now}.`];
    case 'record-missing':
      return ['Its record is no longer there.'];
    case 'translation-missing':
      return ['Its record is no longer issued in this language, or its translation is no longer there.'];
    case 'record-unbuildable':
      return ['Its record holds only results now, of which no document is made.'];
    case 'record-faulty':
      return ['Its record, or what it needs, has errors.'];
    case 'unknown':
      return [
        'Neither the document nor what it was made from has changed: the program is another, though its version is the same.',
      ];
  }
}

function changeText({ name, change }: Change): string {
  const thing = thingText(name);
  if (change === 'new') return `It is made with ${thing} now, and was not then.`;
  if (change === 'gone') return `It was made with ${thing}, and is no longer.`;
  return `Changed since: ${thing}`;
}

function thingText(name: string): string {
  const [file = '', entry] = name.split('#');
  if (entry !== undefined) return `${file}, "${entry}"`;
  if (name === 'libraries') return 'the libraries or fonts of the program';
  return file;
}
