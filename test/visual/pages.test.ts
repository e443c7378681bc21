import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { makeReport } from '../build-report.ts';
import { projectFiles } from '../project-files.ts';
import { drawPage } from './draw-page.ts';

/*
 * Pages as they looked when somebody last looked at them. After a change that is meant, look at out/visual/, take the old
 * pictures away (`rm test/visual/reference/*`) and run this test: it writes those that are missing, and fails once.
 */

const reference = join(import.meta.dirname, 'reference');
const shown = join(import.meta.dirname, '../../out/visual');

/**
 * Share of pixels that may differ. Drawing is the same everywhere, since it is part of the test; a line that moves by one
 * pixel changes ten times as many.
 */
const tolerance = 0.0005;

const record = readFileSync(join(import.meta.dirname, '../pipeline/records/everything.yaml'), 'utf8');
const files = projectFiles({ data: { 'meetings/everything.yaml': record } });

describe('the page', () => {
  it.each([
    ['masthead-and-box', 'cwg-cop-15', 1],
    ['numbered-paragraphs', 'cwg-cop-15', 2],
    ['signature', 'cwg-cop-15', 3],
    ['footnote', 'cwg-cop-20', 1],
    ['draft-resolution', 'cwg-cop-20', 6],
    ['first-meeting', 'cwg-cp-01', 1],
    ['cover-note', 'pp-18', 1],
    ['four-year-summary', 'pp-18', 2],
    ['arabic-masthead', 'cwg-cop-15.ar', 1],
    ['arabic-lists', 'pp-18.ar', 3],
    ['chinese-masthead', 'cwg-cop-15.zh', 1],
    ['chinese-paragraphs', 'pp-18.zh', 3],
    ['russian-cover-note', 'pp-18.ru', 1],
    ['french-paragraphs', 'cwg-cop-15.fr', 2],
    ['spanish-box', 'pp-18.es', 2],
    ['draft', 'everything', 1],
    ['lists-and-tables', 'everything', 3],
  ])('%s looks as before (%s, page %i)', async (name, id, page) => {
    const { render } = await makeReport(id, files);
    const now = drawPage(await render('pdf'), page);
    const file = join(reference, `${name}.png`);
    if (!existsSync(file)) {
      mkdirSync(reference, { recursive: true });
      writeFileSync(file, PNG.sync.write(now, { colorType: 0 }));
      throw new Error(`${file} was not there, and was written: look at it.`);
    }
    const before = PNG.sync.read(readFileSync(file));
    const difference = new PNG({ width: now.width, height: now.height });
    const isSize = before.width === now.width && before.height === now.height;
    const pixels = isSize
      ? pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold: 0.15 })
      : Infinity;
    const share = pixels / (now.width * now.height);
    if (share > tolerance) {
      mkdirSync(shown, { recursive: true });
      for (const [kind, picture] of [
        ['old', before],
        ['new', now],
        ['difference', difference],
      ] as const)
        writeFileSync(join(shown, `${name}.${kind}.png`), PNG.sync.write(picture));
    }
    expect(share, `look at out/visual/${name}.old.png, .new.png and .difference.png`).toBeLessThanOrEqual(
      tolerance,
    );
  });
});
