import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure of a PDF, as a screen reader meets it. */
export interface Element {
  readonly role: string;
  readonly text: string;
  readonly children: readonly Element[];
  /** The words and elements in it, in their order. */
  readonly parts: readonly (string | Element)[];
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The structure of each page of a PDF. An element that goes on on the next page stands on both. */
export async function readStructure(bytes: Uint8Array): Promise<readonly Element[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: Element[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    // What is marked within a mark, such as words that run from the right, belongs to the outer one.
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      const id = open.at(-1) ?? '';
      if ('str' in item) texts.set(id, (texts.get(id) ?? '') + item.str);
      else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? id);
    }
    pages.push(elementOf(await page.getStructTree(), texts));
  }
  return pages;
}

function elementOf(node: Node, texts: ReadonlyMap<string, string>): Element {
  const parts = (node.children ?? []).map((child) =>
    child.type === 'content' ? (texts.get(child.id ?? '') ?? '') : elementOf(child, texts),
  );
  return {
    role: node.role ?? '',
    text: parts
      .map((part) => (typeof part === 'string' ? part.trim() : part.text))
      .join(' ')
      .trim(),
    children: parts.filter((part) => typeof part !== 'string'),
    parts,
  };
}

/** All elements of a role, in reading order. */
export function allOf(element: Element, role: string): readonly Element[] {
  const below = element.children.flatMap((child) => allOf(child, role));
  return element.role === role ? [element, ...below] : below;
}

/** The outline of a structure: roles, with words where an element holds no other. */
export function outlineOf({ role, text, children }: Element, depth = 0): string {
  const own = `${'  '.repeat(depth)}${role}${children.length === 0 ? ` ${text}` : ''}`;
  return [own, ...children.map((child) => outlineOf(child, depth + 1))].join('\n');
}
