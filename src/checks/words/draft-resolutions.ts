import type { Entry } from '../../archive/archive.ts';
import type { Place } from '../../diagnostics/place.ts';
import { meetingOf } from './meeting-of.ts';

/** A recital or a point of a draft resolution, as it was written. */
export interface ResolutionItem {
  /** The words up to the end, without references to footnotes there. */
  readonly text: string;
  /** The place of a part of the words. */
  readonly placeOf: (start: number, end: number) => Place;
}

/** A call of a draft resolution with what stands under it. */
export interface ResolutionPart {
  readonly kind: 'preamble' | 'operative';
  readonly call: string;
  readonly callPlace: Place;
  readonly items: readonly ResolutionItem[];
}

/** The draft resolutions of a record, each with its parts in their order. */
export function draftResolutions(
  entry: Entry<unknown>,
): readonly { readonly body: ResolutionItem | undefined; readonly parts: readonly ResolutionPart[] }[] {
  const { source } = entry;
  return (meetingOf(entry)?.annexes ?? []).flatMap(({ resolution }, index) => {
    if (resolution === undefined) return [];
    const base = ['annexes', index, 'resolution'];
    const item = (text: string, path: readonly (string | number)[]): ResolutionItem => ({
      text: text.replace(/(?:\s|\[\^[^\]]*\])+$/, ''),
      placeOf: (start, end) => source.placeInText([...base, ...path], start, end),
    });
    const partsOf = (kind: ResolutionPart['kind'], key: string): readonly ResolutionPart[] =>
      (kind === 'preamble' ? (resolution.preamble ?? []) : resolution.operative).map((part, at) => ({
        kind,
        call: part.call,
        callPlace: source.placeOf([...base, kind, at, 'call']),
        items: ('recitals' in part ? part.recitals : part.points).map((text, number) =>
          item(text, [kind, at, key, number]),
        ),
      }));
    return [
      {
        body: resolution.body === undefined ? undefined : item(resolution.body, ['body']),
        parts: [...partsOf('preamble', 'recitals'), ...partsOf('operative', 'points')],
      },
    ];
  });
}
