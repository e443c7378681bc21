import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { View } from '../../view/view.ts';
import { entryValues, type EntryValues } from '../entry-values.ts';

/** The annexes in their order, with their numbers. */
export function annexViews({ contents, source }: Entry<MeetingFile>): readonly View[] {
  const values = entryValues(source);
  return (contents.annexes ?? []).map((annex, index) => ({
    id: values.text('annexes', index, 'id'),
    number: index + 1,
    'own-heading': values.prose('annexes', index, 'heading'),
    heading: values.prose('annexes', index, 'heading') ?? values.phrase('annex-heading', 'annexes', index),
    title: values.prose('annexes', index, 'title'),
    text: values.sections('annexes', index, 'text'),
    resolution:
      annex.resolution === undefined
        ? null
        : resolutionView(annex.resolution, ['annexes', index, 'resolution'], values),
  }));
}

type Resolution = NonNullable<NonNullable<MeetingFile['annexes']>[number]['resolution']>;

function resolutionView(
  resolution: Resolution,
  path: readonly (string | number)[],
  values: EntryValues,
): View {
  return {
    number: values.prose(...path, 'number'),
    title: values.prose(...path, 'title'),
    body: values.prose(...path, 'body'),
    preamble: (resolution.preamble ?? []).map(({ recitals }, part) => ({
      call: values.prose(...path, 'preamble', part, 'call'),
      'several-recitals': recitals.length > 1,
      recitals: recitals.map((_, index) => ({
        text: values.prose(...path, 'preamble', part, 'recitals', index),
      })),
    })),
    operative: resolution.operative.map(({ points }, part) => ({
      call: values.prose(...path, 'operative', part, 'call'),
      'several-points': points.length > 1,
      points: points.map((_, index) => ({ text: values.prose(...path, 'operative', part, 'points', index) })),
    })),
  };
}
