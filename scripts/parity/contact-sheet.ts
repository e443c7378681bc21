import type { ComparedPage } from './pictures.ts';

/** A report in two formats, compared. */
export interface ComparedReport {
  readonly id: string;
  readonly differences: readonly string[];
  readonly pages: readonly ComparedPage[];
}

/** A page for a browser that shows each page of each report in both formats, side by side, with what differs. */
export function contactSheet(reports: readonly ComparedReport[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>PDF and DOCX side by side</title>
<style>
  body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; background: #eee; color: #111 }
  figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top }
  img { display: block; width: 400px; border: 1px solid #999; background: #fff }
  .bad { color: #a00 }
</style>
<h1>PDF and DOCX side by side</h1>
<p>Left the PDF, in the middle the DOCX as LibreOffice prints it, right what differs.</p>
${reports.map(section).join('\n')}
</html>
`;
}

function section({ id, differences, pages }: ComparedReport): string {
  const said =
    differences.length === 0
      ? '<p>Text, numbers, headings, tables and footnotes are the same.</p>'
      : `<ul class="bad">${differences.map((difference) => `<li>${escape(difference)}</li>`).join('')}</ul>`;
  return `<h2>${escape(id)}</h2>\n${said}\n${pages.map(row).join('\n')}`;
}

function row({ ours, theirs, difference, share }: ComparedPage, index: number): string {
  const page = `Page ${index + 1}`;
  return `<h3>${page}: ${(share * 100).toFixed(1)} % of the pixels differ</h3>
<div>${picture(ours, `${page}, PDF`)}${picture(theirs, `${page}, DOCX`)}${picture(difference, `${page}, difference`)}</div>`;
}

function picture(bytes: Buffer | undefined, words: string): string {
  if (bytes === undefined) return `<figure>${words}: none</figure>`;
  return `<figure><img alt="${words}" src="data:image/png;base64,${bytes.toString('base64')}"><figcaption>${words}</figcaption></figure>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
