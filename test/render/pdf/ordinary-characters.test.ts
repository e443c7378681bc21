import { describe, expect, it } from 'vitest';
import { needsRendering } from '../../../src/build/needs-rendering.ts';
import type { Document } from '../../../src/document/nodes.ts';
import { composeReport, openProject, renderReport, type Diagnostic } from '../../../src/index.ts';
import { scriptsIn } from '../../../src/render/pdf/fonts.ts';
import { projectFiles } from '../../project-files.ts';

/** All characters of which a check trusts that the fonts have them. */
function trusted(): string {
  const all = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code));
  return all.filter((character) => !needsRendering(documentOf(character), new Set())).join('');
}

function documentOf(value: string): Document {
  const body = [
    { type: 'paragraph', style: 'normal', numbered: false, children: [{ type: 'text', value }] } as const,
  ];
  return {
    language: 'en',
    direction: 'ltr',
    properties: {} as Document['properties'],
    header: [],
    body,
    footnotes: [],
  };
}

describe('the characters that are not tried in a check', () => {
  it('are all in the fonts', async () => {
    const found: Diagnostic[] = [];
    const diagnose = (one: Diagnostic) => void found.push(one);
    const project = await openProject(projectFiles(), diagnose);
    const document = await composeReport(project, 'cwg-cop-15', diagnose);
    if (document === undefined) throw new Error('There is no document.');
    const words = trusted();
    expect(words.length).toBeGreaterThan(20_000);
    // By themselves: letters of a script call for fonts that signs beside them may need.
    const byFonts = new Map<string, string>();
    for (const character of words) {
      const scripts = scriptsIn(character).join(' ');
      byFonts.set(scripts, (byFonts.get(scripts) ?? '') + character);
    }
    expect([...byFonts.keys()]).toEqual(expect.arrayContaining(['', 'Arab', 'Hans']));
    for (const text of byFonts.values()) {
      found.length = 0;
      const { body } = documentOf(text);
      await renderReport(project, { ...document, header: [], body, footnotes: [] }, 'pdf', diagnose);
      expect(found).toEqual([]);
    }
  });

  it('leave out those that no font has', () => {
    expect(needsRendering(documentOf('a flower: \u273f'), new Set())).toBe(true);
    const [paragraph] = documentOf('a').body;
    const numbering = { scheme: 'dash', instance: 1, level: 0, counter: [1], label: '\u0e01' };
    const items = [{ type: 'list-item', numbering, children: paragraph ? [paragraph] : [] } as const];
    const list = { type: 'list', style: 'dash', items } as const;
    expect(needsRendering({ ...documentOf('a'), body: [list] }, new Set())).toBe(true);
    expect(needsRendering({ ...documentOf('a'), watermark: '\u0e01' }, new Set())).toBe(true);
    expect(needsRendering({ ...documentOf('a'), watermark: 'DRAFT' }, new Set())).toBe(false);
  });
});
