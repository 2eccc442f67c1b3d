import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { holdsAlready } from '../platform/server/public/etag.ts';
import { isReader } from '../platform/server/public/views.ts';
import { keptPages, packPage, recording, type KeptPages, type Page } from './kept-pages.ts';
import type { Change } from './changes.ts';
import { canonicalName } from './names.ts';
import type { Handler } from './server.ts';

export interface PageCache {
  readonly handler: Handler;
  /** Forgets the pages of the authority when a table was written that public pages read; what was written, or whose it is, is not known: also then, or all. */
  readonly drop: (change?: Change) => void;
}

interface Surroundings {
  addressOf: (address: string) => string | undefined;
  authorityOf?: (host: string, address: string) => string;
  /** Names the day, because a page speaks of "còn 3 ngày". */
  dayOf: () => string;
  mostBytes?: number;
  /** Called when a change was heard of that public pages show, with the authority where it is known whose. */
  onDrop?: (of?: string) => void;
  ofAll?: readonly string[];
  /** Called for each reader of a page for people, kept or made. */
  onSeen?: (of: string, address: string) => void;
  /** The tables that public pages read; undefined while that is not known. */
  tables?: () => readonly string[] | undefined;
}

const CHOICES = { theme: ['theme=light', 'theme=dark'], letters: ['letters=large'], contrast: ['contrast=more'] };

/**
 * The only cookies by which a public page differs between its readers, in one spelling: the theme, larger letters, more contrast; twelve copies of a page at most,
 * made when they are asked for. Of several of one name the first counts, as where the page is made.
 */
function lookOf({ headers: { cookie = '' } }: IncomingMessage): string {
  const all = cookie.split(';').map((one) => one.trim());
  const chosen = Object.entries(CHOICES).map(([name, known]) =>
    known.find((one) => one === all.find((sent) => sent.startsWith(`${name}=`))),
  );
  return chosen.filter(Boolean).join('; ');
}

/** Names that the installation was told are few; ports of a Host header are not, and no page holds one. */
const keyOf = (request: IncomingMessage, of: string, host: string, address: string): string =>
  `${of} ${String(request.headers['x-forwarded-proto'] ?? '')} ${host} [${request.headers.cookie ?? ''}] ${address}`;

/** Whether the reader takes Brotli. */
const takesPacked = ({ headers }: IncomingMessage): boolean =>
  /(?:^|[\s,])br(?:$|[\s,;])(?!\s*q=0(?:\.0*)?(?:$|[\s,]))/.test(String(headers['accept-encoding'] ?? ''));

/** Of the packed answer, which is another one. */
const packedTag = (etag: string): string => etag.replace(/"$/, '-br"');

function sendPage(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { packed } = page;
  const isPacked = packed !== undefined && takesPacked(request);
  const etag = isPacked ? packedTag(page.etag) : page.etag;
  const asked = request.headers['if-none-match'];
  if (holdsAlready(asked, page.etag) || holdsAlready(asked, packedTag(page.etag))) {
    const head = Object.entries(page.headers).filter(([name]) => !name.startsWith('content-'));
    response.writeHead(304, { ...Object.fromEntries(head), etag });
    response.end();
    return;
  }
  const body = isPacked ? packed : page.body;
  response.writeHead(200, isPacked ? { ...page.headers, etag, 'content-encoding': 'br', 'content-length': body.byteLength } : page.headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Tells of readers of pages for people; of a page that is not kept it is known afterwards whether it was one. */
function noticing(onSeen: Surroundings['onSeen']) {
  const seen = (request: IncomingMessage, of: string, address: string, type: OutgoingHttpHeader | undefined): void => {
    if (onSeen && typeof type === 'string' && type.startsWith('text/html') && isReader(request)) onSeen(of, address);
  };
  const seenLater = (request: IncomingMessage, response: ServerResponse, of: string, address: string): void => {
    if (onSeen)
      response.once('finish', () => response.statusCode === 200 && seen(request, of, address, response.getHeader('content-type')));
  };
  return { seen, seenLater };
}

/** Pages that are being made, so that who asks meanwhile waits for them; a page that was dropped meanwhile is not kept. */
function maker(next: Handler, pages: KeptPages) {
  const making = new Map<string, { of: string; page: Promise<Page | undefined> }>();
  function make(key: string, of: string, request: IncomingMessage, response: ServerResponse, notFound: () => void): void {
    const page = recording(of, response).then((made) => {
      if (making.get(key)?.page !== page) return made;
      making.delete(key);
      if (!made) return made;
      pages.keep(key, made);
      void packPage(made).then(
        (packed) => packed && pages.addPacked(key, made, packed),
        () => undefined,
      );
      return made;
    });
    making.set(key, { of, page });
    next(request, response, notFound);
  }
  return { making, make };
}

/** Keeps `cache-control: public` pages, one copy for everybody, least recently asked out first. Who asks for one being made waits for it. */
export function pageCache(
  next: Handler,
  {
    addressOf,
    authorityOf = () => '',
    dayOf,
    mostBytes = 32 * 1024 * 1024,
    tables = () => undefined,
    ofAll = [],
    onDrop,
    onSeen,
  }: Surroundings,
): PageCache {
  const pages = keptPages(mostBytes);
  const { making, make } = maker(next, pages);
  let day = dayOf();
  // All pages of the authority, not some: each shows figures of the plan beside its own, and a page that is old is worse than one made twice.
  const drop = (change?: Change): void => {
    const [read, written] = [tables(), change?.tables];
    if (written && read && !written.some((table) => read.includes(table))) return;
    const of = written?.some((table) => ofAll.includes(table)) ? undefined : change?.authorityId;
    pages.clear(of);
    for (const [key, one] of making) if (of === undefined || one.of === '' || one.of === of) making.delete(key);
    onDrop?.(of);
  };

  const { seen, seenLater } = noticing(onSeen);
  const send = (request: IncomingMessage, response: ServerResponse, page: Page, address: string): void => {
    sendPage(request, response, page);
    seen(request, page.of, address, page.headers['content-type']);
  };

  const answer: Handler = (request, response, notFound) => {
    const address = addressOf(request.url ?? '');
    if (address === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next(request, response, notFound);
    // The page sees no more of its address and cookies than what it is told apart by.
    request.url = address;
    request.headers.cookie = lookOf(request);
    const host = canonicalName(request.headers.host ?? '');
    const of = authorityOf(host, address);
    const asIs = (): void => {
      seenLater(request, response, of, address);
      next(request, response, notFound);
    };
    if (mostBytes === 0) return asIs();
    const today = dayOf();
    if (today !== day) drop();
    day = today;
    const key = keyOf(request, of, host, address);
    const known = pages.find(key);
    if (known) return send(request, response, known, address);
    const under = making.get(key);
    if (under) {
      void under.page.then((page) => (page ? send(request, response, page, address) : asIs()));
    } else if (request.method === 'HEAD') next(request, response, notFound);
    else {
      seenLater(request, response, of, address);
      make(key, of, request, response, notFound);
    }
  };
  return { handler: answer, drop };
}
