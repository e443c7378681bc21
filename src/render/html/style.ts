import type { Style } from '../../house/style.ts';

/** The house style as CSS. Measures are points; colours follow the reader's choice of a light or dark page. */
export function writeStyle(style: Style): string {
  const { page, text, fonts } = style;
  const width = page.width - page.margins.left - page.margins.right;
  const paragraphs = Object.entries(style.complete).map(
    ([name, look]) =>
      `.style-${name}{font-size:${look.size}pt;font-weight:${look.bold ? 'bold' : 'normal'};font-style:${look.italic ? 'italic' : 'normal'};text-align:${look.align};margin:${look.before}pt 0 ${look.after}pt ${look.left > 0 && look.hanging === 0 ? look.left : 0}pt}`,
  );
  const groups = Object.entries(style.groups).flatMap(([name, look]) =>
    look === undefined
      ? []
      : [
          `.group-${name}{margin:${look.before ?? 0}pt 0 ${look.after ?? 0}pt${look.border === undefined ? '' : `;border:${look.border}pt solid;padding:${look.inset ?? 0}pt`}}`,
        ],
  );
  const columns = Object.entries(style.tables).flatMap(([name, look]) =>
    (look?.columns ?? []).map(
      ({ width: column, align }, index) =>
        `.table-${name} td:nth-child(${index + 1}){width:${column}pt${align === undefined ? '' : `;text-align:${align}`}}.table-${name} td:nth-child(${index + 1}) p{text-align:inherit;margin:0}`,
    ),
  );
  return [
    ':root{color-scheme:light dark}',
    `body{font:${text.size}pt/${text.line} ${fonts.text.word},${fonts.text.pdf},sans-serif;margin:${page.margins.top}pt auto;padding:0 12pt}`,
    `main{max-width:${width}pt;margin:0 auto;overflow-wrap:break-word}`,
    ...paragraphs,
    ...groups,
    ...columns,
    'h2,h3,h4{font-size:1em;margin:18pt 0 0}h4{font-style:italic;font-weight:normal}',
    `.number{display:inline-block;min-width:${style.tabs.first}pt}`,
    `.numbered{padding-left:${style.tabs.first}pt;text-indent:-${style.tabs.first}pt}.numbered .number{text-indent:0}`,
    'ol,ul{list-style:none;margin:0;padding:0}li{display:flex}li>.number{flex:none;margin-top:4pt}li>div>:first-child{margin-top:4pt}',
    `blockquote{margin:0 0 0 ${style.quote.left}pt}`,
    'table{border-collapse:collapse;width:100%}td,th{vertical-align:top;padding:0}',
    '.table-grid{margin:8pt 0}.table-grid td,.table-grid th{border:.5pt solid;padding:0 4pt}',
    '.align-center{text-align:center}.align-right{text-align:right}',
    '.annex{margin-top:36pt;border-top:.5pt solid;break-before:page}@media print{.annex{border:0}}',
    `footer{margin-top:24pt;border-top:.5pt solid;font-size:${style.complete.footnote?.size ?? 10}pt}`,
  ].join('\n');
}
