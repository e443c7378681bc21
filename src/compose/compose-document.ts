import type { Diagnose } from '../diagnostics/diagnostic.ts';
import type { Block, Document, DocumentProperties, Footnote } from '../document/nodes.ts';
import type { Prose, View } from '../view/view.ts';
import { type Place, startOfFile } from '../diagnostics/place.ts';
import { buildBlocks } from './build-blocks.ts';
import { buildProse } from './build-prose.ts';
import type { Building, DocumentBuilding, Vocabulary } from './building.ts';
import { diagnoseHtml } from './diagnose-html.ts';
import { type Merged, merge } from './merge.ts';
import { parseMarkup } from './parse-markup.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateText, TemplateTexts } from './template-text.ts';
import { plainWords } from './plain-text.ts';
import { visit } from '../document/visit.ts';
import { showsAnything } from '../document/shows-anything.ts';
import type { OnAsked } from './value-context.ts';
import { suggestName } from '../source/suggest.ts';

/** What a document is composed of. */
export interface Composition {
  readonly template: TemplateText;
  /** The template of the running header. */
  readonly header: TemplateText | undefined;
  /** The phrase that gives the title among the file's properties. */
  readonly title: TemplateText | undefined;
  readonly texts: TemplateTexts;
  readonly view: View;
  readonly wording: ReadonlyMap<string, Prose>;
  readonly footnotes: ReadonlyMap<string, Prose>;
  readonly vocabulary: Vocabulary;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly properties: Omit<DocumentProperties, 'title'>;
  /** The word that marks a draft; absent where the document is final. */
  readonly watermark: string | undefined;
  readonly diagnose: Diagnose;
  /** Hears of each name of the view that a template asks for: what none asks for is printed nowhere. */
  readonly onAsked?: OnAsked;
  /** Whether paragraphs and titles note where in the data it was decided what they say. */
  readonly notesDecisions?: boolean;
}

/** Faults of templates and markup after which something of a text may be missing, or be something else than was meant. */
const losesText = /^(?:template\/|markup\/(?:unclosed-block|unknown-|too-deep)|reference\/unknown-section$)/;

/** Merges the view into the template and builds the document tree, not yet numbered. */
export function composeDocument(given: Composition): Document {
  let isReadWhole = true;
  const diagnose: Diagnose = (diagnostic) => {
    isReadWhole &&= !losesText.test(diagnostic.code);
    given.diagnose(diagnostic);
  };
  const composition: Composition = { ...given, diagnose };
  const { vocabulary, language } = composition;
  diagnoseUnknownWording(composition);
  parseAll(composition);
  const footnotes = new Map<string, Footnote>();
  const building: DocumentBuilding = {
    vocabulary,
    diagnose,
    language,
    recordFootnotes: lowerCaseNames(composition.footnotes),
    report: composition.properties.id,
    footnotes,
    numbering: { on: false },
  };
  const body = buildBody(composition, building);
  const header =
    composition.header === undefined
      ? []
      : buildTemplate(composition.header, composition, building, 'header');
  // In a text that could not be read as a whole, nobody knows what it refers to.
  if (isReadWhole) diagnoseUnusedFootnotes(composition, footnotes, body);
  return {
    language,
    direction: composition.direction,
    properties: { ...composition.properties, title: composeTitle(composition) },
    ...(composition.watermark !== undefined && { watermark: composition.watermark }),
    header,
    body,
    footnotes: [...footnotes.values()],
  };
}

/** Parses all texts of the house, those too that this report does not come to: one run tells of all that cannot be read. */
function parseAll({ texts, template, diagnose }: Composition): void {
  diagnoseHtml(template, diagnose);
  for (const text of [...texts.partialNames().map(texts.partial), ...texts.phraseNames().map(texts.phrase)])
    if (text !== undefined) {
      parseTemplate(text, diagnose);
      diagnoseHtml(text, diagnose);
    }
}

/** What texts alone are composed of. */
export type TextsComposition = Pick<
  Composition,
  'vocabulary' | 'diagnose' | 'language' | 'direction' | 'footnotes'
> & { readonly properties: DocumentProperties };

/** Builds the tree of texts without a template, one below the other. */
export function composeTexts(texts: readonly Prose[], composition: TextsComposition): Document {
  const { vocabulary, diagnose, language, direction, properties } = composition;
  const footnotes = new Map<string, Footnote>();
  const around: Building = {
    vocabulary,
    diagnose,
    language,
    recordFootnotes: lowerCaseNames(composition.footnotes),
    report: composition.properties.id,
    footnotes,
    numbering: { on: false },
    text: '',
    locate: () => startOfFile(properties.id),
    stubs: new Set(),
    paragraphStyle: 'normal',
    tableStyle: 'grid',
    numberable: false,
    sections: false,
  };
  const body = texts.flatMap((text) => buildProse(text, around));
  return { language, direction, properties, header: [], body, footnotes: [...footnotes.values()] };
}

/** The title among the file's properties: the phrase with its values, as plain words. */
export function composeTitle(
  composition: Pick<Composition, 'title' | 'texts' | 'view' | 'wording' | 'diagnose' | 'properties'>,
): string {
  const own = composition.wording.get('document-title');
  if (own !== undefined) return plainWords(own.text);
  if (composition.title === undefined) return composition.properties.id;
  const merged = merge(composition.title, composition.view, composition);
  return plainWords(merged.text, merged);
}

/** A report without a word is the work of nobody: its template was emptied, or never written. */
function buildBody(composition: Composition, shared: DocumentBuilding): readonly Block[] {
  const { template, diagnose } = composition;
  let failed = false;
  const watched: Composition = {
    ...composition,
    diagnose: (diagnostic) => {
      failed ||= diagnostic.severity === 'error';
      diagnose(diagnostic);
    },
  };
  const body = buildTemplate(template, watched, { ...shared, diagnose: watched.diagnose }, 'normal');
  if (!failed && !showsAnything(body))
    diagnose({
      code: 'template/writes-nothing',
      severity: 'error',
      message: 'The template writes nothing: the report would be an empty page.',
      remedy: 'Write into it what the report consists of, beginning with {{> masthead}}.',
      place: template.locate(0, 0),
    });
  return body;
}

function buildTemplate(
  template: TemplateText,
  composition: Composition,
  shared: DocumentBuilding,
  paragraphStyle: string,
): readonly Block[] {
  const merged = merge(template, composition.view, composition);
  const { root, stubs } = parseMarkup(merged.text, true);
  return buildBlocks(root.children, buildingOf(merged, shared, stubs, paragraphStyle));
}

function buildingOf(
  merged: Merged,
  shared: DocumentBuilding,
  stubs: ReadonlySet<string>,
  paragraphStyle: string,
): Building {
  return {
    ...shared,
    text: merged.text,
    locate: merged.locate,
    tokens: merged.tokens,
    decided: merged.decided,
    stubs,
    paragraphStyle,
    tableStyle: 'grid',
    numberable: true,
    sections: true,
  };
}

function lowerCaseNames(footnotes: ReadonlyMap<string, Prose>): ReadonlyMap<string, Prose> {
  return new Map([...footnotes].map(([name, prose]) => [name.toLowerCase(), prose]));
}

function diagnoseUnknownWording({ wording, texts, diagnose }: Composition): void {
  const known = [...texts.phraseNames()];
  for (const [name, prose] of wording) {
    if (known.includes(name)) continue;
    const meant = suggestName(name, known);
    diagnose({
      code: 'record/unknown-wording',
      severity: 'error',
      message: `There is no phrase "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`,
      remedy: meant === undefined ? `Write one of: ${known.join(', ')}.` : `Write "${meant}".`,
      place: prose.locate(0, prose.text.length),
    });
  }
}

/** Tells of footnotes that nothing refers to: those of the record, and those that are explained in a text. `built` are all that were built. */
function diagnoseUnusedFootnotes(
  { footnotes, diagnose }: Composition,
  built: ReadonlyMap<string, Footnote>,
  body: readonly Block[],
): void {
  const tell = (name: string, place: Place): void => {
    if (hasOpenMark(body, name)) return;
    diagnose({
      code: 'reference/unused-footnote',
      severity: 'warning',
      message: `No text refers to the footnote "${name}".`,
      remedy: `Write [^${name}] where its mark shall stand, or delete the footnote.`,
      place,
    });
  };
  for (const [name, prose] of footnotes)
    if (!built.has(name.toLowerCase())) tell(name, prose.locate(0, prose.text.length));
  const ofRecord = lowerCaseNames(footnotes);
  const marked = new Set<string>();
  visit(body, (node) => void (node.type === 'footnote-reference' && marked.add(node.footnote)));
  for (const [name, { origin }] of built)
    if (!ofRecord.has(name) && !marked.has(name) && origin !== undefined) tell(name, origin);
}

/** Whether a mark of the footnote lacks a bracket somewhere, of which the editorial rules tell at its place. */
function hasOpenMark(body: readonly Block[], name: string): boolean {
  let isOpen = false;
  visit(body, (node) => {
    if (node.type !== 'text') return;
    const words = node.value.toLowerCase();
    isOpen ||= words.includes(`[^${name.toLowerCase()}`) || words.includes(`^${name.toLowerCase()}]`);
  });
  return isOpen;
}
