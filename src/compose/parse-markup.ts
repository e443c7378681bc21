import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

/*
 * Forms of Markdown that have no meaning in a report. Switched off, their signs are printed as they stand, so that
 * no text becomes markup by accident.
 */
const disabled = {
  disable: {
    null: [
      'characterReference',
      'codeFenced',
      'codeIndented',
      'codeText',
      'definition',
      'htmlFlow',
      'htmlText',
      'labelStartImage',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/**
 * Parses the markup of texts and templates: Markdown with directives, footnotes, tables and bare web addresses.
 *
 * Markdown takes `[^name]` as a footnote only where the same text explains it. Footnotes of a record stand apart from
 * its texts, so a stub is put after the text for each; `stubs` says which.
 */
export function parseMarkup(text: string): { readonly root: Root; readonly stubs: ReadonlySet<string> } {
  const explained = new Set(
    [...text.matchAll(/^\[\^([^\]\s]+)\]:/gm)].map(([, name = '']) => name.toLowerCase()),
  );
  const named = [...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, name = '']) => name);
  const stubs = new Set(named.filter((name) => !explained.has(name.toLowerCase())));
  const whole = text + [...stubs].map((name) => `\n\n[^${name}]: stub`).join('');
  const root = fromMarkdown(whole, {
    extensions: [directive(), gfmAutolinkLiteral(), gfmFootnote(), gfmTable(), disabled],
    mdastExtensions: [
      directiveFromMarkdown(),
      gfmAutolinkLiteralFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTableFromMarkdown(),
    ],
  });
  return { root, stubs: new Set([...stubs].map((name) => name.toLowerCase())) };
}
