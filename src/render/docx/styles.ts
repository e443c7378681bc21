import * as docx from 'docx';
import { directionOf } from '../../document/script.ts';
import type { Style } from '../../house/style.ts';
import { languageTags } from './language.ts';
import { twips } from './measures.ts';
import { linkedLevel, sectionDefinition } from './numbering.ts';
import { lineScale, singleLine, sizes, typefaces } from './typefaces.ts';

type ParagraphStyle = NonNullable<Style['paragraphs'][string]>;
type ElementAttributes = Readonly<Record<string, string>>;

/** How many tab stops are written into the default style, as in the templates of ITU; the others are Word's own. */
const tabStopCount = 5;

/** Names that Word knows (ECMA-376 part 1, 17.7.4.9); all other styles must be marked as a template's own. */
const wordOwn = /^(Normal|heading \d|footnote text|header|footer|Title|Subtitle|Signature|Closing)$/i;

/** The styles of the file (`w:styles`): the house's paragraph styles under their Word names, and no others of `docx`. */
export function wordStyles(style: Style, language: string): docx.IStylesOptions {
  const paragraphs = Object.entries(style.paragraphs).flatMap(([name, own]) =>
    own === undefined ? [] : [paragraphStyle(style, name, own, language)],
  );
  return { importedStyles: [defaults(style, language), ...paragraphs, ...otherStyles(style)] };
}

/** From this size in half-points Word draws pairs of letters closer; without it, it draws none so. */
const kernedFrom = 2;

/**
 * What holds for all text (`w:docDefaults`): typeface, size, language. Lines are Word's own single spacing. Pairs of letters stand
 * closer, as in the PDF: else lines would hold fewer words than there, and the two would part lines and pages otherwise.
 */
function defaults(style: Style, language: string): docx.DocumentDefaults {
  return new docx.DocumentDefaults({
    run: {
      font: typefaces(style),
      kern: kernedFrom,
      ...sizes(style.text.size, style),
      language: languageTags(language),
    },
  });
}

function paragraphStyle(
  style: Style,
  name: string,
  own: ParagraphStyle,
  language: string,
): docx.XmlComponent {
  const attributes = {
    'w:type': 'paragraph',
    ...(name === 'normal' && { 'w:default': '1' }),
    ...(!wordOwn.test(own.word.name) && { 'w:customStyle': '1' }),
    'w:styleId': own.word.id,
  };
  const next = nextStyle(style, name);
  return element('w:style', attributes, [
    value('w:name', own.word.name),
    ...relation('w:basedOn', style, own['based-on']),
    ...(next === name ? [] : relation('w:next', style, next)),
    element('w:qFormat'),
    new docx.ParagraphProperties(paragraphProperties(style, name, own, language)),
    new docx.RunProperties(runProperties(own, style)),
  ]);
}

/** The style of the paragraph that an officer begins below one of this style. */
function nextStyle(style: Style, name: string): string {
  const numbered = style.sections[1]?.style ?? 'normal';
  if (name.startsWith('heading-')) return numbered;
  const look = style.complete[name];
  return look?.keepWithNext === true || look?.align === 'center' ? 'normal' : name;
}

function relation(tag: string, style: Style, name: string | undefined): docx.XmlComponent[] {
  const id = name === undefined ? undefined : style.paragraphs[name]?.word.id;
  return id === undefined ? [] : [value(tag, id)];
}

function paragraphProperties(
  style: Style,
  name: string,
  own: ParagraphStyle,
  language: string,
): docx.IParagraphPropertiesOptions {
  const level = linkedLevel(style, name);
  return {
    ...(name === 'normal' && { widowControl: true, tabStops: tabStops(style) }),
    ...(name === 'normal' && directionOf(language) === 'rtl' && { bidirectional: true }),
    ...(own['keep-with-next'] !== undefined && { keepNext: own['keep-with-next'] }),
    ...(own['keep-together'] !== undefined && { keepLines: own['keep-together'] }),
    // Without `custom`, docx would name a paragraph style inside the style.
    ...(level !== undefined && {
      numbering: { reference: sectionDefinition(style), level, instance: 0, custom: true },
    }),
    ...spacing(own, name === 'normal' ? lineScale(language, style) : undefined),
    ...indent(style, name, own),
    ...(own.align !== undefined && { alignment: alignments[own.align] }),
    ...(own.outline !== undefined && { outlineLevel: outlineLevel(own.outline) }),
  };
}

function tabStops(style: Style): docx.TabStopDefinition[] {
  return Array.from({ length: tabStopCount }, (_, index) => ({
    type: docx.TabStopType.LEFT,
    position: twips(style.tabs.first + index * style.tabs.every),
  }));
}

function spacing(own: ParagraphStyle, scale: number | undefined): docx.IParagraphPropertiesOptions {
  if (own.before === undefined && own.after === undefined && scale === undefined) return {};
  const before = own.before === undefined ? {} : { before: twips(own.before) };
  const after = own.after === undefined ? {} : { after: twips(own.after) };
  const line =
    scale === undefined ? {} : { line: Math.round(singleLine * scale), lineRule: docx.LineRuleType.AUTO };
  return { spacing: { ...before, ...after, ...line } };
}

function indent(style: Style, name: string, own: ParagraphStyle): docx.IParagraphPropertiesOptions {
  if (own.left === undefined && own.hanging === undefined) return {};
  const { left, hanging } = style.complete[name] ?? { left: 0, hanging: 0 };
  return { indent: { left: twips(left), ...(hanging > 0 ? { hanging: twips(hanging) } : { firstLine: 0 }) } };
}

/** Word counts outline levels from 0; its 9 is body text (ECMA-376 part 1, 17.3.1.20). */
function outlineLevel(outline: number): number {
  return outline === 0 ? 9 : outline - 1;
}

function runProperties(own: ParagraphStyle, style: Style): docx.IRunPropertiesOptions {
  return {
    ...(own.bold !== undefined && { bold: own.bold }),
    ...(own.italic !== undefined && { italics: own.italic }),
    ...(own.size !== undefined && sizes(own.size, style)),
  };
}

const alignments = {
  left: docx.AlignmentType.LEFT,
  center: docx.AlignmentType.CENTER,
  right: docx.AlignmentType.RIGHT,
  justify: docx.AlignmentType.BOTH,
} as const;

/** Styles that Word needs or that marks in the text have: links, footnote marks, and the roots of the other kinds. */
function otherStyles(style: Style): docx.XmlComponent[] {
  const look = { color: style.text['link-colour'], underline: { type: docx.UnderlineType.SINGLE } };
  return [
    rootStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', []),
    rootStyle('table', 'TableNormal', 'Normal Table', [noMargins()]),
    rootStyle('numbering', 'NoList', 'No List', []),
    characterStyle('Hyperlink', 'Hyperlink', look),
    characterStyle('FootnoteReference', 'footnote reference', { superScript: true }),
  ];
}

function rootStyle(
  type: string,
  id: string,
  name: string,
  properties: docx.XmlComponent[],
): docx.XmlComponent {
  return element('w:style', { 'w:type': type, 'w:default': '1', 'w:styleId': id }, [
    value('w:name', name),
    value('w:uiPriority', '99'),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    ...properties,
  ]);
}

/** Tables say their own margins; without this Word would add 5.4 points at the sides. */
function noMargins(): docx.XmlComponent {
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right'];
  const margins = sides.map((side) => element(side, { 'w:w': '0', 'w:type': 'dxa' }));
  return element('w:tblPr', {}, [
    element('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' }),
    element('w:tblCellMar', {}, margins),
  ]);
}

function characterStyle(id: string, name: string, run: docx.IRunPropertiesOptions): docx.XmlComponent {
  return element('w:style', { 'w:type': 'character', 'w:styleId': id }, [
    value('w:name', name),
    value('w:basedOn', 'DefaultParagraphFont'),
    value('w:uiPriority', '99'),
    element('w:unhideWhenUsed'),
    new docx.RunProperties(run),
  ]);
}

function value(name: string, text: string): docx.XmlComponent {
  return element(name, { 'w:val': text });
}

function element(
  name: string,
  attributes: ElementAttributes = {},
  children: readonly docx.XmlComponent[] = [],
): docx.XmlComponent {
  const payload = Object.fromEntries(
    Object.entries(attributes).map(([key, text]) => [key, { key, value: text }]),
  );
  return new docx.BuilderElement<Record<string, string>>({ name, attributes: payload, children });
}
