import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Diagnostic, Document } from '../src/index.ts';
import { composeReport, openProject, type ProjectFiles, renderReport } from '../src/index.ts';
import { projectFiles } from './project-files.ts';

export interface MadeReport {
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
  readonly render: (format: string) => Promise<Uint8Array>;
}

/** Makes a report of the project, or of other files, as the program does. */
export async function makeReport(id: string, files: ProjectFiles = projectFiles()): Promise<MadeReport> {
  const diagnostics: Diagnostic[] = [];
  const diagnose = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic);
  const project = await openProject(files, diagnose);
  const document = await composeReport(project, id, diagnose);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { document, diagnostics, render: (format) => renderReport(project, document, format, diagnose) };
}

/** A part of a Word file, as text. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name];
  if (part === undefined) throw new Error(`There is no ${name} in the file.`);
  return strFromU8(part);
}

/** The paragraphs of a Word file's body: style and words. */
export function wordParagraphs(
  docx: Uint8Array,
): readonly { readonly style: string; readonly words: string }[] {
  const body = partOf(docx, 'word/document.xml');
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? 'Normal',
    words: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, text]) => text ?? ' ')
      .join('')
      .replaceAll('&amp;', '&')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"'),
  }));
}

export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: string;
  readonly outline: readonly string[];
  readonly attachments: readonly string[];
  readonly tagged: boolean;
  readonly language: string;
}

/** What a reader gets of a PDF: the words of each page, in order, and what it shows beside them. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const content = await (await pdf.getPage(index + 1)).getTextContent();
      return content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
    }),
  );
  const { info } = await pdf.getMetadata();
  const properties = info as { Title?: string; Language?: string };
  const attachments = (await pdf.getAttachments()) as Record<string, unknown> | null;
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  const outline = (await pdf.getOutline()) as readonly Outlined[] | null;
  return {
    pages,
    title: properties.Title ?? '',
    outline: titlesOf(outline ?? []),
    attachments: Object.keys(attachments ?? {}),
    tagged: marks?.Marked ?? false,
    language: properties.Language ?? '',
  };
}

interface Outlined {
  readonly title: string;
  readonly items: readonly Outlined[];
}

function titlesOf(entries: readonly Outlined[]): readonly string[] {
  return entries.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
