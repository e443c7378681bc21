import * as docx from 'docx';
import type { Numbering } from '../../document/nodes.ts';
import type { Style } from '../../house/style.ts';
import type { NumberingChoice } from './context.ts';
import { twips } from './measures.ts';

type Level = Style['sections'][number];
type Label = Pick<Level, 'number' | 'label'>;
type Indent = Pick<NumberingChoice, 'left' | 'hanging'>;

/** How many levels a list has in Word (`w:ilvl` 0 to 8). */
const levelCount = 9;

/**
 * `docx` writes the numbers of lists where it finds `{name-instance}` in the finished text. A character of the
 * private use area in the name keeps text of the document from ever being taken for it.
 */
const reserved = '\uE000';

/** The one numbering of sections: its levels are tied to paragraph styles (`w:pStyle`), which carry the numbers. */
export function sectionDefinition(style: Style): docx.NumberingDefinition {
  const levels = Array.from({ length: levelCount }, (_, index) => {
    const paragraphStyle = sectionStyle(style, index);
    const linked = linkedLevel(style, paragraphStyle) === index;
    const link = style.paragraphs[paragraphStyle]?.word.id;
    return wordLevel(
      continuedLabel(style.sections, index),
      index,
      indentOf(style, paragraphStyle),
      linked && link !== undefined ? { style: link } : {},
    );
  });
  return { reference: `${reserved}sections`, levels };
}

/** The paragraph style of a level of the sections; that of the last one holds for deeper ones. */
export function sectionStyle(style: Style, level: number): string {
  return style.sections[Math.min(level, style.sections.length - 1)]?.style ?? 'normal';
}

/** The label of a level; below the last one that is written, each adds its number with a full stop: `9.7.1.1.1`. */
function continuedLabel(levels: readonly Label[], index: number): Label {
  const last = levels.length - 1;
  const { number, label } = levels[Math.min(index, last)] ?? { number: 'decimal', label: '%1' };
  const further = Array.from({ length: Math.max(0, index - last) }, (_, more) => `.%${last + more + 2}`);
  return index > last ? { number: 'decimal', label: `${label}${further.join('')}` } : { number, label };
}

/** The level of the sections that a paragraph style carries: a style can be tied to one level only, the first. */
export function linkedLevel(style: Style, paragraphStyle: string): number | undefined {
  const index = style.sections.findIndex((level) => level.style === paragraphStyle);
  return index < 0 ? undefined : index;
}

/**
 * The number of a heading, numbered paragraph or point of the sections. The first instance, the body's, comes from
 * the paragraph styles, so that a paragraph added in Word gets the next number; the others start anew.
 */
export function sectionNumbering(style: Style, numbering: Numbering): NumberingChoice {
  const level = Math.min(numbering.level, levelCount - 1);
  const paragraphStyle = sectionStyle(style, level);
  return {
    definition: sectionDefinition(style),
    level,
    instance: numbering.instance,
    fromStyle: numbering.instance === 0 && linkedLevel(style, paragraphStyle) === level,
    ...indentOf(style, paragraphStyle),
  };
}

/**
 * The number of a list item. Each style of list at each depth is a numbering of its own (`w:abstractNum`), each list
 * an instance of it (`w:num`) that starts anew; the levels of one numbering are those of nested lists that count on.
 * A list inside others begins at the level of its depth, because Word and screen readers tell nesting by the level.
 */
export function listNumbering(
  style: Style,
  listStyle: string,
  depth: number,
  numbering: Numbering | undefined,
): NumberingChoice {
  const own = numbering?.level ?? 0;
  const level = Math.min(Math.max(depth, own), levelCount - 1);
  const signs = style.lists[listStyle]?.levels.every((one) => one.number === 'none') ?? true;
  return {
    definition: {
      reference: `${reserved}${listStyle} ${String(depth - own)}`,
      levels: listLevels(style, listStyle, level - own, level - depth),
    },
    level,
    instance: signs ? 0 : (numbering?.instance ?? 0),
    fromStyle: false,
    ...indentOf(style, listParagraphStyle(style, depth)),
  };
}

/** The paragraph style of list items at a depth; the innermost holds for all deeper ones. */
export function listParagraphStyle(style: Style, depth: number): string {
  const levels = style['list-levels'];
  return levels[Math.min(Math.max(depth, 0), levels.length - 1)] ?? 'normal';
}

/** `start`: Word's level of the outermost list of this style; `offset`: by how much Word's levels exceed the depths. */
function listLevels(style: Style, listStyle: string, start: number, offset: number): docx.ILevelsOptions[] {
  const list = style.lists[listStyle];
  const look = list?.['italic-label'] === true ? { run: { italics: true } } : {};
  return Array.from({ length: levelCount }, (_, index) => {
    const indent = indentOf(style, listParagraphStyle(style, index - offset));
    return wordLevel(labelAt(list?.levels ?? [], index, start, listStyle), index, indent, look);
  });
}

/**
 * The label of one of Word's levels. Its places (`%1`) count from the outermost list of the style, Word's from its
 * own first level. The last label written holds for the deeper levels: there it stands for their own number, or, in
 * points, which count on, for the numbers above it.
 */
function labelAt(levels: readonly Label[], index: number, start: number, listStyle: string): Label {
  const depth = Math.max(0, index - start);
  const own = listStyle === 'points' ? depth : Math.min(depth, Math.max(0, levels.length - 1));
  const label = own < levels.length ? levels[own] : continuedLabel(levels, own);
  const shifted = label?.label.replace(
    /%(\d)/g,
    (_, place: string) => `%${String(Number(place) + index - own)}`,
  );
  return { number: label?.number ?? 'none', label: shifted ?? '•' };
}

function wordLevel(
  label: Label,
  level: number,
  indent: Indent,
  look: Pick<NonNullable<docx.ILevelsOptions['style']>, 'run' | 'style'>,
): docx.ILevelsOptions {
  const paragraph = { indent: { left: twips(indent.left), hanging: twips(indent.hanging) } };
  return {
    level,
    format: formats[label.number],
    text: label.label,
    alignment: docx.AlignmentType.LEFT,
    style: { ...look, ...runOf(label, look), paragraph },
  };
}

/** Letters that run from the right are drawn in their own typeface only where the run says so (`w:rtl`). */
function runOf(
  { number }: Label,
  { run }: Pick<NonNullable<docx.ILevelsOptions['style']>, 'run'>,
): Pick<NonNullable<docx.ILevelsOptions['style']>, 'run'> {
  return number === 'arabic-abjad' ? { run: { ...run, rightToLeft: true } } : {};
}

const formats = {
  none: docx.LevelFormat.BULLET,
  decimal: docx.LevelFormat.DECIMAL,
  'lower-letter': docx.LevelFormat.LOWER_LETTER,
  'upper-letter': docx.LevelFormat.UPPER_LETTER,
  'lower-roman': docx.LevelFormat.LOWER_ROMAN,
  'upper-roman': docx.LevelFormat.UPPER_ROMAN,
  'arabic-abjad': docx.LevelFormat.ARABIC_ABJAD,
} as const satisfies Record<Label['number'], string>;

function indentOf(style: Style, paragraphStyle: string): Indent {
  const complete = style.complete[paragraphStyle];
  return { left: complete?.left ?? 0, hanging: complete?.hanging ?? 0 };
}
