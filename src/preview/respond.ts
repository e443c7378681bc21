import type { ServerResponse } from 'node:http';

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

/** Answers with a text of some type, which the browser may run, embed and remember no further than is needed. */
export function send(
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

/** Answers with a value. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Answers with nothing but why not. */
export function refuse(response: ServerResponse, status: number): void {
  send(response, status, 'text/plain; charset=utf-8', `${status}\n`);
}
