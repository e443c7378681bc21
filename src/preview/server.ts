import { randomBytes } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type OpenPlace } from './answer.ts';
import { readAsset } from './assets.ts';
import { send } from './respond.ts';
import type { Session } from './session.ts';

/** A running server. */
export interface PreviewServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

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
  const server = createServer((request, response) => {
    const serving = { session, open, port: portOf(server), token, shell, streams };
    answer(request, response, serving).catch((fault: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', String(fault));
      else response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const forget = session.onChange(() => {
    for (const stream of streams) stream.write('event: change\ndata: {}\n\n');
  });
  return {
    port: portOf(server),
    close: () =>
      new Promise((resolve) => {
        forget();
        for (const stream of streams) stream.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}
