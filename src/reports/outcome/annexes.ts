import type { Entry } from '../../archive/archive.ts';
import type { MeetingFile } from '../../archive/generated/meeting.ts';
import type { View, ViewValue } from '../../view/view.ts';
import { entryValues, type EntryValues } from '../entry-values.ts';
import { namingIn } from '../naming.ts';
import type { ReportContext } from '../report-type.ts';

/** The annexes in their order, with their numbers. */
export function annexViews(
  { contents, source }: Entry<MeetingFile>,
  context: ReportContext,
): readonly View[] {
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
        : resolutionView(annex.resolution, ['annexes', index, 'resolution'], values, context),
  }));
}

type Resolution = NonNullable<NonNullable<MeetingFile['annexes']>[number]['resolution']>;

function resolutionView(
  resolution: Resolution,
  path: readonly (string | number)[],
  values: EntryValues,
  context: ReportContext,
): View {
  return {
    number: values.prose(...path, 'number'),
    title: values.prose(...path, 'title'),
    body: values.prose(...path, 'body'),
    preamble: (resolution.preamble ?? []).map(({ call, recitals }, part) => ({
      call: callValue(call, part === 0, [...path, 'preamble', part, 'call'], values, context),
      'several-recitals': recitals.length > 1,
      recitals: recitals.map((_, index) => ({
        text: values.prose(...path, 'preamble', part, 'recitals', index),
      })),
    })),
    operative: resolution.operative.map(({ call, points }, part) => ({
      call: callValue(call, part === 0, [...path, 'operative', part, 'call'], values, context),
      'several-points': points.length > 1,
      points: points.map((_, index) => ({ text: values.prose(...path, 'operative', part, 'points', index) })),
    })),
  };
}

/** A call as it is written; in a translation, the official one of the language. */
function callValue(
  call: string,
  isFirst: boolean,
  path: readonly (string | number)[],
  values: EntryValues,
  context: ReportContext,
): ViewValue {
  const written = values.prose(...path);
  const name = namingIn(context).call(call, isFirst);
  return name === call ? written : { valueKind: 'text', text: name };
}
