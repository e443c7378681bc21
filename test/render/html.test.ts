import { expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/document/nodes.ts';
import html from '../../src/render/html/index.ts';
import type { RenderOptions } from '../../src/render/renderer.ts';
import { sampleDocument } from './sample-document.ts';
import { ituStyle, sampleOptions } from './sample-options.ts';

/** The page of a document, its rules of style apart. */
async function pageOf(
  document: Document,
  changes: Partial<RenderOptions> = {},
): Promise<{ readonly page: string; readonly rules: readonly string[] }> {
  const bytes = await html.render(document, { ...sampleOptions(document), ...changes });
  const [before = '', style = '', after = ''] = new TextDecoder()
    .decode(bytes)
    .split(/(?<=<style>)\n(.*?)\n(?=<\/style>)/s);
  return { page: before + after, rules: style.split('\n') };
}

/** The sample with other words in its body. */
function saying(...inlines: readonly Inline[]): Document {
  const paragraph: Block = { type: 'paragraph', style: 'normal', numbered: false, children: inlines };
  return { ...sampleDocument, body: [paragraph], footnotes: [] };
}

/** What stands in the body of a page of one paragraph. */
async function paragraphOf(...inlines: readonly Inline[]): Promise<string | undefined> {
  const { page } = await pageOf(saying(...inlines));
  return /<main>\n<p [^>]*>(.*)<\/p>\n<\/main>/s.exec(page)?.[1];
}

const words: Inline = { type: 'text', value: 'words' };

it('shows everything that a document holds, each in the element that says what it is', async () => {
  const { page } = await pageOf(sampleDocument);
  const shown = page.replace(/(?<=base64,)[^"]+/, '(picture)');
  await expect(shown).toMatchFileSnapshot('expected/sample.html');
});

it('has the picture in it', async () => {
  const { page } = await pageOf(sampleDocument);
  const [, picture = ''] = /src="data:image\/png;base64,([^"]+)"/.exec(page) ?? [];
  const [logo] = sampleOptions().images.values();
  expect(new Uint8Array(Buffer.from(picture, 'base64'))).toEqual(logo?.bytes);
});

it('shows the words of a picture that is not there', async () => {
  const { page } = await pageOf(sampleDocument, { images: new Map() });
  expect(page).toContain('<p class="image-logo">Logo: two rings</p>');
});

it('gives no name twice, and leads each link within the page to a name', async () => {
  const { page } = await pageOf(sampleDocument);
  const names = [...page.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual([...new Set(names)]);
  const ends = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, end]) => end);
  expect(ends.length).toBeGreaterThan(4);
  expect(names).toEqual(expect.arrayContaining(ends));
});

it('begins on the side, and says the language, of the document', async () => {
  const { page } = await pageOf({ ...sampleDocument, language: 'ar', direction: 'rtl' });
  expect(page).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/);
});

it('takes no words for HTML, wherever they stand', async () => {
  const odd = `</style><script>"it's" & '<b>'`;
  const document = saying({
    type: 'link',
    url: `https://a.example/${odd}`,
    children: [{ ...words, value: odd }],
  });
  const { properties } = sampleDocument;
  const { page, rules } = await pageOf(
    { ...document, properties: { ...properties, title: odd, author: odd, keywords: [odd] } },
    { style: { ...ituStyle, fonts: { ...ituStyle.fonts, text: { word: odd, pdf: odd } } } },
  );
  expect(rules.join('')).not.toMatch(/[<]/);
  expect(page.match(/<\/?(?:style|script|b)\b/g)).toEqual(['<style', '</style']);
  expect(page.replaceAll(/"[^"]*"/g, '').match(/&lt;\/style&gt;/g)).toHaveLength(2);
  expect(page).toContain('<meta name="author" content="&lt;/style&gt;');
  expect(page).toContain('<a href="https://a.example/&lt;/style&gt;');
});

it('leads to web and mail addresses, and never runs a program', async () => {
  const link = (url: string): Inline => ({ type: 'link', url, children: [words] });
  expect(await paragraphOf(link('HTTPS://a.example'))).toBe('<a href="HTTPS://a.example">words</a>');
  expect(await paragraphOf(link('mailto:a@b.example'))).toBe('<a href="mailto:a@b.example">words</a>');
  for (const url of ['javascript:alert(1)', 'data:text/html,a', 'file:///etc/passwd', ' javascript:https:'])
    expect(await paragraphOf(link(url))).toBe('words');
});

it('has no link within a link', async () => {
  const link: Inline = { type: 'link', url: 'https://a.example', children: [words] };
  expect(await paragraphOf({ ...link, url: 'https://b.example', children: [link] })).toBe(
    '<a href="https://b.example">words</a>',
  );
});

it('leads nowhere where a reference leads nowhere', async () => {
  expect(await paragraphOf({ type: 'reference', target: 'gone', label: '7.1', children: [] })).toBe('7.1');
});

it('looks as the style of the house says', async () => {
  const { rules } = await pageOf(sampleDocument);
  await expect(`${rules.join('\n')}\n`).toMatchFileSnapshot('expected/sample.css');
});
