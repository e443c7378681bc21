import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import mammoth from 'mammoth';
import { withFonts } from '../../scripts/parity/fonts.ts';
import { runTool } from './tools.ts';
import type { WordContents } from './word-contents.ts';

/*
 * What four programs that no one here wrote read of a Word file. Marks of footnotes are left out, for each program shows
 * them in a form of its own.
 */

/** Reads Word files with LibreOffice, all in one run. */
export function readWithLibreOffice(files: readonly string[]): readonly WordContents[] {
  return convertWithLibreOffice(files, 'fodt').map((file) => {
    const xml = readFileSync(file, 'utf8').replace(/^.*<office:body>/s, '');
    const notes = [...xml.matchAll(/<text:note-body>(.*?)<\/text:note-body>/gs)].map(([, note = '']) => note);
    const body = xml.replace(/<text:note .*?<\/text:note>/gs, '');
    const texts = (source: string, pattern: RegExp) =>
      [...source.matchAll(pattern)].map(([, inside = '']) => wordsOfXml(inside));
    const links = (source: string) =>
      [...source.matchAll(/<text:a [^>]*?xlink:href="([^"]*)"[^>]*>(.*?)<\/text:a>/gs)].map(
        ([, target = '', words = '']) => [wordsOfXml(target), wordsOfXml(words)] as const,
      );
    return {
      paragraphs: texts(body, /<text:[ph]\b[^>]*(?<!\/)>(.*?)<\/text:[ph]>/gs),
      cells: texts(body, /<table:table-cell\b[^>]*(?<!\/)>(.*?)<\/table:table-cell>/gs),
      footnotes: notes.map(wordsOfXml),
      links: [...links(body), ...notes.flatMap(links)],
    };
  });
}

/** Converts Word files with LibreOffice; the paths of what it made, in a new folder. */
export function convertWithLibreOffice(files: readonly string[], ending: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  const filter = ending === 'txt' ? 'txt:Text (encoded):UTF8' : ending;
  runTool('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, ...files], withFonts());
  return files.map((file) => join(folder, basename(file).replace(/docx$/, ending)));
}

function wordsOfXml(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return xml
    .replace(/<text:(?:s|tab|line-break)\b[^>]*\/>/g, ' ')
    .replace(
      /<svg:(?:title|desc)>.*?<\/svg:(?:title|desc)>|<office:binary-data>.*?<\/office:binary-data>/gs,
      '',
    )
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (entity, name: string) => entities[name] ?? entity);
}

/** Reads a Word file with pandoc. */
export function readWithPandoc(file: string): WordContents {
  const { blocks } = JSON.parse(runTool('pandoc', ['--from', 'docx', '--to', 'json', file])) as {
    readonly blocks: unknown;
  };
  const found = { paragraphs: [] as string[], cells: [] as string[], footnotes: [] as string[] };
  const links: [string, string][] = [];
  const linksOfNotes: [string, string][] = [];
  const walk = (node: unknown, inNote: boolean): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, inNote);
    if (!isPandocNode(node)) return;
    if (node.t === 'Note') found.footnotes.push(pandocWords(node.c));
    else if ((node.t === 'Para' || node.t === 'Plain' || node.t === 'Header') && !inNote)
      found.paragraphs.push(pandocWords(node.t === 'Header' ? (node.c as unknown[])[2] : node.c));
    else if (node.t === 'Link') {
      const [, words, [target]] = node.c as [unknown, unknown, [string, string]];
      (inNote ? linksOfNotes : links).push([target, pandocWords(words)]);
    } else if (node.t === 'Table') {
      const [, , , head, bodies] = node.c as [unknown, unknown, unknown, PandocPart, PandocBody[]];
      const rows = [...head[1], ...bodies.flatMap((body) => [...body[2], ...body[3]])];
      for (const [, cells] of rows) for (const cell of cells) found.cells.push(pandocWords(cell[4]));
    }
    walk(node.c, inNote || node.t === 'Note');
  };
  walk(blocks, false);
  return { ...found, links: [...links, ...linksOfNotes] };
}

type PandocRow = [unknown, [unknown, unknown, unknown, unknown, unknown][]];
type PandocPart = [unknown, PandocRow[]];
type PandocBody = [unknown, unknown, PandocRow[], PandocRow[]];

function isPandocNode(node: unknown): node is { readonly t: string; readonly c?: unknown } {
  return typeof node === 'object' && node !== null && 't' in node;
}

function pandocWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocWords).join('');
  if (!isPandocNode(node)) return '';
  if (node.t === 'Str') return String(node.c);
  if (['Space', 'SoftBreak', 'LineBreak'].includes(node.t)) return ' ';
  if (node.t === 'Note' || node.t === 'Image') return '';
  if (node.t === 'Link' || node.t === 'Quoted') return pandocWords((node.c as unknown[])[1]);
  if (node.t === 'Span') return pandocWords((node.c as unknown[])[1]);
  const words = pandocWords(node.c);
  return node.t === 'Para' || node.t === 'Plain' ? `${words} ` : words;
}

/** What python-docx reads besides: the properties, and the style of each paragraph. */
export interface PythonContents extends WordContents {
  readonly styles: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

/** Whether the Python of the system has python-docx. */
export function hasPythonDocx(): boolean {
  try {
    runTool('/usr/bin/python3', ['-c', 'import docx']);
    return true;
  } catch {
    return false;
  }
}

/** Reads a Word file with python-docx. */
export function readWithPython(file: string): PythonContents {
  const { paragraphs, cells, footnotes, links, ...properties } = JSON.parse(
    runTool('/usr/bin/python3', [join(import.meta.dirname, 'read-docx.py'), file]),
  ) as Omit<WordContents, 'paragraphs'> & { readonly paragraphs: readonly [string, string][] };
  return {
    paragraphs: paragraphs.map(([, words]) => words),
    styles: paragraphs.map(([style]) => style),
    cells,
    footnotes,
    links,
    properties: properties,
  };
}

/** A part of a document as mammoth reads it. */
interface MammothNode {
  readonly type: string;
  readonly value?: string;
  readonly href?: string;
  readonly anchor?: string;
  readonly children?: readonly MammothNode[];
  readonly numbering?: { readonly isOrdered: boolean } | null;
}

/** What mammoth reads besides: how each paragraph is numbered. */
export interface MammothContents extends WordContents {
  readonly labels: readonly ('number' | 'sign' | 'none')[];
}

/** Reads a Word file with mammoth. */
export async function readWithMammoth(file: string): Promise<MammothContents> {
  let read: { readonly children: readonly MammothNode[]; readonly notes: MammothNotes } | undefined;
  const transformDocument = (document: NonNullable<typeof read>) => (read = document);
  const { messages } = await mammoth.convertToHtml({ path: file }, { transformDocument });
  const unread = messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'));
  if (read === undefined || unread.length > 0) throw new Error(JSON.stringify(unread));
  const notes = Object.values(read.notes._notes).map(({ body }) => body);
  const body = partsOf(read.children);
  const paragraphs = body.filter(({ type }) => type === 'paragraph');
  return {
    paragraphs: paragraphs.map(mammothWords),
    labels: paragraphs.map(({ numbering }) =>
      numbering === null || numbering === undefined ? 'none' : numbering.isOrdered ? 'number' : 'sign',
    ),
    cells: body.filter(({ type }) => type === 'tableCell').map(mammothWords),
    footnotes: notes.map((note) => note.map(mammothWords).join(' ')),
    links: [...body, ...notes.flatMap(partsOf)]
      .filter(({ type }) => type === 'hyperlink')
      .map((link) => [link.href ?? `#${link.anchor ?? ''}`, mammothWords(link)]),
  };
}

interface MammothNotes {
  readonly _notes: Readonly<Record<string, { readonly body: readonly MammothNode[] }>>;
}

function partsOf(nodes: readonly MammothNode[]): readonly MammothNode[] {
  return nodes.flatMap((node) => [node, ...partsOf(node.children ?? [])]);
}

function mammothWords(node: MammothNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab' || node.type === 'break') return ' ';
  return (node.children ?? []).map(mammothWords).join('');
}
