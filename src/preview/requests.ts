import type { IncomingMessage } from 'node:http';

/** The names under which a browser asks for this server; the port of HTTP itself it leaves out. */
export function hostsOf(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** Whether another web page asks, as the browser says: it could read no answer, but make the program work. A link may lead here. */
export function isOfOtherPage({ headers }: IncomingMessage): boolean {
  const { host = '', origin = `http://${host}` } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isLink = headers['sec-fetch-mode'] === 'navigate';
  return origin !== `http://${host}` || (!isLink && site !== 'none' && site !== 'same-origin');
}

/** The parts of a path; more than any page has, where it is none. */
export function partsOf(url: string): readonly string[] {
  try {
    const path = url.replace(/[?#].*$/s, '').replace(/(?<=[^/])\/$/, '');
    return path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return ['', '', ''];
  }
}

/** The place that somebody clicked, as the page sends it; undefined where it is none. */
export function placeIn(
  body: string,
): { readonly file: string; readonly line: number; readonly column: number } | undefined {
  try {
    const { file, line, column } = JSON.parse(body) as Record<string, unknown>;
    if (typeof file !== 'string' || !Number.isInteger(line) || !Number.isInteger(column)) return undefined;
    return { file, line: Number(line), column: Number(column) };
  } catch {
    return undefined;
  }
}
