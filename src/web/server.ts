import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { networkOf } from '../platform/server/request/network.ts';
import { plainHtml } from '../platform/server/request/plain.ts';
import type { Directory } from '../platform/values/sites.ts';
import { trustedNetworks, type Settings } from '../settings.ts';
import { nameLetters } from './charset.ts';
import { rewriteHeaders, seenFromOutside } from './forwarded.ts';
import { isOurs, nameOf } from './names.ts';
import { usualPatience, watchSlow, type Patience } from './slow.ts';
import { letMailProgramsLeave, whyNotTaken } from './taken.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const YEAR_SECONDS = 31_536_000;

/** For a slow line and a file of the largest size. */
const REQUEST_MS = 15 * 60_000;

/** How long the rest of a refused upload is heard out, so that its sender can read the answer. */
const LINGER_MS = 10_000;

export type Here = Pick<Directory, 'all' | 'isHost'>;

const nobody: Here = { all: [], isHost: () => false };

const SHOWN = 100;

/** One a line, each with the name in the net that is its own or the step before its pages. */
const whoIsHere = ({ all }: Here): string =>
  all.length === 0
    ? ''
    : `\nCác cơ quan có trang ở đây | authorities with pages here:\n${all
        .slice(0, SHOWN)
        .map(({ name, hosts, step }) => `${name}: ${hosts[0] ?? `/${step}`}`)
        .join('\n')}${all.length > SHOWN ? `\n… +${all.length - SHOWN}` : ''}`;

const stranger = ({ demo }: Settings, here: Here): string =>
  demo === 'on'
    ? 'Bản trình diễn chỉ mở trên chính máy này.\nThe demonstration opens on this machine only.\n'
    : 'Máy chủ này chưa được khai báo tên miền đó. Người quản trị khai báo ở biến ORIGIN hoặc MINHBACH_NAMES, hoặc ghi là tên miền riêng của một cơ quan.\n' +
      `This server was not told that name. The administrator sets it in ORIGIN or MINHBACH_NAMES, or as a name of an authority.${whoIsHere(here)}\n`;

function turnAway(response: ServerResponse, status: number, sentence: string, more: Record<string, string> = {}): void {
  response.writeHead(status, { ...more, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', connection: 'close' });
  response.end(plainHtml(sentence.trim()));
}

const notFound = (response: ServerResponse): void => turnAway(response, 404, 'Không có trang này.\nThere is no such page.\n');

/** So many requests under way at once are worked on; one more would only wait behind them. */
const MOST_AT_ONCE = 1000;

/** One network alone does not take the place of all others. */
const SHARE = 0.5;

const BUSY =
  'Máy chủ đang có quá nhiều người truy cập. Mời mở lại sau ít giây.\nToo many people are here at once. Please try again in a few seconds.\n';

/** What Node itself cannot read: no HTTP, headers without end. */
function unreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
  const body = plainHtml(
    isLate
      ? 'Yêu cầu này gửi quá lâu chưa xong nên bị ngắt. Mời mở lại trang.\nThis request took too long and was cut. Please open the page anew.'
      : 'Yêu cầu này không đọc được.\nThis request cannot be read.',
  );
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large'
    : isLate ? '408 Request Timeout' : '400 Bad Request'; // prettier-ignore
  const headers = `content-type: text/html; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`);
}

function linger(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return;
    const cut = setTimeout(() => request.destroy(), LINGER_MS).unref();
    request.once('close', () => clearTimeout(cut));
  });
}

/** Counts the requests under way, all and of each network; gives whether there is room for one more, which then is counted until its answer is closed. */
function places(most: number) {
  const of = new Map<string, number>();
  let all = 0;
  return (response: ServerResponse, network: string): boolean => {
    const own = (of.get(network) ?? 0) + 1;
    all += 1;
    of.set(network, own);
    response.once('close', () => {
      all -= 1;
      const left = (of.get(network) ?? 1) - 1;
      if (left > 0) of.set(network, left);
      else of.delete(network);
    });
    return all <= most && own <= Math.ceil(most * SHARE);
  };
}

interface Room {
  mostAtOnce?: number;
  patience?: Patience;
}

/** The HTTP server around the application: how each request really came, headers for all answers, only names of the settings and `hereNow`. */
export function createWebServer(
  settings: Settings,
  handler: Handler,
  hereNow: () => Here = () => nobody,
  { mostAtOnce = MOST_AT_ONCE, patience = usualPatience }: Room = {},
): Server {
  const trusted = trustedNetworks(settings.trustedProxies);
  const hasRoom = places(mostAtOnce);
  const limits = {
    requestTimeout: REQUEST_MS,
    headersTimeout: patience.headersMs,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: patience.sweepMs,
  };
  const server = createServer(limits, (request, response) => {
    const { headers, socket } = request;
    nameLetters(response);
    watch(request, response);
    const here = hereNow();
    const seen = seenFromOutside({ headers, peer: socket.remoteAddress ?? '', trusted, origin: settings.origin, isOwn: here.isHost });
    if (!hasRoom(response, networkOf(seen.client))) return turnAway(response, 503, BUSY, { 'retry-after': '5' });
    linger(request, response);
    const name = settings.demo === 'on' ? (headers.host ?? '') : seen.host;
    if (!isOurs(settings, name) && !here.isHost(nameOf(name) ?? '')) return turnAway(response, 404, stranger(settings, here));
    rewriteHeaders(headers, seen);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'strict-origin-when-cross-origin');
    if (seen.protocol === 'https') response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    if (!server.listening) response.setHeader('connection', 'close');
    if (URL.canParse(`${seen.protocol}://${seen.host}`)) letMailProgramsLeave(request, `${seen.protocol}://${seen.host}`);
    const wrong = whyNotTaken(request, `${seen.protocol}://${seen.host}`);
    if (wrong) return turnAway(response, wrong.status, wrong.sentence);
    handler(request, response, () => notFound(response));
  });
  const watch = watchSlow(server, patience);
  server.on('clientError', unreadable);
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
