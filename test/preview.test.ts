import { request as httpRequest } from 'node:http';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { inOrderOfWork } from '../src/preview/in-order-of-work.ts';
import { movedPlaces } from '../src/preview/moved-places.ts';
import { browserCommand } from '../src/preview/open-browser.ts';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { editorCommand, userEditor } from '../src/preview/open-editor.ts';
import { startServer } from '../src/preview/server.ts';
import { openSession } from '../src/preview/session.ts';
import type { PreviewState } from '../src/preview/state.ts';
import { watchFolders } from '../src/preview/watch.ts';
import type { ProjectFiles } from '../src/pipeline.ts';
import { temporaryFolder } from './build/temporary-folder.ts';

async function serve() {
  const folder = await temporaryFolder();
  cpSync('data', join(folder, 'data'), { recursive: true });
  const session = await openSession({
    directory: folder,
    wanted: [],
    formats: [],
    templates: resolve('templates'),
  });
  const opened: string[] = [];
  const open = (...place: readonly unknown[]) => Promise.resolve(String(opened.push(place.join(':'))));
  const server = await startServer(session, open, 0);
  onTestFinished(() => server.close());
  return { address: `http://127.0.0.1:${server.port}`, port: server.port, opened, folder, session };
}

/** The status of an answer, asked for under any name of the host. */
function statusFor(
  port: number,
  host: string,
  others: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  return new Promise((done, fail) => {
    httpRequest({ port, host: '127.0.0.1', path: '/', headers: { host, ...others } }, (answer) =>
      done(answer.statusCode),
    )
      .on('error', fail)
      .end();
  });
}

test('the server gives pages, findings and the place of each paragraph', async () => {
  const { address } = await serve();
  const state = (await (await fetch(`${address}/state/cwg-cop-20`)).json()) as PreviewState;
  expect(state.pages.length).toBeGreaterThan(3);
  const paragraph = state.paragraphs.find(({ text }) => text.startsWith('5.11 Morocco reported'));
  expect(paragraph).toMatchObject({ file: 'data/meetings/cwg-cop-20.yaml', parts: [{ page: 3 }] });
  const [part] = paragraph?.parts ?? [];
  expect(part?.bottom).toBeGreaterThan((part?.top ?? 0) + 20);
  for (const { hash } of state.pages) {
    const drawing = await fetch(`${address}/drawing/${hash}`);
    expect(drawing.status).toBe(200);
    expect(await drawing.text()).toMatch(/^<svg [^>]*><(?:g|defs)[ >][^]*<\/svg>$/);
  }
  expect(state.findings.every(({ file, line }) => file !== '' && line > 0)).toBe(true);
});

test('of a name that is none it is told why no report is made of it', async () => {
  const { address } = await serve();
  const tell = async (id: string) => {
    const answer = await fetch(`${address}/state/${id}`);
    return [answer.status, ((await answer.json()) as { message: string }).message];
  };
  expect(await tell('cwg-cop-25')).toEqual([404, expect.stringContaining('did you mean "cwg-cop-15"?')]);
  expect(await tell('cwg-cop-15.de')).toEqual([
    404,
    expect.stringContaining('did you mean "cwg-cop-15.fr"?'),
  ]);
  expect(await tell('cwg-cop-10')).toEqual([404, expect.stringContaining('holds only results')]);
  expect(await tell('cwg-cop')).toEqual([404, expect.stringContaining('is not the record of a meeting')]);
});

test('the list has records that cannot be read, and what is wrong with all', async () => {
  const { address, folder, session } = await serve();
  expect(session.list()).toMatchObject({ unread: [] });
  expect(session.list().fault).toBeUndefined();
  const count = session.list().reports.length;
  const ids = session.list().reports.map(({ id }) => id);
  expect(ids).toContain('cwg-cop-20');
  // It holds results alone, of which no report is made.
  expect(ids).not.toContain('cwg-cop-10');
  writeFileSync(join(folder, 'data/meetings/cwg-cop-22.yaml'), 'group: cwg-cop\nmeeting: 22\ndates: [\n');
  await session.refresh();
  expect(session.list().unread).toEqual([{ id: 'cwg-cop-22', file: 'data/meetings/cwg-cop-22.yaml' }]);
  expect(session.list().fault).toBeUndefined();
  expect(session.list().reports).toHaveLength(count);
  appendFileSync(join(folder, 'data/registers/resolutions.yaml'), '\nplase: Geneva\n');
  await session.refresh();
  expect(session.list().fault).toMatch(/^data\/registers\/resolutions\.yaml:\d+:1: /);
  renameSync(join(folder, 'data'), join(folder, 'away'));
  await session.refresh();
  expect(session.list()).toMatchObject({ reports: [], fault: 'There is no data folder "data" here.' });
  const answer = await fetch(`${address}/state/cwg-cop-20`);
  expect([answer.status, await answer.json()]).toMatchObject([
    404,
    { message: 'There is no data folder "data" here.' },
  ]);
});

test('a report names its languages', async () => {
  const { session } = await serve();
  const languages = async (id: string) =>
    (await session.stateOf(id))?.versions.map(({ language }) => language).join(' ');
  expect(await languages('cwg-cop-15')).toBe('en fr es ru zh ar');
  expect(await languages('cwg-cop-15.fr')).toBe('en fr es ru zh ar');
  expect(await languages('cwg-cop-20')).toBe('en');
});

test('a paragraph leads into the record wherever words of it come from there', async () => {
  const { folder, session } = await serve();
  const lines = readFileSync(join(folder, 'data/meetings/cwg-cop-20.yaml'), 'utf8').split('\n');
  const paragraphs = (await session.stateOf('cwg-cop-20'))?.paragraphs ?? [];
  const placeOf = (text: string): string => {
    const found = paragraphs.find((one) => one.text.includes(text));
    const words = found?.file.startsWith('data') === true ? lines[found.line - 1]?.trim() : '';
    return [found?.file, words, found?.sentence?.replace(/:\d+$/, '').replace(/^.*\//, '')].join(' | ');
  };
  expect(placeOf('Contribution from the Philippines: girls')).toMatch(
    /cwg-cop-20\.yaml \| .*girls in ICT.* \| outcome\.yaml$/,
  );
  expect(placeOf('1.1 CWG-COP held its')).toMatch(/cwg-cop-20\.yaml \| dates: .* \| outcome\.yaml$/);
  expect(placeOf('5.11 Morocco reported')).toMatch(/cwg-cop-20\.yaml \| Morocco reported .* \| $/);
});

test('what a sentence of the house says leads to where that was decided: in the record, else in a register', async () => {
  const { session } = await serve();
  const placesIn = async (id: string) => {
    const paragraphs = (await session.stateOf(id))?.paragraphs ?? [];
    return (text: string): string => {
      const found = paragraphs.find((one) => one.text.replaceAll('\u00a0', ' ').startsWith(text));
      const isData = found?.file.startsWith('data/') === true;
      const line = isData ? readFileSync(found.file, 'utf8').split('\n')[found.line - 1] : '';
      return [found?.file, line?.trim(), found?.sentence?.replace(/:\d+$/, '').replace(/^.*\//, '')].join(
        ' | ',
      );
    };
  };
  const meeting = await placesIn('cwg-cop-13');
  const record = 'data/meetings/cwg-cop-13.yaml';
  expect(meeting('1 Introduction')).toBe(`${record} | - introduction | outcome.yaml`);
  expect(meeting('3 Adoption of the agenda')).toBe(`${record} | - agenda | outcome.yaml`);
  expect(meeting('3.1 The agenda was adopted')).toMatch(/\| agenda: \{.*\} \| outcome\.yaml$/);
  expect(meeting('English only')).toMatch(/cwg-cop-13\.yaml \| document: .* \| wording\.yaml$/);
  expect(meeting('OUTCOME OF THE')).toBe(`${record} | meeting: 13 | outcome.yaml`);
  expect(meeting('The following seven documents')).toMatch(
    /cwg-cop-13\.yaml \| - \{ id: .* \| outcome\.yaml$/,
  );
  expect(meeting('6 Outcomes of the thirteenth')).toBe(`${record} | - outcomes | outcome.yaml`);
  expect(meeting('Ms Eugenia Devincenzi')).toBe(
    'data/registers/people.yaml | name: Eugenia Devincenzi | outcome.yaml',
  );
  const translated = await placesIn('cwg-cop-15.fr');
  expect(translated('Document CWG-COP-15/3-F')).toMatch(/cwg-cop-15\.yaml \| document: .*number: 3/);
  expect(translated('Président du GTC-COP')).toMatch(
    /^data\/groups\/cwg-cop\.yaml \| - \{ person: abdelaziz/,
  );
  const summary = await placesIn('pp-18');
  expect(summary('2018 PLENIPOTENTIARY')).toMatch(/^data\/registers\/conferences\.yaml \| /);
  expect(summary('Council Resolution 1306 (2009')).toMatch(/^data\/groups\/cwg-cop\.yaml \| mandate: /);
  expect(summary('2.1 The ninth meeting')).toMatch(
    /^data\/meetings\/cwg-cop-09\.yaml \| (?:meeting|dates): /,
  );
  // What nothing in the data decides is the house's own.
  expect(summary('Note by the Secretary-General')).toMatch(/en\/four-year-summary\.yaml \| /);
});

/** Starts the preview as by a command, among programs that are in one folder only, and stops it when it has said some words. */
async function previewAmong(programs: string, options: readonly string[], until: (said: string) => boolean) {
  const folder = await temporaryFolder();
  cpSync('data', join(folder, 'data'), { recursive: true });
  const stop = new AbortController();
  let said = '';
  const stream = {
    write(text: string) {
      said += text;
    },
    on: () => undefined,
  };
  const environment = { PATH: programs };
  const surroundings = { directory: folder, environment, clock: () => 0, signal: stop.signal };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment });
  const templates = ['--templates', resolve('templates')];
  const running = runProgram(['preview', 'cwg-cop-20', ...templates, ...options], {
    ...surroundings,
    terminal,
  });
  await vi.waitFor(() => expect(until(said)).toBe(true), { timeout: 20_000 });
  stop.abort();
  expect(await running).toBe(0);
  return said;
}

test.skipIf(process.platform === 'win32')(
  'the address is opened in the browser where that is asked for',
  async () => {
    const programs = await temporaryFolder();
    const opened = join(programs, 'opened');
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(
        join(programs, name),
        `#!/bin/sh\necho "$1" > ${opened}.part\n/bin/mv ${opened}.part ${opened}\n`,
      );
      chmodSync(join(programs, name), 0o755);
    }
    const unasked = await previewAmong(programs, [], (words) => words.includes('Ctrl-C'));
    expect(unasked).toContain('/report/cwg-cop-20\n');
    const said = await previewAmong(programs, ['--open'], () => existsSync(opened));
    const [address] = said.split('\n');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/report\/cwg-cop-20$/);
    // Had the first one opened anything, it would be another port.
    expect(readFileSync(opened, 'utf8')).toBe(`${address}\n`);
    expect(said).not.toContain('No browser');
  },
);

test('where there is no browser the address is said all the same', async () => {
  const said = await previewAmong(await temporaryFolder(), ['--open'], (words) =>
    words.includes('No browser'),
  );
  expect(said).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/report\/cwg-cop-20\n.*\nNo browser could be opened: open the address yourself\.\n$/,
  );
});

/** Calls the program with the house of this folder and a terminal that notes what is said. */
function calling(directory: string, words: readonly string[], environment: Record<string, string> = {}) {
  return callingAsIs(directory, [...words, '--templates', resolve('templates')], environment);
}

function callingAsIs(directory: string, words: readonly string[], environment: Record<string, string> = {}) {
  const stop = new AbortController();
  const said = { words: '' };
  const stream = { write: (text: string) => void (said.words += text), on: () => undefined };
  const terminal = createTerminal({ stdout: stream, stderr: stream, environment });
  const surroundings = { directory, environment, clock: () => 0, signal: stop.signal, terminal };
  return { said, stop, ended: runProgram(words, surroundings) };
}

test('a port that is in use is told, with what to do', async () => {
  const { folder, port } = await serve();
  const { said, ended } = calling(folder, ['preview', '--port', String(port)]);
  expect(await ended).toBe(1);
  expect(said.words).toBe(`Port ${port} is in use. Choose another one with --port, or leave it out.\n`);
});

test('a house of one’s own that is begun beside the data meanwhile is seen, and told of when it is gone again', async () => {
  const folder = await temporaryFolder();
  cpSync('data', join(folder, 'data'), { recursive: true });
  const { said, stop, ended } = callingAsIs(folder, ['preview', 'cwg-cop-15']);
  await vi.waitFor(() => expect(said.words).toContain('Ctrl-C'), { timeout: 20_000 });
  const [address = ''] = /^http:\/\/127\.0\.0\.1:\d+/.exec(said.words) ?? [];
  const state = async () => (await fetch(`${address}/state/cwg-cop-15`)).text();
  expect(await state()).not.toContain('Words of welcome');
  const group = join(folder, 'data/groups/cwg-cop.yaml');
  writeFileSync(group, readFileSync(group, 'utf8').replace('house: itu', 'house: mine'));
  const house = join(folder, 'templates/mine');
  mkdirSync(join(house, 'en'), { recursive: true });
  writeFileSync(join(house, 'house.yaml'), 'extends: itu\n');
  writeFileSync(join(house, 'en/outcome.yaml'), "opening-title: 'Words of welcome'\n");
  const waiting = { timeout: 20_000, interval: 200 };
  await vi.waitFor(async () => expect(await state()).toContain('Words of welcome'), waiting);
  rmSync(join(folder, 'templates'), { recursive: true });
  await vi.waitFor(async () => expect(await state()).toContain('There is no house \\"mine\\"'), waiting);
  stop.abort();
  expect(await ended).toBe(0);
}, 60_000);

test('a report that is none is told, and no preview is begun', async () => {
  const { folder } = await serve();
  const { said, ended } = calling(folder, ['preview', 'cwg-cop-10']);
  expect(await ended).toBe(1);
  expect(said.words).toMatch(/^error: No report is made of "cwg-cop-10": .* holds only results/);
});

test.skipIf(process.platform === 'win32')(
  'a saved change is shown; the editor that comes first opens files of the preview, and no others',
  async () => {
    const programs = await temporaryFolder();
    for (const name of ['code', 'vim']) {
      writeFileSync(join(programs, name), `#!/bin/sh\necho ${name} "$@" >> ${programs}/opened\n`);
      chmodSync(join(programs, name), 0o755);
    }
    const folder = await temporaryFolder();
    cpSync('data', join(folder, 'data'), { recursive: true });
    const environment = { PATH: programs, VISUAL: 'code', EDITOR: 'vim' };
    const { said, stop, ended } = calling(folder, ['preview', 'cwg-cop-20'], environment);
    await vi.waitFor(() => expect(said.words).toContain('Ctrl-C'), { timeout: 20_000 });
    const [address = ''] = /^http:\/\/127\.0\.0\.1:\d+/.exec(said.words) ?? [];
    const token = /name="token" content="([^"]+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
    const open = async (file: string) => {
      const body = JSON.stringify({ file, line: 3, column: 1 });
      const answer = await fetch(`${address}/open`, { method: 'POST', body, headers: { 'x-token': token } });
      return ((await answer.json()) as { message: string }).message;
    };
    const record = 'data/meetings/cwg-cop-20.yaml';
    expect(await open('/etc/passwd')).toBe('/etc/passwd:3:1');
    expect(await open(record)).toBe(`${record}:3:1, opened in code`);
    expect(readFileSync(join(programs, 'opened'), 'utf8')).toBe(`code --goto ${join(folder, record)}:3:1\n`);
    const right = readFileSync(join(folder, record), 'utf8');
    writeFileSync(join(folder, record), right.replace('Morocco reported on', 'Morocco spoke of'));
    const state = async () => (await fetch(`${address}/state/cwg-cop-20`)).text();
    await vi.waitFor(async () => expect(await state()).toContain('Morocco spoke of'), { timeout: 20_000 });
    stop.abort();
    expect(await ended).toBe(0);
  },
);

test('each system opens addresses by a program of its own', () => {
  const address = 'http://127.0.0.1:4000/';
  expect(browserCommand('linux', address)).toEqual(['xdg-open', address]);
  expect(browserCommand('darwin', address)).toEqual(['open', address]);
  expect(browserCommand('win32', address)).toEqual(['cmd', '/c', 'start', '', address]);
});

test('a name that the data translates leads to the line that does so', async () => {
  const { folder, session } = await serve();
  const file = join(folder, 'data/names/fr.yaml');
  const placeOf = async (id: string, text: string): Promise<string> => {
    await session.refresh();
    const paragraphs = (await session.stateOf(id))?.paragraphs ?? [];
    const found = paragraphs.find((one) => one.text.replaceAll('\u00a0', ' ').startsWith(text));
    const line = found && readFileSync(join(folder, found.file), 'utf8').split('\n')[found.line - 1];
    return `${found?.file} | ${line?.trim()}`;
  };
  expect(await placeOf('pp-18.fr', 'RAPPORT QUADRIENNAL DU GROUPE')).toMatch(
    /^data\/groups\/cwg-cop\.yaml \| /,
  );
  appendFileSync(
    file,
    [
      '# Names of our own.',
      'Council Working Group on Child Online Protection:',
      '  name: Comité des enfants',
      '  of: du Comité des enfants',
      'PP-18: CP-18',
      '2018 Plenipotentiary Conference: Conférence de 2018',
      'Abdelaziz Alzarooni: Abd al-Aziz',
      '',
    ].join('\n'),
  );
  expect(await placeOf('pp-18.fr', 'RAPPORT QUADRIENNAL DU COMITÉ')).toBe(
    'data/names/fr.yaml | Council Working Group on Child Online Protection:',
  );
  expect(await placeOf('pp-18.fr', 'CONFÉRENCE DE 2018')).toMatch(
    /^data\/names\/fr\.yaml \| 2018 Plenipotentiary/,
  );
  expect(await placeOf('cwg-cop-15.fr', 'Abd al-Aziz')).toBe(
    'data/names/fr.yaml | Abdelaziz Alzarooni: Abd al-Aziz',
  );
  // Who that is, the group still says.
  expect(await placeOf('cwg-cop-15.fr', 'Président du GTC-COP')).toMatch(/^data\/groups\/cwg-cop\.yaml \| /);
  // In the language of the registers their own names are meant.
  expect(await placeOf('pp-18', '2018 PLENIPOTENTIARY')).toMatch(/^data\/registers\/conferences\.yaml \| /);
});

test('a running header has the number of its page, and a point of a list its sign', async () => {
  const { session } = await serve();
  const { paragraphs = [] } = (await session.stateOf('cwg-cop-20')) ?? {};
  const headers = paragraphs.filter(({ running }) => running !== undefined);
  expect(headers.map(({ text, running, parts }) => [text, running, parts.map(({ page }) => page)])).toEqual([
    ['- 2 -', 'first', [2]],
    ['- 3 -', 'again', [3]],
    ['- 4 -', 'again', [4]],
    ['- 5 -', 'again', [5]],
    ['- 6 -', 'again', [6]],
  ]);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain('• Contribution from the Philippines: girls in ICT');
  expect(texts).toContainEqual(expect.stringMatching(/^b\) that these risks keep/));
  expect(texts).toContain('2 to take part in the celebrations.');
});

test('a heading, a footnote and the cells of a row are told apart', async () => {
  const { folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const table = '\n\n      | One | Two |\n      | --- | --- |\n      | Left | Right |\n\n      ';
  const right = readFileSync(record, 'utf8');
  writeFileSync(
    record,
    right.replace('\n\n      Saudi Arabia presented its', `${table}Saudi Arabia presented its`),
  );
  await session.refresh();
  const paragraphs = (await session.stateOf('cwg-cop-20'))?.paragraphs ?? [];
  const named = (text: string) => paragraphs.find((one) => one.text === text);
  expect(named('2 Opening remarks')?.level).toBe(1);
  expect(named('Left')?.level).toBeUndefined();
  expect(named('1 https://council.itu.int/working-groups')).toMatchObject({ parts: [{ page: 1 }] });
  const [left, other] = [named('Left')?.parts[0], named('Right')?.parts[0]];
  expect(left?.top).toBe(other?.top);
  expect(left?.right).toBeLessThanOrEqual(other?.left ?? 0);
});

test('a letter that no font has is an error at its line, as in a build, and the last pages stay', async () => {
  const { folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const right = readFileSync(record, 'utf8');
  const before = await session.stateOf('cwg-cop-20');
  for (const letters of ['\u{13000}', '\u{13000} and \u{13001}']) {
    writeFileSync(record, right.replace('Morocco reported on', `Morocco ${letters} reported on`));
    await session.refresh();
    const state = await session.stateOf('cwg-cop-20');
    expect(state).toMatchObject({ isCurrent: false, pages: before?.pages });
    const line = right.split('\n').findIndex((words) => words.includes('Morocco reported on')) + 1;
    expect(state?.findings[0]).toMatchObject({ code: 'render/no-glyph', severity: 'error', line });
  }
  writeFileSync(record, right.replace('Morocco reported on', 'Morocco (\u20bf) reported on'));
  await session.refresh();
  expect(await session.stateOf('cwg-cop-20')).toMatchObject({ isCurrent: true });
});

test('what is clicked in a row of the masthead ends with its cell, from whichever side it is read', async () => {
  const { session } = await serve();
  const state = await session.stateOf('cwg-cop-15.ar');
  const [name, code] = ['فريق العمل', 'الوثيقة'].map(
    (words) => state?.paragraphs.find(({ text }) => text.startsWith(words))?.parts[0],
  );
  expect(code?.right).toBeGreaterThan(200);
  expect(code?.right).toBeLessThanOrEqual(name?.left ?? 0);
  const original = (await session.stateOf('cwg-cop-15'))?.paragraphs.find(({ text }) =>
    text.startsWith('COUNCIL WORKING GROUP'),
  );
  // The emblem stands beside it.
  expect(original?.parts[0]?.right).toBeLessThan(400);
});

test.each(['cwg-cop-20', 'cwg-cop-15.zh', 'cwg-cop-15.ar'])(
  'each letter on the pages of %s has a form that can be put anywhere',
  async (id) => {
    const { session } = await serve();
    const state = await session.stateOf(id);
    const shared = (state?.pages ?? []).map(({ hash }) => session.drawing(hash) ?? '').join('');
    const forms = new Map(
      [...shared.matchAll(/<symbol id="([^"]+)"[^>]*><path d="([^"]*)"\/><\/symbol>/g)].map(
        ([, name, form]) => [name, form ?? ''],
      ),
    );
    expect(forms.size).toBe(new Set(shared.match(/<symbol id="[^"]+"/g)).size);
    for (const form of forms.values()) expect(form).toMatch(/^M0 0(?:[a-y][-\d. a-yZ]+)?$/);
    for (const { hash } of state?.pages ?? []) {
      const drawing = session.drawing(hash) ?? '';
      expect(drawing).not.toContain('<use');
      const letters = [...drawing.matchAll(/data-letters="([^"]+)"/g)].map(([, names = '']) =>
        names.split(' '),
      );
      expect(letters.flat().length).toBeGreaterThan(200);
      for (const line of letters)
        for (const [index, word] of line.entries())
          if (index % 3 === 0) expect(forms.has(word)).toBe(true);
          else expect(word).toMatch(/^-?\d+(?:\.\d+)?$/);
    }
  },
);

test('other web pages can neither read it nor open files', async () => {
  const { address, port, opened } = await serve();
  expect(await statusFor(port, `127.0.0.1:${port}`)).toBe(200);
  expect(await statusFor(port, 'rapporteur.example')).toBe(403);
  const place = JSON.stringify({ file: 'data/meetings/cwg-cop-15.yaml', line: 3, column: 1 });
  expect((await fetch(`${address}/open`, { method: 'POST', body: place })).status).toBe(403);
  expect(opened).toEqual([]);
  const shell = await fetch(address);
  expect(shell.headers.get('content-security-policy')).toContain("default-src 'none'");
  // Nor can they show it in themselves, so that a click on them is one on it.
  expect(shell.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(shell.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(405);
  const token = /name="token" content="([^"]+)"/.exec(await shell.text())?.[1] ?? '';
  const headers = { 'x-token': token };
  expect((await fetch(`${address}/open`, { method: 'POST', body: place, headers })).status).toBe(200);
  const asked = async (body: string, others: Readonly<Record<string, string>> = {}) =>
    (await fetch(`${address}/open`, { method: 'POST', body, headers: { ...headers, ...others } })).status;
  expect(await asked('{')).toBe(400);
  expect(await asked(place.replace('3', '"3"'))).toBe(400);
  expect(await asked(place.replace('3', '3.5'))).toBe(400);
  expect(await asked(place.padEnd(20_000))).toBe(413);
  expect(await asked(place, { 'x-token': 'x'.repeat(token.length) })).toBe(403);
  const foreign = { ...headers, origin: 'http://rapporteur.example' };
  expect((await fetch(`${address}/open`, { method: 'POST', body: place, headers: foreign })).status).toBe(
    403,
  );
  const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  const linked = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(await statusFor(port, `127.0.0.1:${port}`, embedded)).toBe(403);
  expect(await statusFor(port, `127.0.0.1:${port}`, linked)).toBe(200);
  expect(opened).toEqual(['data/meetings/cwg-cop-15.yaml:3:1']);
});

test('an address that is none is refused, and not a fault of the program', async () => {
  const { address, port } = await serve();
  for (const path of [
    '/%E0%A4%A',
    '/report/../../etc/passwd',
    '/drawing/..%2f..%2fpage.css',
    '/constructor',
    '/__proto__',
    '//evil.example/',
  ])
    expect((await fetch(address + path)).status, path).toBe(404);
  // Whoever typed it sees the reports all the same.
  const typed = await fetch(`${address}/nothing`, { headers: { accept: 'text/html,*/*' } });
  expect([typed.status, await typed.text()]).toEqual([404, expect.stringContaining('<h1 id="title">')]);
  expect((await fetch(`${address}/report/cwg-cop-15/`)).status).toBe(200);
  expect((await fetch(address)).headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(await statusFor(port, `localhost:${port}`)).toBe(200);
  expect(await statusFor(port, `127.0.0.1:${port}.rebound.example`)).toBe(403);
});

test('a record that cannot be read keeps its last pages, and tells the line', async () => {
  const { folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const right = readFileSync(record, 'utf8');
  const before = await session.stateOf('cwg-cop-20');
  writeFileSync(record, right.replace('city: Geneva }', 'city: Geneva'));
  await session.refresh();
  const broken = await session.stateOf('cwg-cop-20');
  expect(broken).toMatchObject({ isCurrent: false, pages: before?.pages, title: before?.title });
  expect(broken?.findings[0]).toMatchObject({
    severity: 'error',
    file: 'data/meetings/cwg-cop-20.yaml',
    line: 6,
  });
  writeFileSync(record, right);
  await session.refresh();
  const mended = await session.stateOf('cwg-cop-20');
  expect(mended).toMatchObject({ isCurrent: true, pages: before?.pages });
  expect(mended?.version).toBeGreaterThan(broken?.version ?? Infinity);
  expect(session.drawing(before?.pages[0]?.hash ?? '')).toMatch(/^<defs>.*<g/);
});

test('while an error keeps the pages, a paragraph leads to the line where it stands now', async () => {
  const { folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const right = readFileSync(record, 'utf8');
  const lineOf = async (text: string) =>
    (await session.stateOf('cwg-cop-20'))?.paragraphs.find((one) => one.text.includes(text))?.line;
  const before = await lineOf('Morocco reported on workshops');
  const summary = await lineOf('This report presents what');
  for (const wrong of [
    right.replace('      Saudi Arabia presented', '      Chad spoke.\n\n      Saudi Arabia presented'),
    right.replace('      Saudi Arabia presented', '      One.\n\n      Two.\n\n      Saudi Arabia presented'),
  ]) {
    writeFileSync(record, wrong.replace('      Saudi', '    Saudi'));
    await session.refresh();
    expect(await session.stateOf('cwg-cop-20')).toMatchObject({ isCurrent: false });
    const line = wrong.split('\n').findIndex((words) => words.includes('Morocco reported on workshops')) + 1;
    expect(line).toBeGreaterThan(before ?? Infinity);
    expect(await lineOf('Morocco reported on workshops')).toBe(line);
    expect(await lineOf('This report presents what')).toBe(summary);
  }
});

test.each([
  ['a b c d e', 'a b x y c d e', [3, 4], [5, 6]],
  ['a b c d e', 'a b c x d e', [3, 4], [3, 5]],
  ['a b c d e', 'a e', [5, 5], [2, 2]],
  // Of what is gone it is the line where it stood.
  ['a b c d e', 'a e', [3, 4], [1, 1]],
  ['a b c', 'x', [2, 3], [1, 1]],
  ['a b c', 'a b c', [2, 3], [2, 3]],
])('where %s became %s, lines %j are %j now', (before, now, lines, moved) => {
  const filesOf = (words: string): ProjectFiles => {
    const bytes = new TextEncoder().encode(words.replaceAll(' ', '\n'));
    const none = new Map<string, never>();
    return { data: new Map([['a.yaml', { path: 'data/a.yaml', bytes }]]), templates: none, schemas: none };
  };
  const [line = 0, until = 0] = lines;
  const words = { text: '', words: '', column: 1, parts: [] };
  const paragraph = { ...words, file: 'data/a.yaml', line, until };
  const [found] = movedPlaces([paragraph], filesOf(before), filesOf(now));
  expect([found?.line, found?.until]).toEqual(moved);
});

test('a page that was being fetched when a file was saved is still there', async () => {
  const { address, folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const before = await session.stateOf('cwg-cop-20');
  writeFileSync(record, readFileSync(record, 'utf8').replace('Morocco reported on', 'Morocco spoke of'));
  await session.refresh();
  const now = new Set((await session.stateOf('cwg-cop-20'))?.pages.map(({ hash }) => hash));
  const gone = before?.pages.filter(({ hash }) => !now.has(hash)) ?? [];
  expect(gone).toHaveLength(1);
  for (const { hash } of gone) expect((await fetch(`${address}/drawing/${hash}`)).status).toBe(200);
});

test('pages that are open are told of each change', async () => {
  const { address, session } = await serve();
  const reader = (await fetch(`${address}/events`)).body?.getReader();
  let told = '';
  const hear = async (words: string): Promise<void> => {
    while (!told.includes(words)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`It ended without "${words}".`);
      told += new TextDecoder().decode(value);
    }
  };
  await hear('retry:');
  expect(told).not.toContain('event:');
  await session.refresh();
  await hear('event: change\n');
  told = '';
  await session.refresh();
  await hear('event: change\n');
});

test('a record whose file gets another name is followed, in one step or in two; of one that is gone it is told', async () => {
  const { address, folder, session } = await serve();
  const path = (id: string) => join(folder, `data/meetings/${id}.yaml`);
  const tell = async () => (await fetch(`${address}/state/cwg-cop-20`)).json() as Promise<unknown>;
  const bytes = readFileSync(path('cwg-cop-20'));
  renameSync(path('cwg-cop-20'), path('cwg-cop-22'));
  await session.refresh();
  expect(await tell()).toMatchObject({ renamedTo: 'cwg-cop-22' });
  // What is written then is written there.
  appendFileSync(path('cwg-cop-22'), '\n# A note.\n');
  await session.refresh();
  expect(await tell()).toMatchObject({ renamedTo: 'cwg-cop-22' });
  rmSync(path('cwg-cop-22'));
  await session.refresh();
  const message = 'Its file data/meetings/cwg-cop-20.yaml is gone.';
  expect(await tell()).toEqual({ message, remedy: 'Bring it back, or choose another one of all reports.' });
  writeFileSync(path('cwg-cop-23'), bytes);
  await session.refresh();
  expect(await tell()).toMatchObject({ renamedTo: 'cwg-cop-23' });
  // Of two that are the same nobody can say which one it is.
  writeFileSync(path('cwg-cop-20'), bytes);
  await session.refresh();
  expect(await tell()).toMatchObject({ id: 'cwg-cop-20' });
  writeFileSync(path('cwg-cop-24'), bytes);
  rmSync(path('cwg-cop-20'));
  await session.refresh();
  expect(await tell()).toEqual({ message, remedy: 'Bring it back, or choose another one of all reports.' });
});

test('a record that gets another name is followed also where it was changed before anybody looked', async () => {
  const { address, folder, session } = await serve();
  const path = (id: string) => join(folder, `data/meetings/${id}.yaml`);
  const tell = async (id: string) => (await fetch(`${address}/state/${id}`)).json() as Promise<unknown>;
  const text = readFileSync(path('cwg-cop-20'), 'utf8');
  const changed = text.replace('meeting: 20', 'meeting: 22');
  renameSync(path('cwg-cop-20'), path('cwg-cop-22'));
  writeFileSync(path('cwg-cop-22'), changed);
  // A record that comes at the same time, and says something else.
  writeFileSync(path('cwg-cop-23'), readFileSync(path('cwg-cop-13')));
  await session.refresh();
  expect(await tell('cwg-cop-20')).toMatchObject({ renamedTo: 'cwg-cop-22' });
  // One that is deleted, and another one that is begun, are two.
  rmSync(path('cwg-cop-22'));
  writeFileSync(path('cwg-cop-24'), text.split('\n').slice(0, 8).join('\n'));
  await session.refresh();
  expect(await tell('cwg-cop-22')).not.toHaveProperty('renamedTo');
  // Nor can anybody say which one it is of two that are as much like it.
  writeFileSync(path('cwg-cop-22'), changed);
  await session.refresh();
  rmSync(path('cwg-cop-22'));
  for (const id of ['cwg-cop-25', 'cwg-cop-26']) writeFileSync(path(id), `${changed}# ${id}\n`);
  await session.refresh();
  expect(await tell('cwg-cop-22')).not.toHaveProperty('renamedTo');
});

test('a note in a record leaves the pages as they are, and moves the lines of its paragraphs', async () => {
  const { folder, session } = await serve();
  const record = join(folder, 'data/meetings/cwg-cop-20.yaml');
  const right = readFileSync(record, 'utf8');
  const before = await session.stateOf('cwg-cop-20');
  const lines = (state: PreviewState | undefined) =>
    state?.paragraphs.map(({ file, line }) => (file.endsWith('cwg-cop-20.yaml') ? line : 0));
  writeFileSync(record, right.replace('contributions:', '# One.\n# Two.\ncontributions:'));
  await session.refresh();
  const noted = await session.stateOf('cwg-cop-20');
  expect(noted).toMatchObject({ isCurrent: true, pages: before?.pages });
  expect(lines(noted)).toEqual(lines(before)?.map((line) => (line > 12 ? line + 2 : line)));
  writeFileSync(record, right.replace('Morocco reported on', 'Morocco spoke of'));
  await session.refresh();
  const changed = await session.stateOf('cwg-cop-20');
  const differing = changed?.pages.flatMap(({ hash }, page) =>
    hash === before?.pages[page]?.hash ? [] : [page + 1],
  );
  expect(differing).toEqual([3]);
});

test('a report shows its own findings, not those of the other meetings', async () => {
  const { folder, session } = await serve();
  appendFileSync(join(folder, 'data/meetings/cwg-cop-13.yaml'), '\nplase: Geneva\n');
  await session.refresh();
  const errorsOf = async (id: string) =>
    (await session.stateOf(id))?.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(await errorsOf('cwg-cop-20')).toEqual([]);
  expect(await errorsOf('cwg-cop-13')).toContain('record/unknown-key');
  const isCurrent = async (id: string) => (await session.stateOf(id))?.isCurrent;
  expect([await isCurrent('cwg-cop-20'), await isCurrent('cwg-cop-13')]).toEqual([true, false]);
});

test.each([
  ['vim', ['vim', '+7', 'a.yaml']],
  ['/usr/bin/nano', ['/usr/bin/nano', '+7,3', 'a.yaml']],
  ['code --wait', ['code', '--wait', '--goto', 'a.yaml:7:3']],
  ['emacsclient -n', ['emacsclient', '-n', '+7:3', 'a.yaml']],
  ['notes', ['notes', 'a.yaml']],
  ['"/opt/My Editors/code" -n', ['/opt/My Editors/code', '-n', '--goto', 'a.yaml:7:3']],
  ["emacsclient --eval='(a b)'", ['emacsclient', '--eval=(a b)', '+7:3', 'a.yaml']],
  ["/home/o'neill/vim", ["/home/o'neill/vim", '+7', 'a.yaml']],
])('%s opens a file at its line as it can', (editor, words) => {
  expect(editorCommand(editor, 'a.yaml', 7, 3)).toEqual(words);
});

test('it is told how it went with the editor', async () => {
  const open = (program: string) => userEditor(program, process.env).open(editorCommand(program, 'a', 7, 3));
  expect(await open('true')).toBe(', opened in true');
  expect(await open('false')).toBe('; "false" ended with 1');
  expect(await open('/nowhere/code')).toBe('; "/nowhere/code" cannot be started');
  expect(await open(`""`)).toBe('; """" cannot be started');
  // With a file as a part of its path; the system refuses that in another way.
  const beyond = resolve('package.json/code');
  expect(await open(beyond)).toBe(`; "${beyond}" cannot be started`);
  const folder = await temporaryFolder({ ended: '#!/bin/sh\nkill -9 $$\n' });
  chmodSync(join(folder, 'ended'), 0o755);
  expect(await open(join(folder, 'ended'))).toBe(`; "${join(folder, 'ended')}" ended with a signal`);
});

test('a second editor does not take the terminal from the first', async () => {
  const folder = await temporaryFolder({ vim: '#!/bin/sh\nwhile [ ! -e "$2.done" ]; do sleep 0.02; done\n' });
  const [program, file] = [join(folder, 'vim'), join(folder, 'a.yaml')];
  chmodSync(program, 0o755);
  const editor = userEditor(program, process.env);
  const open = () => editor.open(editorCommand(program, file, 7, 3));
  expect(await open()).toBe(`, opened in ${program}`);
  expect(await open()).toBe(`; "${program}" is still open in the terminal, close it first`);
  writeFileSync(`${file}.done`, '');
  await vi.waitFor(async () => expect(await open()).toBe(`, opened in ${program}`));
});

/** Watches a folder; what is returned makes a change, and waits until it is told. */
function watching(folder: string) {
  let tell: () => void = () => undefined;
  const watcher = watchFolders(
    [folder],
    () => {
      tell();
      return Promise.resolve();
    },
    (fault) => expect.fail(String(fault)),
  );
  onTestFinished(() => watcher.close());
  return async (change: () => void): Promise<void> => {
    // Nothing of an earlier change must be taken for this one.
    await setTimeout(50);
    const told = new Promise<void>((done) => {
      tell = done;
    });
    change();
    await told;
  };
}

test('a folder that was moved away is watched again when it is back', async () => {
  const folder = await temporaryFolder();
  const [data, away] = [join(folder, 'data'), join(folder, 'away')];
  cpSync('data/groups', data, { recursive: true });
  const afterwards = watching(data);
  await afterwards(() => renameSync(data, away));
  await afterwards(() => renameSync(away, data));
  await afterwards(() => appendFileSync(join(data, 'cwg-cop.yaml'), '# later\n'));
});

test('files are seen in folders that are new, come back, or take the place of others, however they are saved', async () => {
  const folder = await temporaryFolder({ 'data/groups/cwg-cop.yaml': 'a: 1', 'other/cwg-cop.yaml': 'b: 1' });
  const [data, groups, away] = ['data', 'data/groups', 'away'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const afterwards = watching(data);
  await afterwards(() => mkdirSync(join(data, 'new/within'), { recursive: true }));
  await afterwards(() => writeFileSync(join(data, 'new/within/one.yaml'), 'one: 1'));
  await afterwards(() => rmSync(join(data, 'new/within/one.yaml')));
  await afterwards(() => renameSync(groups, away));
  await afterwards(() => renameSync(away, groups));
  await afterwards(() => appendFileSync(join(groups, 'cwg-cop.yaml'), '# later'));
  await afterwards(() => {
    renameSync(groups, away);
    renameSync(join(folder, 'other'), groups);
  });
  await afterwards(() => {
    writeFileSync(join(groups, '.cwg-cop.yaml.new'), 'b: 2');
    renameSync(join(groups, '.cwg-cop.yaml.new'), join(groups, 'cwg-cop.yaml'));
  });
  // Of the watched folder itself another one takes the place, at once.
  await afterwards(() => {
    cpSync(data, join(folder, 'copy'), { recursive: true });
    renameSync(data, join(folder, 'before'));
    renameSync(join(folder, 'copy'), data);
  });
  await afterwards(() => appendFileSync(join(groups, 'cwg-cop.yaml'), '# later'));
});

test('findings come with errors first, and accepted ones last', () => {
  const finding = (line: number, severity: Diagnostic['severity'], reason?: string): Diagnostic => ({
    ...{ code: 'check/example', severity, message: `At ${line}.`, remedy: 'Write it.' },
    place: {
      file: 'a.yaml',
      start: { line, column: 1, offset: line },
      end: { line, column: 2, offset: line + 1 },
    },
    ...(reason !== undefined && { accepted: { reason } }),
  });
  const found = [
    finding(1, 'advice', 'as it was'),
    finding(2, 'advice'),
    finding(3, 'warning'),
    finding(4, 'error', 'as said'),
    finding(5, 'error'),
    finding(6, 'warning'),
  ];
  expect(inOrderOfWork(found).map(({ place }) => place.start.line)).toEqual([5, 3, 6, 2, 1, 4]);
});

test('a file that is saved twice at once, as by an editor that puts it into form, is told of after the second time', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'cwg-cop.yaml');
  writeFileSync(file, '');
  let seen = '';
  const watcher = watchFolders(
    [folder],
    () => {
      seen = readFileSync(file, 'utf8');
      // Right after the first was read.
      if (seen === 'once') writeFileSync(file, 'twice');
      return Promise.resolve();
    },
    (fault) => expect.fail(String(fault)),
  );
  onTestFinished(() => watcher.close());
  writeFileSync(file, 'once');
  await vi.waitFor(() => expect(seen).toBe('twice'), { timeout: 4000 });
});
