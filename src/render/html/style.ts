import type { CompleteParagraphStyle, Style } from '../../house/style.ts';
import { className } from './names.ts';

type Align = CompleteParagraphStyle['align'];

/** The house style as CSS. Lengths are points, as in the style; what is left in it is where a line begins. */
export function writeStyle(style: Style): string {
  return [
    ...pageRules(style),
    ...Object.entries(style.complete).flatMap(([name, look]) => paragraphRules(name, look)),
    ...labelRules(style),
    ...Object.entries(style.groups).map(([name, look]) => groupRule(name, look ?? {})),
    ...Object.entries(style.tables).flatMap(([name, look]) =>
      look === undefined ? [] : tableRules(name, look),
    ),
    ...['left', 'center', 'right'].map((align) => `.align-${align}>*{text-align:${sideOf(align as Align)}}`),
    ...Object.entries(style.images).map(
      ([name, look]) => `.${className('image', name)} img{width:${look?.width ?? 0}pt;max-width:100%}`,
    ),
    ...partRules(style),
  ].join('\n');
}

/** Colours follow the reader's choice of a light or dark screen; paper is white. */
function pageRules({ page, fonts, text }: Style): readonly string[] {
  const { margins } = page;
  const link = `#${text['link-colour']}`;
  const families = [...new Set([fonts.text.word, fonts.text.pdf])].map(quoted).join(',');
  return [
    `:root{color-scheme:light;--paper:#fff;--ink:#000;--link:${link}}`,
    `@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#1b1b1b;--ink:#e8e8e8;--link:color-mix(in srgb,${link} 40%,#fff)}}`,
    `body{margin:0;background:var(--paper);color:var(--ink);font:${text.size}pt/${text.line} ${families},sans-serif}`,
    `main{max-width:${page.width - margins.left - margins.right}pt;margin:${margins.top}pt auto ${margins.bottom}pt;padding:0 1em;overflow-wrap:break-word}`,
    'a{color:var(--link)}a:focus-visible{outline:2pt solid}:target{scroll-margin-top:1em}sup{font-size:.7em;line-height:0}',
    `@page{size:${page.width}pt ${page.height}pt;margin:${margins.top}pt ${margins.right}pt ${margins.bottom}pt ${margins.left}pt}`,
    '@media print{main{max-width:none;margin:0;padding:0}}',
  ];
}

function paragraphRules(name: string, look: CompleteParagraphStyle): readonly string[] {
  const selector = `.${className('style', name)}`;
  const rule = declarations(selector, {
    'font-size': `${look.size}pt`,
    'font-weight': look.bold ? 'bold' : 'normal',
    'font-style': look.italic ? 'italic' : 'normal',
    'text-align': sideOf(look.align),
    margin: `${look.before}pt 0 ${look.after}pt`,
    'padding-inline-start': look.left > 0 ? `${look.left}pt` : undefined,
    'text-indent': look.hanging > 0 ? `-${look.hanging}pt` : undefined,
    'break-after': look.keepWithNext ? 'avoid' : undefined,
    'break-inside': look.keepTogether ? 'avoid' : undefined,
  });
  return look.hanging > 0 ? [rule, ...hangingRules(selector, look)] : [rule];
}

/** In a list, lists inside lists stand further in by themselves: only what the label takes is left to indent. */
function hangingRules(selector: string, { left, hanging }: CompleteParagraphStyle): readonly string[] {
  return [
    `${selector}>.number{min-width:${hanging}pt}`,
    `li>${selector}{padding-inline-start:${hanging}pt}`,
    `${selector}+.below{padding-inline-start:${hanging}pt}`,
    `.below>${selector}.unnumbered{padding-inline-start:${Math.max(0, left - hanging)}pt;text-indent:0}`,
  ];
}

/** The space that ends a label belongs to it, so that it holds a short label off as well as a long one. */
function labelRules(style: Style): readonly string[] {
  const lefts = style['list-levels'].map((name) => style.complete[name]);
  const levels = lefts.map((look, level) => {
    const around = level === 0 ? 0 : (lefts[level - 1]?.left ?? 0);
    const indent = Math.max(0, (look?.left ?? 0) - (look?.hanging ?? 0) - around);
    return indent === 0 ? '' : `.level-${level}{padding-inline-start:${indent}pt}`;
  });
  return [
    'ol,ul{list-style:none;margin:0;padding:0}',
    '.number{display:inline-block;text-indent:0;white-space:pre}',
    ':is(h2,h3,h4,h5,h6).unnumbered{padding-inline-start:0;text-indent:0}',
    ...levels.filter((rule) => rule !== ''),
  ];
}

function groupRule(name: string, look: NonNullable<Style['groups'][string]>): string {
  return declarations(`.${className('group', name)}`, {
    margin: `${look.before ?? 0}pt 0 ${look.after ?? 0}pt`,
    border: look.border === undefined ? undefined : `${look.border}pt solid`,
    padding: look.inset === undefined ? undefined : `${look.inset}pt`,
    'break-inside': look['keep-together'] === true ? 'avoid' : undefined,
    'break-before': look['keep-with-previous'] === true ? 'avoid' : undefined,
    'break-after': look['page-break-after'] === true ? 'page' : undefined,
  });
}

function tableRules(name: string, look: NonNullable<Style['tables'][string]>): readonly string[] {
  const selector = `.${className('table', name)}`;
  const margin = `${look.before ?? 0}pt 0 ${look.after ?? 0}pt`;
  const widths = (look.columns ?? []).map(({ width }) => width);
  if (look.layout) {
    const columns = widths.map((width) => `minmax(0,${width}fr)`).join(' ');
    return [
      `${selector}{margin:${margin}}`,
      `@media print,(min-width:30em){${selector}>.row{display:grid;${columns === '' ? 'grid-auto-flow:column' : `grid-template-columns:${columns}`}}}`,
    ];
  }
  const border = look.border === undefined ? '' : `;border:${look.border}pt solid`;
  return [
    `${selector}{border-collapse:collapse;width:100%;margin:${margin}}`,
    `${selector} :is(td,th){vertical-align:top;padding:0 ${look.inset ?? 0}pt${border}}`,
    ...widths.map((width, index) => `${selector} :is(td,th):nth-child(${index + 1}){width:${width}pt}`),
  ];
}

function partRules({ quote, annex, footnotes }: Style): readonly string[] {
  return [
    // Pictures are drawn for paper: dark lines on nothing could not be seen on a dark screen.
    'figure{margin:0}img{background:#fff}',
    `blockquote{margin:0;margin-inline-start:${quote.left}pt}`,
    `.annex{margin-top:3em${annex['page-break-before'] ? ';break-before:page' : ''}}`,
    `.footnotes{margin-top:2em}.footnotes::before{content:"";display:block;width:${footnotes.separator}pt;border-top:.5pt solid}`,
    '[role=doc-backlink]{text-decoration:none}',
  ];
}

function declarations(selector: string, values: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(values).filter(([, value]) => value !== undefined);
  return `${selector}{${written.map(([key, value]) => `${key}:${value}`).join(';')}}`;
}

/** Word, too, means by left the side on which lines begin. */
function sideOf(align: Align): string {
  return { left: 'start', center: 'center', right: 'end', justify: 'justify' }[align];
}

/** A name as a CSS string; signs that could end it, or the style element, are written by their codes. */
function quoted(name: string): string {
  const safe = name.replace(/[^\w -]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}
