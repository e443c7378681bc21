/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** A file that is saved while the preview is open: its path, and its text the n-th time. */
interface Save {
  readonly name: string;
  readonly path: string;
  readonly text: (time: number) => string;
}

/** What was saved, how many pages the report had, and how long each time took until the browser had painted, in seconds. */
export interface Shown {
  readonly name: string;
  readonly pages: number;
  readonly seconds: readonly number[];
}

/** Paragraphs that make the twentieth meeting a report of ten pages. */
const paragraphs = 80;

/**
 * Opens a report of ten pages in the preview, in Chromium, saves files of it several times each, and takes the time from the
 * saving to the painting of the page.
 *
 * @throws {Error} if the preview does not start, or does not show a change within half a minute.
 */
export async function timePreview(folder: string, runs: number): Promise<readonly Shown[]> {
  for (const part of ['data', 'templates']) cpSync(part, join(folder, part), { recursive: true });
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const style = join(folder, 'templates/itu/style.yaml');
  const long = lengthened(readFileSync(record, 'utf8'));
  const styled = readFileSync(style, 'utf8');
  writeFileSync(record, long);
  const program = spawn(process.execPath, [resolve('dist/cli/main.js'), 'preview', 'cwg-cop-20'], {
    cwd: folder,
    env: { ...process.env, EDITOR: '' },
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    await page.goto(await addressOf(program));
    await page.waitForFunction(() => document.documentElement.dataset['complete'] !== undefined);
    const saves: readonly Save[] = [
      {
        name: 'a word of the record',
        path: record,
        text: (time) => long.replace('Delegation 1 spoke', `Delegation 1 said ${time}`),
      },
      {
        name: 'a measure of the style',
        path: style,
        text: (time) => styled.replace(/^ {2}size: 12$/m, `  size: ${12 + (time % 2) / 2}`),
      },
    ];
    const shown: Shown[] = [];
    for (const save of saves) {
      const seconds: number[] = [];
      // The first save of a kind warms up.
      for (let time = 0; time <= runs; time += 1) seconds.push(await timeSave(page, save, time + 1));
      const pages = await page.locator('.page').count();
      shown.push({ name: save.name, pages, seconds: seconds.slice(1) });
    }
    return shown;
  } finally {
    await browser.close();
    program.kill('SIGINT');
  }
}

/** The address that the preview says. */
function addressOf(program: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((done, fail) => {
    program.stdout?.on('data', (words: Buffer) => done(words.toString().trim()));
    program.once('exit', (number) => fail(new Error(`The preview ended with ${number}.`)));
  });
}

function lengthened(record: string): string {
  const more = Array.from(
    { length: paragraphs },
    (_, number) =>
      `      Delegation ${number} spoke of what its country does so that children are safe online, ` +
      `of the partners that it works with, and of the resources that it could share with others.\n\n`,
  );
  return record.replace(
    '      Saudi Arabia presented its',
    `${more.join('')}      Saudi Arabia presented its`,
  );
}

async function timeSave(page: Page, { path, text }: Save, time: number): Promise<number> {
  const before = await page.evaluate(() => document.documentElement.dataset['version']);
  const start = performance.now();
  writeFileSync(path, text(time));
  await page.waitForFunction(
    (earlier) => {
      const { version, complete } = document.documentElement.dataset;
      return version !== earlier && version === complete;
    },
    before,
    { timeout: 30_000 },
  );
  return (performance.now() - start) / 1000;
}
