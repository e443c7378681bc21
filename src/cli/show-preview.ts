import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { errorCode, meaningOfCode } from '../build/error-code.ts';
import { foldersToFollow } from '../build/folders.ts';
import { readRequest } from '../build/open-request.ts';
import type { Refusal } from '../build/refusal.ts';
import type { Request } from '../build/request.ts';
import { openBrowser } from '../preview/open-browser.ts';
import { editorCommand, userEditor } from '../preview/open-editor.ts';
import { startServer } from '../preview/server.ts';
import { openSession, type Session } from '../preview/session.ts';
import { noReport } from '../preview/refusals.ts';
import { watchFolders } from '../preview/watch.ts';
import type { Call } from './command.ts';
import { exit } from './exit.ts';
import { type Faults, sayFaults } from './say-faults.ts';

/** Shows reports in the browser until it is stopped. */
export async function showPreview(request: Request, call: Call): Promise<number> {
  const { directory, terminal } = call;
  const { refusals, ids, folders } = await readRequest(request);
  if (refusals.length > 0) {
    await sayFaults(refused(refusals), terminal, false);
    return exit.faults;
  }
  optimizeAsUsual();
  // Watched from before they are read, which may take long: what is saved meanwhile is seen.
  const watcher = watchFolders(
    foldersToFollow(directory, folders.data, request.templates),
    async () => (await opening).refresh(),
    (fault) => terminal.say(`The change could not be read: ${String(fault)}\n`),
  );
  const opening = openSession({ ...request, wanted: ids });
  try {
    return await serve(await opening, ids[0], call);
  } finally {
    await watcher.close();
  }
}

async function serve(session: Session, id: string | undefined, call: Call): Promise<number> {
  const { directory, environment, options, signal, terminal } = call;
  if (id !== undefined && (await session.stateOf(id)) === undefined) {
    await sayFaults(refused([session.refusalOf(id) ?? noReport(id)]), terminal, false);
    return exit.faults;
  }
  const name = (environment['VISUAL']?.trim() || environment['EDITOR']?.trim()) ?? '';
  const editor = userEditor(name, environment);
  const known = (file: string): boolean => session.isKnown(file);
  const open = async (file: string, line: number, column: number): Promise<string> => {
    const place = `${file}:${line}:${column}`;
    if (!known(file) || name === '') return place;
    return place + (await editor.open(editorCommand(name, resolve(directory, file), line, column)));
  };
  const port = typeof options['port'] === 'string' ? Number(options['port']) : 0;
  try {
    const server = await startServer(session, open, port);
    const path = id === undefined ? '' : `report/${encodeURIComponent(id)}`;
    const address = `http://127.0.0.1:${server.port}/${path}`;
    terminal.print(`${address}\n`);
    terminal.say('Each time a file is saved, the page shows it. Ctrl-C ends the preview.\n');
    if (options['open'] === true)
      void openBrowser(address, environment).then((isOpened) => {
        if (!isOpened) terminal.say('No browser could be opened: open the address yourself.\n');
      });
    await new Promise<void>((done) => {
      if (signal.aborted) done();
      signal.addEventListener('abort', () => done(), { once: true });
    });
    await server.close();
    return exit.good;
  } catch (fault) {
    const code = errorCode(fault);
    if (code === undefined || !port) throw fault;
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used: ${meaningOfCode(code)}`;
    terminal.say(`Port ${port} ${why}. Choose another one with --port, or leave it out.\n`);
    return exit.faults;
  }
}

function refused(refusals: readonly Refusal[]): Faults {
  return { diagnostics: [], refusals, textOf: () => undefined };
}

/** A start of the command tells V8 to optimize late, since other commands end soon. This one runs as long as somebody writes. */
function optimizeAsUsual(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${66 * 1024}`);
}
