import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isLoopback, trustedNetworks, type Settings } from '../settings.ts';
import { rewriteHeaders, seenFromOutside } from './forwarded.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const YEAR_SECONDS = 31_536_000;

/** For a slow line and a file of the largest size. */
const REQUEST_MS = 15 * 60_000;

const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();

/** A page elsewhere may point its own name at this machine; the demonstration lets anybody in, so it answers to its own names only. */
const isStranger = ({ demo, origin }: Settings, host: string): boolean =>
  demo === 'on' && !isLoopback(nameOf(host)) && (origin === undefined || nameOf(host) !== new URL(origin).hostname);

function turnAway(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(sentence);
}

const notFound = (response: ServerResponse): void => turnAway(response, 404, 'Không có trang này.\nThere is no such page.\n');

/**
 * An HTTP server around the built application: tells it truthfully from where and how each request came, and adds the
 * headers that hold for everything it sends.
 */
export function createWebServer(settings: Settings, handler: Handler): Server {
  const trusted = trustedNetworks(settings.trustedProxies);
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, (request, response) => {
    const { headers, socket } = request;
    if (isStranger(settings, headers.host ?? '')) {
      turnAway(response, 421, 'Bản trình diễn chỉ mở trên chính máy này.\nThe demonstration opens on this machine only.\n');
      return;
    }
    const seen = seenFromOutside({ headers, peer: socket.remoteAddress ?? '', trusted, origin: settings.origin });
    rewriteHeaders(headers, seen);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    if (seen.protocol === 'https') response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (!server.listening) response.setHeader('connection', 'close');
    handler(request, response, () => notFound(response));
  });
  return server;
}

/** Takes no more connections, lets those under way finish, cuts what is left after `patience` ms. */
export function drain(server: Server, patience: number): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      done();
    });
    server.closeIdleConnections();
  });
}
