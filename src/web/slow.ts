import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** How long the server waits for whom. */
export interface Patience {
  /** For the headers of a request, from the moment of the connection. */
  headersMs: number;
  /** Without a byte going either way, such as for a reader who reads nothing. */
  silentMs: number;
  /** A body that has been under way so long comes at least so fast, or is cut: slower than the slowest line. */
  bodyMs: number;
  leastBytesPerSecond: number;
  sweepMs: number;
}

export const usualPatience: Patience = {
  headersMs: 20_000,
  silentMs: 180_000,
  bodyMs: 60_000,
  leastBytesPerSecond: 200,
  sweepMs: 5000,
};

interface Sending {
  request: IncomingMessage;
  response: ServerResponse;
  since: number;
  from: number;
}

const bytesIn = ({ socket }: IncomingMessage): number => socket.bytesRead;

/** Cuts who holds a place without sending or reading; what comes slowly but does come is heard out. Gives what is told of each request. */
export function watchSlow(server: Server, patience: Patience): (request: IncomingMessage, response: ServerResponse) => void {
  const { silentMs, bodyMs, leastBytesPerSecond, sweepMs } = patience;
  const sending = new Set<Sending>();
  const isTooSlow = ({ request, since, from }: Sending, now: number): boolean =>
    now - since > bodyMs && ((bytesIn(request) - from) * 1000) / (now - since) < leastBytesPerSecond;
  const sweep = setInterval(() => {
    const now = Date.now();
    for (const one of sending) {
      if (one.request.complete) sending.delete(one);
      else if (isTooSlow(one, now)) one.request.destroy();
    }
  }, sweepMs).unref();
  server.once('close', () => clearInterval(sweep));
  server.setTimeout(silentMs);
  return (request, response) => {
    if (request.complete || ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')) return;
    const one = { request, response, since: Date.now(), from: bytesIn(request) };
    sending.add(one);
    response.once('close', () => sending.delete(one));
  };
}
