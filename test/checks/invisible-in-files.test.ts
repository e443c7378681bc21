import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/diagnostics/collector.ts';
import { composeReport, type Diagnostic, openProject } from '../../src/index.ts';
import { projectFiles } from '../project-files.ts';

const files = projectFiles();

/** What a run over some reports tells of a file that is no record, after words in it were replaced. */
async function told(name: string, find: string | RegExp, put: string, ...reports: readonly string[]) {
  const before = new TextDecoder().decode(files.data.get(name)?.bytes);
  const text = before.replace(find, put);
  expect(text).not.toBe(before);
  const collector = createCollector();
  const project = await openProject(projectFiles({ data: { [name]: text } }), collector.diagnose);
  for (const report of reports) await composeReport(project, report, collector.diagnose);
  const found = collector.sorted().filter(({ place }) => place.file === `data/${name}`);
  return { text, found, words: found.map((one) => wordsOf(one, text)) };
}

function wordsOf({ place }: Diagnostic, text: string): string {
  return text.slice(place.start.offset, place.end.offset);
}

describe('a character that nobody sees', () => {
  it.each([
    ['a register', 'registers/people.yaml', 'Houlin Zhao', 'Hou\u200Blin Zhao', '\u200B'],
    ['a register, as an escape', 'registers/people.yaml', 'Houlin Zhao', '"Hou\\u00ADlin Zhao"', '\\u00AD'],
    ['a group', 'groups/cwg-cop.yaml', 'name: Council Working', 'name: Council\uFEFF Working', '\uFEFF'],
    ['a glossary', 'glossaries/cwg-cop.yaml', 'euCONSENT', 'eu\u2060CONSENT', '\u2060'],
  ])('in %s is told there, once a run', async (_, name, find, put, sign) => {
    const { found, words } = await told(name, find, put, 'cwg-cop-13', 'cwg-cop-15', 'cwg-cop-15.fr');
    expect(found.map(({ code }) => code)).toEqual(['check/invisible-character']);
    expect(words).toEqual([sign]);
    expect(found[0]?.remedy).toContain('Delete it');
    expect(found[0]?.fix?.edits).toMatchObject([{ text: '' }]);
  });

  it('in the names of a language is told in keys and in names, with a translation alone too', async () => {
    const { words } = await told('names/fr.yaml', /$/, 'Gen\u00ADeva: Ge\u200Bnève\n', 'cwg-cop-15.fr');
    expect(words).toEqual(['\u00AD', '\u200B']);
  });

  it('is not told where its script needs it, nor in a remark', async () => {
    const put = '# Gen\u00ADeva\nGeneva: \u200Fجنيف\u200F\n';
    const { found } = await told('names/ar.yaml', /$/, put, 'cwg-cop-15.ar');
    expect(found).toEqual([]);
  });
});
