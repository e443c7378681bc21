import * as docx from 'docx';
import type { Document } from '../../document/nodes.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import { buildFlows } from './build.ts';
import { type Context, renderBlocks } from './context.ts';
import { footnotes } from './footnotes.ts';
import { handle } from './handlers.ts';
import { headers } from './headers.ts';
import { gatherKnown } from './known.ts';
import { twips } from './measures.ts';
import { sectionDefinition } from './numbering.ts';
import { finishPackage, statusNames } from './package.ts';
import { partsOf } from './parts-of.ts';
import { provenanceProperties } from './provenance.ts';
import { readImprint } from './read-imprint.ts';
import { wordStyles } from './styles.ts';

export default {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render,
  readImprint,
} satisfies Renderer;

/** Makes a Word file: real styles, Word's own numbering, headers, footnotes and links. */
async function render(document: Document, options: RenderOptions): Promise<Uint8Array> {
  const file = new docx.Document({
    ...properties(document, options),
    styles: wordStyles(options.style, document.language),
    numbering: { config: [sectionDefinition(options.style)] },
    defaultTabStop: twips(options.style.tabs.every),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    compatibility: { version: 15 },
    ...(await content(document, options)),
  });
  const { status } = document.properties;
  const { language, direction } = document;
  return finishPackage(partsOf(file), { ...options, status, language, mirrored: direction === 'rtl' });
}

async function content(
  document: Document,
  options: RenderOptions,
): Promise<Pick<docx.IPropertiesOptions, 'footnotes' | 'sections'>> {
  const context = startContext(document, options);
  return {
    footnotes: footnotes(document.footnotes, context),
    sections: [
      {
        properties: sectionProperties(options.style),
        headers: await headers(document, context),
        children: buildFlows(renderBlocks(document.body, context), context.known.mirrored),
      },
    ],
  };
}

function startContext(document: Document, options: RenderOptions): Context {
  const { page } = options.style;
  return {
    known: gatherKnown(document, options),
    handle,
    width: page.width - page.margins.left - page.margins.right,
    shift: 0,
    itemLeft: 0,
    labelsFrom: 0,
    textStyle: 'normal',
    align: undefined,
    list: undefined,
    table: undefined,
    marker: undefined,
    insideLink: false,
    run: {},
  };
}

function sectionProperties({ page }: RenderOptions['style']): docx.ISectionPropertiesOptions {
  return {
    titlePage: true,
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.margins.top),
        bottom: twips(page.margins.bottom),
        left: twips(page.margins.left),
        right: twips(page.margins.right),
        header: twips(page.header),
        footer: twips(page.footer),
        gutter: 0,
      },
    },
  };
}

/** What Word shows of the file; the dates are set when the package is finished. */
function properties(
  { properties }: Document,
  { provenance }: RenderOptions,
): Omit<docx.IPropertiesOptions, 'sections'> {
  const code = properties.documentCode;
  return {
    title: properties.title,
    subject: properties.subject,
    creator: properties.author,
    lastModifiedBy: properties.author,
    keywords: properties.keywords.join(', '),
    ...(code !== undefined && { description: code }),
    customProperties: [
      ...provenanceProperties(provenance),
      { name: 'Status', value: statusNames[properties.status] },
    ],
  };
}
