import type { Entry } from '../archive/archive.ts';
import type { MeetingFile } from '../archive/generated/meeting.ts';
import type { SummaryFile } from '../archive/generated/summary.ts';
import type { View, ViewValue } from '../view/view.ts';
import { type EntryValues, entryValues } from './entry-values.ts';

/*
 * Parts of a view that all kinds of reports share: the box under the title, and the sections.
 */

type Contents = Pick<MeetingFile, 'front' | 'sections' | 'wording' | 'footnotes'> &
  Pick<SummaryFile, 'front' | 'sections'>;

/** The parts of the box, each a heading and a text: the record's own, else phrases of the house. */
export function boxParts(
  { contents, source }: Entry<Contents>,
  standard: readonly string[],
): readonly View[] {
  const values = entryValues(source);
  return (contents.front ?? standard).map((part, index) => {
    const given = typeof part === 'string' ? { part } : part;
    const path = contents.front === undefined ? [] : (['front', index] as const);
    return {
      heading: ownOr(values, 'heading', `${given.part ?? ''}-heading`, path),
      text: ownOr(values, 'text', given.part ?? '', path),
    };
  });
}

/**
 * The sections in their order. A title is the record's own or the phrase `NAME-title`; a text is the record's own or
 * the partial `section-NAME`.
 */
export function sectionParts(
  { contents, source }: Entry<Contents>,
  standard: readonly string[],
): readonly View[] {
  const values = entryValues(source);
  return (contents.sections ?? standard).map((section, index) => {
    const given = typeof section === 'string' ? { standard: section } : section;
    const path = contents.sections === undefined ? [] : (['sections', index] as const);
    const name = given.standard ?? '';
    const origin = source.placeOf(typeof section === 'string' ? path : [...path, 'standard']);
    return {
      id: values.text(...path, 'id'),
      unnumbered: given.numbered === false,
      'title-only': given.numbered === 'title',
      title: ownOr(values, 'title', `${name}-title`, path),
      text: values.prose(...path, 'text') ?? {
        ...{ valueKind: 'partial', name: `section-${name}`, origin },
        isNamed: path.length > 0,
      },
    };
  });
}

function ownOr(
  values: EntryValues,
  key: string,
  phrase: string,
  path: readonly (string | number)[],
): ViewValue {
  return values.prose(...path, key) ?? values.phrase(phrase, ...path);
}
