/// <reference lib="dom" />
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isInstalled, skipped } from './tools.ts';

/* The preview as a reader has it: in a browser. */

const isMissing = !isInstalled('chromium', '--version');
const why = isMissing ? ` (${skipped('Chromium')})` : '';
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-preview-'));
const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
const right = readFileSync('data/meetings/cwg-cop-20.yaml', 'utf8');

describe.skipIf(isMissing)(`the preview${why}`, () => {
  let program: ReturnType<typeof spawn>;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    cpSync('data', join(folder, 'data'), { recursive: true });
    const address = await start();
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await context.newPage();
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (fault) => faults.push(String(fault)));
    await page.goto(address);
    await page.waitForSelector('.page:nth-child(5) .paragraph');
  });

  afterAll(async () => {
    await browser.close();
    program.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the preview, on a port that is free or the one that is named. Returns the address. */
  function start(...options: readonly string[]): Promise<string> {
    program = spawn(process.execPath, [resolve('dist/cli/main.js'), 'preview', 'cwg-cop-20', ...options], {
      cwd: folder,
      env: { ...process.env, EDITOR: 'true' },
    });
    return new Promise((done) => {
      program.stdout?.on('data', (words: Buffer) => done(words.toString().trim()));
    });
  }

  const status = (): Promise<string | null> => page.textContent('#status');
  const waitFor = (words: string): Promise<unknown> =>
    page.waitForFunction((wanted) => document.querySelector('#status')?.textContent?.includes(wanted), words);

  /** What is out of sight has no place on the screen until it is painted. */
  const waitUntilPainted = (): Promise<unknown> =>
    page.waitForFunction(() => {
      const { version, complete } = document.documentElement.dataset;
      return version === complete;
    });

  /** Of a page that was just loaded. */
  const waitUntilShown = async (): Promise<void> => {
    await page.waitForFunction(() => document.documentElement.dataset['complete'] !== undefined);
  };

  it('shows a saved change, and keeps the place of the reader', async () => {
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 2000));
    writeFileSync(record, right.replace('Morocco reported on workshops', 'Morocco spoke of three workshops'));
    await page.waitForSelector('.paragraph:has-text("Morocco spoke of three workshops")');
    expect(await page.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(2000);
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on workshops")');
  });

  it('keeps the last good pages while there is an error, and shows it with its line', async () => {
    const pages = await page.locator('.page').count();
    writeFileSync(record, right.replace('meeting: 20', 'meeting: 20\nplase: 1'));
    await waitFor('cwg-cop-20.yaml:4:1');
    expect(await status()).toContain('did you mean "place"?');
    expect(await page.locator('.page').count()).toBe(pages);
    expect(await page.textContent('#finding-list')).toContain('record/unknown-key');
    writeFileSync(record, right.replace('city: Geneva }', 'city: Geneva'));
    await waitFor('cwg-cop-20.yaml:6:8: This bracket is opened, and nowhere closed.');
    expect(await page.locator('.page').count()).toBe(pages);
    writeFileSync(record, right);
    await waitFor('as saved');
  });

  it('leaves the reader where they were when pages are put in before', async () => {
    const topOf = (words: string): Promise<number | undefined> =>
      page.evaluate(
        (wanted) =>
          Array.from(document.querySelectorAll('.paragraph'))
            .find((button) => button.textContent.includes(wanted))
            ?.getBoundingClientRect().top,
        words,
      );
    await page.evaluate(() =>
      Array.from(document.querySelectorAll('.paragraph'))
        .find((button) => button.textContent.includes('Voice of Children presented'))
        ?.scrollIntoView({ block: 'start' }),
    );
    const [count, top] = [await page.locator('.page').count(), await topOf('Voice of Children presented')];
    const more = Array.from({ length: 60 }, (_, number) => `      Delegation ${number} spoke.\n\n`).join('');
    writeFileSync(
      record,
      right.replace('      Saudi Arabia presented its', `${more}      Saudi Arabia presented its`),
    );
    await page.waitForFunction((before) => document.querySelectorAll('.page').length > before, count);
    await page.waitForSelector('.paragraph:has-text("Delegation 59 spoke.")', { state: 'attached' });
    expect(Math.abs(((await topOf('Voice of Children presented')) ?? 0) - (top ?? 0))).toBeLessThan(2);
    writeFileSync(record, right);
    await page.waitForFunction((before) => document.querySelectorAll('.page').length === before, count);
    await waitUntilPainted();
    expect(Math.abs(((await topOf('Voice of Children presented')) ?? 0) - (top ?? 0))).toBeLessThan(2);
  });

  it('draws each letter of each page, takes in new ones, and leaves alone the pages on which nothing changed', async () => {
    /** How many letters have a form; each begins where the path of its line is taken up again. */
    const letters = (): Promise<readonly number[]> =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('.page'), (one) =>
          Array.from(one.querySelectorAll('path'), (path) => path.getAttribute('d') ?? '').reduce(
            (count, form) => count + (form.match(/M[-\d. ]+m/g)?.length ?? 0),
            0,
          ),
        ),
      );
    const unwritten = (): Promise<number> =>
      page.locator('.page [data-letters], .page path:not([d])').count();
    await waitUntilPainted();
    const before = await letters();
    expect(Math.max(...before)).toBeGreaterThan(1000);
    expect(await unwritten()).toBe(0);
    await page.evaluate(() =>
      document.querySelectorAll('.page > svg').forEach((svg) => svg.setAttribute('data-seen', 'yes')),
    );
    writeFileSync(
      record,
      right.replace('Morocco reported on workshops', 'Morocco (₿) reported on workshops'),
    );
    await page.waitForSelector('.paragraph:has-text("₿")', { state: 'attached' });
    await waitUntilPainted();
    const during = await letters();
    const changed = before.flatMap((count, index) =>
      during[index] === count ? [] : [during[index]! - count],
    );
    // The sign and its two brackets.
    expect(changed).toEqual([3]);
    expect(await page.locator('.page > svg[data-seen]').count()).toBe(before.length - 1);
    expect(await unwritten()).toBe(0);
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("₿")', { state: 'detached' });
    await waitUntilPainted();
    expect(await letters()).toEqual(before);
    expect(await unwritten()).toBe(0);
  });

  it('says which reports there are where an address is wrong, and why one is not shown', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/report/cwg-cop-10', page.url()).href);
    await other.waitForSelector('#status:has-text("holds only results")');
    expect(await other.textContent('h1')).toBe('cwg-cop-10');
    // It does not stand before an empty page.
    expect(await other.locator('.reports a').count()).toBeGreaterThan(10);
    expect(await other.locator('#findings').isVisible()).toBe(false);
    await other.goto(new URL('/nothing', page.url()).href);
    await other.waitForSelector('#status:has-text("There is no page /nothing.")');
    expect(await other.locator('.reports a').count()).toBeGreaterThan(10);
    await other.close();
    await page.bringToFront();
  });

  it('shows words where they are drawn, to be searched for, marked and copied', async () => {
    await page.waitForSelector('.paragraph:has-text("Morocco reported on") > svg', { state: 'attached' });
    await page.waitForFunction(() => document.querySelector('.paragraph:not(:has(svg))') === null);
    const told = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.paragraph'), (one) => [
        one.textContent.replace(/\s+/g, ' '),
        one.getAttribute('aria-label')?.replace(/\s+/g, ' '),
      ]),
    );
    expect(told.length).toBeGreaterThan(100);
    for (const [laid, whole] of told) expect(laid).toBe(whole);
    // Over the end of a line, as the Find of a browser does.
    const found = await page.evaluate(() => {
      const { find } = window as unknown as { find: (words: string) => boolean };
      getSelection()?.removeAllRanges();
      const words = 'with physical and remote participation';
      // Of a page that was never in sight, a search by a script only has the words laid out the first time.
      const isFound = find(words) || find(words);
      const frames = Array.from(getSelection()?.getRangeAt(0).getClientRects() ?? []);
      return { isFound, height: frames[0]?.height ?? 0, tops: new Set(frames.map(({ top }) => top)).size };
    });
    expect(found).toMatchObject({ isFound: true, tops: 2 });
    expect(found.height).toBeGreaterThan(10);
    // Words are marked by drawing over them, and that opens nothing.
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const before = await status();
    const paragraph = page.locator('.paragraph:has-text("CWG-COP held its")').first();
    // Waits until it stands still and gets what the pointer does: right after scrolling, a busy browser finds nothing there yet.
    await paragraph.hover({ position: { x: 60, y: 10 } });
    const box = (await paragraph.boundingBox())!;
    await page.mouse.move(box.x + 60, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 400, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString()), { timeout: 10_000 })
      .toContain('held its twentieth meeting');
    expect(await status()).toBe(before);
    await page.mouse.click(box.x + 60, box.y + 10);
    await waitFor('opened in true');
  });

  it('copies the numbers of points and the signs of lists with their words', async () => {
    await page.waitForFunction(() => document.querySelector('.paragraph:not(:has(svg))') === null);
    const copied = await page.evaluate(() => {
      const list = Array.from(document.querySelectorAll('.paragraph')).filter((one) =>
        /girls in ICT$|^a\) that girls meet|^1 to share good/.test(one.textContent.trim()),
      );
      return list.map((one) => {
        getSelection()?.selectAllChildren(one);
        return getSelection()?.toString().replace(/\s+/g, ' ').trim();
      });
    });
    expect(copied).toEqual([
      '• Contribution from the Philippines: girls in ICT',
      'a) that girls meet particular risks online;',
      '1 to share good practices on the safety of girls online;',
    ]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  it('names each running header by its number, and once for the keyboard', async () => {
    const names = await page
      .locator('.paragraph[aria-label^="- "]')
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute('aria-label'), (one as HTMLElement).tabIndex]),
      );
    expect(names.slice(0, 3)).toEqual([
      ['- 2 -', 0],
      ['- 3 -', -1],
      ['- 4 -', -1],
    ]);
  });

  it('has its own names in its own language, and the words of the report in theirs', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/report/cwg-cop-15.ar', page.url()).href);
    await other.waitForSelector('.paragraph');
    const languages = await other.evaluate(() =>
      ['#page-1', '#pages', '#page-1 .paragraph'].map((one) => {
        const element = document.querySelector(one)!;
        return [element.closest<HTMLElement>('[lang]')?.lang, getComputedStyle(element).direction];
      }),
    );
    expect(languages).toEqual([
      ['en', 'rtl'],
      ['en', 'rtl'],
      ['ar-SA', 'rtl'],
    ]);
    await other.close();
  });

  it('has the headings of the report as headings', async () => {
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.map((words) => words.replace(/\s+/g, ' '))).toContain('2 Opening remarks');
  });

  it('keeps the keyboard at the same words when lines are put in before them', async () => {
    const words = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.locator('.paragraph:has-text("Morocco reported on workshops")').focus();
    const before = await words();
    writeFileSync(record, right.replace('meeting: 20\n', 'meeting: 20\n\n# A note.\n'));
    const line = right.split('\n').findIndex((one) => one.includes('Morocco reported on')) + 1 + 2;
    await page.waitForSelector(`.paragraph[data-place*=":${line}:"]:has-text("Morocco reported on")`);
    expect(await words()).toBe(before);
    writeFileSync(record, right.replace('Morocco reported on workshops', 'Morocco spoke of workshops'));
    await page.waitForSelector('.paragraph:has-text("Morocco spoke of workshops")');
    expect(await words()).toContain('Morocco spoke of workshops');
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on workshops")');
    expect(await words()).toBe(before);
  });

  it('keeps the keyboard at the same words when the page is gone on which they stood', async () => {
    const count = await page.locator('.page').count();
    const more = Array.from({ length: 60 }, (_, number) => `      Delegation ${number} spoke.\n\n`).join('');
    writeFileSync(
      record,
      right.replace('      Saudi Arabia presented its', `${more}      Saudi Arabia presented its`),
    );
    await page.waitForFunction((before) => document.querySelectorAll('.page').length > before, count);
    await waitUntilPainted();
    const last = page.locator('.paragraph[tabindex]').last();
    const words = await last.getAttribute('aria-label');
    await last.focus();
    writeFileSync(record, right);
    await page.waitForFunction((before) => document.querySelectorAll('.page').length === before, count);
    await waitUntilPainted();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(words);
  });

  it('begins where the reader was when it is loaded again, and at the page that the address names', async () => {
    const top = (): Promise<number | undefined> =>
      page.evaluate(() => document.querySelector('main')?.scrollTop);
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 3000));
    await page.reload();
    await waitUntilShown();
    expect(await top()).toBe(3000);
    const address = page.url();
    await page.goto(new URL('/', address).href);
    await page.waitForSelector('.reports a');
    await page.goBack();
    await waitUntilShown();
    expect(await top()).toBe(3000);
    const other = await page.context().newPage();
    await other.goto(`${address}#page-3`);
    await other.waitForFunction(() => document.documentElement.dataset['complete'] !== undefined);
    const place = await other.evaluate(
      () =>
        document.querySelector('#page-3')!.getBoundingClientRect().top -
        document.querySelector('main')!.offsetTop,
    );
    expect(Math.abs(place)).toBeLessThan(2);
    await other.close();
  });

  it('shows an error also after a click, beside the place', async () => {
    writeFileSync(record, right.replace('meeting: 20', 'meeting: 20\nplase: 1'));
    await waitFor('cwg-cop-20.yaml:4:1');
    await page.click('.paragraph:has-text("Morocco reported on workshops")');
    await waitFor('opened in true');
    expect(await page.locator('#state').isVisible()).toBe(true);
    expect(await page.textContent('#state')).toContain('did you mean "place"?');
    writeFileSync(record, right);
    await waitFor('as saved');
  });

  it('shows what a finding is about', async () => {
    writeFileSync(
      record,
      right.replace('Morocco reported on workshops', 'Morocco reported on teh workshops'),
    );
    await page.waitForSelector('#finding-list li:has-text("teh")');
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
    await page.locator('#finding-list li:has-text("teh") button').click();
    await waitFor('opened in true');
    const meant = page.locator('.meant');
    expect(await meant.getAttribute('aria-label')).toContain('Morocco reported on teh workshops');
    expect(await meant.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(900);
    // The keyboard stays among the findings.
    expect(await page.evaluate(() => document.activeElement?.closest('#finding-list') !== null)).toBe(true);
    writeFileSync(record, right);
    await waitFor('as saved');
    await page.waitForSelector('#finding-list li:has-text("teh")', { state: 'detached' });
  });

  it('keeps its width whatever a message holds', async () => {
    writeFileSync(record, right.replace('meeting: 20', `meeting: 20\n${'W'.repeat(900)}: 1`));
    await waitFor('cwg-cop-20.yaml:4:1');
    const room = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      pages: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
    }));
    expect(room.width).toBe(1400);
    expect(room.pages).toBeGreaterThan(450);
    writeFileSync(record, right);
    await waitFor('as saved');
  });

  it('leads to the other languages of a report', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/report/cwg-cop-15', page.url()).href);
    const languages = other.getByRole('navigation', { name: 'Languages' });
    await languages.getByText('français').click();
    await other.waitForSelector('h1[lang^=fr]');
    expect(other.url()).toMatch(/\/report\/cwg-cop-15\.fr$/);
    expect(await languages.locator('[aria-current=page]').textContent()).toBe('français');
    await other.close();
  });

  it('follows in a browser without locks or storage too', async () => {
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new Error('refused');
        },
      });
    });
    await other.goto(page.url());
    await other.waitForSelector('.page:nth-child(5) .paragraph', { state: 'attached' });
    writeFileSync(record, right.replace('Morocco reported on workshops', 'Morocco spoke of six workshops'));
    await other.waitForSelector('.paragraph:has-text("Morocco spoke of six")', { state: 'attached' });
    await other.close();
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on")', { state: 'attached' });
  });

  it('prints the pages, each on a sheet, and nothing else', async () => {
    await waitUntilPainted();
    const { PDFDocument } = await import('pdf-lib');
    const printed = await PDFDocument.load(await page.pdf({ format: 'A4' }));
    expect(printed.getPageCount()).toBe(await page.locator('.page').count());
    // Nor is the frame around what the keyboard is at.
    await page.locator('.paragraph').first().focus();
    await page.keyboard.press('Tab');
    const frame = (): Promise<string | undefined> =>
      page
        .evaluate(() => document.activeElement && getComputedStyle(document.activeElement).outlineStyle)
        .then((style) => style ?? undefined);
    expect(await frame()).toBe('solid');
    await page.emulateMedia({ media: 'print' });
    expect(await frame()).toBe('none');
    await page.emulateMedia({ media: null });
  });

  it('says that a record is gone, and shows it when it is back', async () => {
    const pages = await page.locator('.page').count();
    rmSync(record);
    await waitFor('There is no report "cwg-cop-20" any more.');
    expect(await page.locator('.page').count()).toBe(pages);
    writeFileSync(record, right);
    await waitFor('as saved');
    // The browser writes a line for the answer 404, which is meant.
    faults.splice(0, faults.length, ...faults.filter((words) => !words.includes('404')));
  });

  it('follows a record whose file gets another name, where the reader is', async () => {
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 1500));
    const renamed = record.replace('-20.yaml', '-22.yaml');
    renameSync(record, renamed);
    await waitFor('cwg-cop-20 is called cwg-cop-22 now.');
    expect(page.url()).toMatch(/\/report\/cwg-cop-22$/);
    writeFileSync(renamed, right.replace('Morocco reported on workshops', 'Morocco told of workshops'));
    await page.waitForSelector('.paragraph:has-text("Morocco told of workshops")', { state: 'attached' });
    expect(await page.evaluate(() => document.querySelector('main')?.scrollTop)).toBe(1500);
    writeFileSync(renamed, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on")', { state: 'attached' });
    renameSync(renamed, record);
    await waitFor('cwg-cop-22 is called cwg-cop-20 now.');
    await page.waitForSelector('.paragraph:has-text("Morocco reported on")', { state: 'attached' });
    faults.splice(0, faults.length, ...faults.filter((words) => !words.includes('404')));
  });

  it('shows changes in more tabs than a browser has connections to an address, whichever is closed', async () => {
    const tabs = [];
    for (let tab = 0; tab < 8; tab += 1) {
      tabs.push(await page.context().newPage());
      await tabs.at(-1)?.goto(page.url());
    }
    for (const tab of tabs) await tab.waitForSelector('.page:nth-child(5) .paragraph', { state: 'attached' });
    const [first, ...others] = tabs;
    await first?.close();
    writeFileSync(record, right.replace('Morocco reported on workshops', 'Morocco spoke of five workshops'));
    for (const tab of [page, ...others])
      await tab.waitForSelector('.paragraph:has-text("Morocco spoke of five")', { state: 'attached' });
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on")', { state: 'attached' });
    for (const tab of others) await tab.close();
  });

  it('tells the line of a paragraph that is clicked, or chosen by keys, and opens the editor', async () => {
    const line = right.split('\n').findIndex((words) => words.includes('Morocco reported on workshops')) + 1;
    await page.click('.paragraph:has-text("Morocco reported on workshops")');
    await waitFor(`cwg-cop-20.yaml:${line}:`);
    await page.waitForFunction(() =>
      document.querySelector('#status')?.textContent?.includes('opened in true'),
    );
    await page.locator('.paragraph').first().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    const focused = await page.evaluate(
      () => (document.activeElement as HTMLElement | null)?.dataset['place'],
    );
    expect(focused).toMatch(/:\d+:\d+#0$/);
    await page.keyboard.press('Enter');
    await waitFor(focused?.split('#')[0] ?? '');
  });

  it('opens places also in a page of a preview that was stopped and started again', async () => {
    const { port } = new URL(page.url());
    const paragraph = '.paragraph:has-text("Canada reported on the")';
    const ended = new Promise((done) => program.once('exit', done));
    program.kill('SIGINT');
    await ended;
    await waitFor('The preview has stopped');
    await page.click(paragraph);
    await waitFor('The preview has stopped');
    await answerAsAnotherProgram(Number(port));
    await start('--port', port);
    await waitFor('as saved');
    await page.click(paragraph);
    await waitFor('opened in true');
    // And at once, now that it has the new token.
    const answers: number[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/open')) answers.push(response.status());
    });
    await page.locator(paragraph).press('Enter');
    await waitFor('opened in true');
    await vi.waitFor(() => expect(answers).toEqual([200]));
    // The browser writes lines for a connection that fails and the answers 403 and 404, which are meant.
    faults.splice(0, faults.length, ...faults.filter((words) => !/ERR_|40[34]/.test(words)));
  });

  /** Has the address of the preview until somebody asks for what the preview tells of changes. */
  async function answerAsAnotherProgram(port: number): Promise<void> {
    await new Promise<void>((done) => {
      const other = createServer(({ url }, response) => {
        response.writeHead(404).end();
        if (url === '/events') other.close(() => done());
        other.closeIdleConnections();
      });
      other.keepAliveTimeout = 1;
      other.listen(port, '127.0.0.1');
    });
  }

  it('shows what was saved while a connection failed', async () => {
    await page.route('**/state/*', (route) => route.abort(), { times: 1 });
    writeFileSync(record, right.replace('Morocco reported on workshops', 'Morocco spoke of two workshops'));
    await page.waitForSelector('.paragraph:has-text("Morocco spoke of two")', { state: 'attached' });
    await waitFor('as saved');
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Morocco reported on")', { state: 'attached' });
    faults.splice(0, faults.length, ...faults.filter((words) => !words.includes('ERR_')));
  });

  it('stays whole on a screen of 320 points, as at 400 %: nothing is cut off, all is reached by keys', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(sideways).toBe(320);
    const letters = await page.evaluate(() => document.querySelector('.page')?.getBoundingClientRect().width);
    expect(letters).toBeGreaterThan(500);
    const line = page.locator('.paragraph:has-text("Morocco reported on workshops")');
    await line.focus();
    const place = (): Promise<{ top: number; head: number }> =>
      page.evaluate(() => ({
        top: document.activeElement?.getBoundingClientRect().top ?? 0,
        head: document.querySelector('#status')?.getBoundingClientRect().bottom ?? 0,
      }));
    const { top, head } = await place();
    expect(head).toBeGreaterThan(0);
    expect(head).toBeLessThan(256 / 2);
    expect(top).toBeGreaterThanOrEqual(head);
    expect(top).toBeLessThan(256);
    // The place of the reader is kept where the document scrolls as well.
    writeFileSync(record, right.replace('Canada reported on the', 'Canada spoke of the'));
    await page.waitForSelector('.paragraph:has-text("Canada spoke of the")', { state: 'attached' });
    expect(Math.abs((await place()).top - top)).toBeLessThan(2);
    writeFileSync(record, right);
    await page.waitForSelector('.paragraph:has-text("Canada reported on the")', { state: 'attached' });
    await page.locator('#to-findings').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#findings-title').isVisible()).toBe(true);
    await page.setViewportSize({ width: 1400, height: 900 });
    await waitUntilPainted();
  });

  it('leaves the pages all the room that findings below them do not need', async () => {
    const other = await page.context().newPage();
    await other.setViewportSize({ width: 800, height: 900 });
    const heightOfFindings = async (id: string): Promise<number> => {
      await other.goto(new URL(`/report/${id}`, page.url()).href);
      await other.waitForSelector('#finding-list li');
      return other.evaluate(() => document.querySelector('aside')?.getBoundingClientRect().height ?? 0);
    };
    expect(await heightOfFindings('cwg-cop-15.fr')).toBeLessThan(120);
    writeFileSync(record, right.replaceAll(' presented ', '  presentd '));
    await other.goto(new URL('/report/cwg-cop-20', page.url()).href);
    await other.waitForSelector('#finding-list li:nth-child(9)');
    expect(await heightOfFindings('cwg-cop-20')).toBeCloseTo(0.3 * 900, -1);
    writeFileSync(record, right);
    await other.close();
    await page.waitForFunction(() => document.querySelectorAll('#finding-list li').length < 5);
  });

  it('is moved by the keys that scroll, from the beginning', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/report/cwg-cop-20', page.url()).href);
    await other.waitForFunction(() => document.documentElement.dataset['complete'] !== undefined);
    await other.keyboard.press('PageDown');
    await other.waitForFunction(() => (document.querySelector('main')?.scrollTop ?? 0) > 300);
    await other.keyboard.press('Home');
    await other.waitForFunction(() => document.querySelector('main')?.scrollTop === 0);
    await other.close();
  });

  it('shows a report as soon as its record is there', async () => {
    const other = await page.context().newPage();
    await other.goto(new URL('/report/cwg-cop-31', page.url()).href);
    await other.waitForSelector('.reports a');
    const begun = record.replace('-20.yaml', '-31.yaml');
    writeFileSync(
      begun,
      right.replace('meeting: 20', 'meeting: 31').replace(/^dates: .*$/m, 'dates: 2031-01-22'),
    );
    await other.waitForSelector('.page .paragraph:has-text("Morocco reported on")', { state: 'attached' });
    expect(await other.locator('.reports').count()).toBe(0);
    expect(await other.locator('#findings-title').isVisible()).toBe(true);
    await other.close();
    rmSync(begun);
    await waitFor('as saved');
  });

  it('begins each line of the names of languages at the same place where they need several', async () => {
    const other = await page.context().newPage();
    await other.setViewportSize({ width: 320, height: 640 });
    await other.goto(new URL('/report/cwg-cop-15', page.url()).href);
    await other.waitForSelector('#versions a');
    const places = await other
      .locator('#versions a')
      .evaluateAll((links) =>
        links.map((link) => link.getBoundingClientRect()).map(({ left, top }) => ({ left, top })),
      );
    // The first link of a line stands lower than the one before it.
    const first = places.filter(({ top }, index) => index === 0 || top > (places[index - 1]?.top ?? 0) + 5);
    expect(first.length).toBeGreaterThan(1);
    expect(new Set(first.map(({ left }) => left)).size).toBe(1);
    await other.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, when it is %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  it('asks nothing of the browser that its own rules forbid', () => {
    expect(faults).toEqual([]);
  });
});
