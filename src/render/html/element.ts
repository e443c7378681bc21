import { escapeHtml } from './escape.ts';

/** Attributes by their names; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** An element. The attributes are escaped here; `content` is HTML already. */
export function element(name: string, attributes: Attributes, content: string): string {
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** The start tag of an element, which is all of it where it cannot hold anything (`img`, `meta`). */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(value)}"`,
  );
  return `<${name}${written.join('')}>`;
}
