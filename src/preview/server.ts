import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { goneFile, noReport, type Session } from './session.ts';

/** What a click on a paragraph or finding opens. Returns what to tell the reader. */
export type OpenPlace = (file: string, line: number, column: number) => Promise<string>;

/** A running server. */
export interface PreviewServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const script = 'text/javascript; charset=utf-8';

/** The files of the page, with their types. */
const assets: ReadonlyMap<string, string> = new Map([
  ['page.css', 'text/css; charset=utf-8'],
  ...[
    'page.js',
    'drawings.js',
    'fetch.js',
    'findings.js',
    'list.js',
    'open-place.js',
    'paragraphs.js',
    'place.js',
    'runs.js',
    'say.js',
    'versions.js',
    'view.js',
    'words.js',
  ].map((name) => [name, script] as const),
]);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the preview on the loopback interface. Other web pages that the reader has open can neither read it (the names of
 * the host are checked) nor make it open files (a token stands in the page).
 *
 * @throws {Error} with the system's code if the port is taken. `port` 0 takes any that is free.
 */
export async function startServer(session: Session, open: OpenPlace, port: number): Promise<PreviewServer> {
  const token = randomBytes(24).toString('base64url');
  const shell = readAsset('page.html').replace('{{token}}', token);
  const streams = new Set<ServerResponse>();
  const forget = session.onChange(() => {
    for (const stream of streams) stream.write('event: change\ndata: {}\n\n');
  });

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', String(fault));
      else response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!hostsOf(portOf(server)).includes(request.headers.host ?? '')) return refuse(response, 403);
    if (isOfOtherPage(request)) return refuse(response, 403);
    const [first = '', second = '', ...rest] = partsOf(request.url ?? '/');
    if (rest.length > 0) return missing(request, response);
    if (request.method === 'POST' && first === 'open') return openPlace(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const type = assets.get(first);
    if (type !== undefined && second === '') return send(response, 200, type, readAsset(first));
    if ((first === '' && second === '') || (first === 'report' && second !== ''))
      return send(response, 200, 'text/html; charset=utf-8', shell);
    if (first === 'reports') return sendJson(response, session.list());
    if (first === 'state') {
      const state = await session.stateOf(second);
      return state === undefined ? sendJson(response, whyNone(second), 404) : sendJson(response, state);
    }
    if (first === 'drawing') {
      const drawing = session.drawing(second);
      if (drawing === undefined) return refuse(response, 404);
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml">${drawing}</svg>`;
      return send(response, 200, 'image/svg+xml; charset=utf-8', svg, 'private, max-age=3600, immutable');
    }
    if (first === 'events') return stream(response);
    return missing(request, response);
  }

  function whyNone(id: string): unknown {
    const gone = session.goneRecord(id);
    if (gone === undefined) return session.refusalOf(id) ?? noReport(id);
    const { renamedTo } = gone;
    return { ...goneFile(gone), ...(renamedTo !== undefined && { renamedTo }) };
  }

  /** Whoever typed an address that is none gets the list of reports, which says so. */
  function missing(request: IncomingMessage, response: ServerResponse): void {
    const isReader = request.headers.accept?.includes('text/html') === true;
    if (isReader) send(response, 404, 'text/html; charset=utf-8', shell);
    else refuse(response, 404);
  }

  function stream(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  async function openPlace(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = Buffer.from(String(request.headers['x-token'] ?? ''));
    const right = Buffer.from(token);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return refuse(response, 403);
    let body = '';
    for await (const piece of request) {
      body += String(piece);
      if (body.length > 10_000) return refuse(response, 413);
    }
    const place = placeIn(body);
    if (place === undefined) return refuse(response, 400);
    sendJson(response, { message: await open(place.file, place.line, place.column) });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        forget();
        for (const one of streams) one.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

/** The names under which a browser asks for this server; the port of HTTP itself it leaves out. */
function hostsOf(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** Whether another web page asks, as the browser says: it could read no answer, but make the program work. A link may lead here. */
function isOfOtherPage({ headers }: IncomingMessage): boolean {
  const { host = '', origin = `http://${host}` } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink = headers['sec-fetch-mode'] === 'navigate';
  return origin !== `http://${host}` || (!isLink && site !== 'none' && site !== 'same-origin');
}

/** The parts of a path; more than any page has, where it is none. */
function partsOf(url: string): readonly string[] {
  try {
    const path = url.replace(/[?#].*$/s, '').replace(/(?<=[^/])\/$/, '');
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return ['', '', ''];
  }
}

function readAsset(name: string): string {
  return readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  cache = 'no-store',
): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': cache,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number): void {
  send(response, status, 'text/plain; charset=utf-8', `${status}\n`);
}

function placeIn(body: string): { file: string; line: number; column: number } | undefined {
  try {
    const { file, line, column } = JSON.parse(body) as Record<string, unknown>;
    if (typeof file !== 'string' || !Number.isInteger(line) || !Number.isInteger(column)) return undefined;
    return { file, line: Number(line), column: Number(column) };
  } catch {
    return undefined;
  }
}
