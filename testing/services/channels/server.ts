import { createServer, Agent, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openNet } from '#features/deliveries/server/index.ts';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/**
 * What goes wrong with the next requests that match: an answer in place of the right one, none for as long as anybody waits (`slow`), or the right thing done and
 * its answer lost (`lost`); `cut` breaks off before anything is done.
 */
export type Fault = Answer | 'slow' | 'lost' | 'cut' | 'nonsense';

interface Planned {
  of: (asked: Asked) => boolean;
  fault: Fault;
}

/** A service on this machine, and a net that leads to it alone. */
export async function aService(answer: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  const planned: Planned[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat((await request.toArray()) as Buffer[]).toString('utf8');
      const url = new URL(request.url ?? '/', 'http://service.example');
      const one = { method: request.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: request.headers, body };
      asked.push(one);
      const at = planned.findIndex(({ of }) => of(one));
      const fault = at >= 0 ? planned.splice(at, 1)[0]?.fault : undefined;
      if (fault === 'slow') return;
      if (fault === 'cut') return void request.socket.destroy();
      if (fault === 'nonsense') return void response.end('<html>không phải JSON');
      const said = typeof fault === 'object' ? fault : answer(one);
      if (fault === 'lost') return void request.socket.destroy();
      response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers });
      response.end(typeof said.body === 'string' ? said.body : JSON.stringify(said.body));
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const net = openNet({ seconds: 0.6, agent, isAllowed: (url) => url.startsWith(`http://127.0.0.1:${port}/`) });
  return {
    base: `http://127.0.0.1:${port}`,
    asked,
    net: net.fetch,
    /** Goes wrong once, for the next request of a method. */
    fail: (fault: Fault, method = 'POST') => planned.push({ of: (one) => one.method === method, fault }),
    close: async () => {
      net.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
