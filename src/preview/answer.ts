import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { assets, readAsset } from './assets.ts';
import { goneFile, noReport } from './refusals.ts';
import { hostsOf, isOfOtherPage, partsOf, placeIn } from './requests.ts';
import { refuse, send, sendJson } from './respond.ts';
import type { Session } from './session.ts';

/** What a click on a paragraph or finding opens. Returns what to tell the reader. */
export type OpenPlace = (file: string, line: number, column: number) => Promise<string>;

/** What requests are answered with. */
export interface Serving {
  readonly session: Session;
  readonly open: OpenPlace;
  readonly port: number;
  /** Stands in the page, and comes back with what the page asks for. */
  readonly token: string;
  /** The page, which fetches what it shows. */
  readonly shell: string;
  /** Those who are told of each change. */
  readonly streams: Set<ServerResponse>;
}

const html = 'text/html; charset=utf-8';

/** The longest request that is read, in characters: a place takes a hundred. */
const longestRequest = 10_000;

/** Answers a request of the page, and refuses those of others. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  serving: Serving,
): Promise<void> {
  const isOurs = hostsOf(serving.port).includes(request.headers.host ?? '');
  if (!isOurs || isOfOtherPage(request)) return refuse(response, 403);
  const [first = '', second = '', ...rest] = partsOf(request.url ?? '/');
  if (rest.length > 0) return missing(request, response, serving);
  if (request.method === 'POST' && first === 'open') return openPlace(request, response, serving);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const type = assets.get(first);
  if (type !== undefined && second === '') return send(response, 200, type, readAsset(first));
  if ((first === '' && second === '') || (first === 'report' && second !== ''))
    return send(response, 200, html, serving.shell);
  if (first === 'reports') return sendJson(response, serving.session.list());
  if (first === 'state') return sendState(second, response, serving);
  if (first === 'drawing') return sendDrawing(second, response, serving);
  if (first === 'events') return stream(response, serving);
  return missing(request, response, serving);
}

/** Whoever typed an address that is none gets the list of reports, which says so. */
function missing(request: IncomingMessage, response: ServerResponse, { shell }: Serving): void {
  const isReader = request.headers.accept?.includes('text/html') === true;
  if (isReader) send(response, 404, html, shell);
  else refuse(response, 404);
}

async function sendState(id: string, response: ServerResponse, { session }: Serving): Promise<void> {
  const state = await session.stateOf(id);
  if (state === undefined) sendJson(response, whyNone(id, session), 404);
  else sendJson(response, state);
}

function whyNone(id: string, session: Session): unknown {
  const gone = session.goneRecord(id);
  if (gone === undefined) return session.refusalOf(id) ?? noReport(id);
  const { renamedTo } = gone;
  return { ...goneFile(gone), ...(renamedTo !== undefined && { renamedTo }) };
}

/** A drawing is asked for by its hash: what was fetched once stays what it is. */
function sendDrawing(hash: string, response: ServerResponse, { session }: Serving): void {
  const drawing = session.drawing(hash);
  if (drawing === undefined) return refuse(response, 404);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h5="http://www.w3.org/1999/xhtml">${drawing}</svg>`;
  send(response, 200, 'image/svg+xml; charset=utf-8', svg, 'private, max-age=3600, immutable');
}

function stream(response: ServerResponse, { streams }: Serving): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  streams.add(response);
  response.on('close', () => streams.delete(response));
}

async function openPlace(
  request: IncomingMessage,
  response: ServerResponse,
  { token, open }: Serving,
): Promise<void> {
  const given = Buffer.from(String(request.headers['x-token'] ?? ''));
  const right = Buffer.from(token);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return refuse(response, 403);
  let body = '';
  for await (const piece of request) {
    body += String(piece);
    if (body.length > longestRequest) return refuse(response, 413);
  }
  const place = placeIn(body);
  if (place === undefined) return refuse(response, 400);
  sendJson(response, { message: await open(place.file, place.line, place.column) });
}
