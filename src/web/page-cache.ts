import type { IncomingMessage, ServerResponse } from 'node:http';
import { keptPages, recording, type Page } from './kept-pages.ts';
import { canonicalName } from './names.ts';
import type { Handler } from './server.ts';

export interface PageCache {
  readonly handler: Handler;
  /** Forgets everything when a table was written that public pages read; what was written is not known: also then. */
  readonly drop: (written?: readonly string[]) => void;
}

interface Surroundings {
  /** The one spelling of a public page's address; undefined for an address of something else. */
  addressOf: (address: string) => string | undefined;
  /** Names the day, because a page speaks of "còn 3 ngày". */
  dayOf: () => string;
  /** 0 keeps nothing: every reader gets a page of their own. */
  mostBytes?: number;
  /** Called when a change was heard of that public pages show. */
  onDrop?: () => void;
  /** The tables that public pages read; undefined while that is not known. */
  tables?: () => readonly string[] | undefined;
}

/** The only thing in which a public page differs between its readers. */
const themeOf = ({ headers }: IncomingMessage): string => /(?:^|;\s*)theme=(light|dark)/.exec(headers.cookie ?? '')?.[1] ?? '';

/** Names that the installation was told are few; ports of a Host header are not, and no page holds one. */
const keyOf = (request: IncomingMessage, address: string): string =>
  `${String(request.headers['x-forwarded-proto'] ?? '')} ${canonicalName(request.headers.host ?? '')} ${themeOf(request)} ${address}`;

function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  const { etag } = page;
  if (request.headers['if-none-match'] === etag) {
    const { 'cache-control': control = '', vary = '' } = page.headers;
    response.writeHead(304, { etag, 'cache-control': control, vary });
    response.end();
    return;
  }
  response.writeHead(200, page.headers);
  response.end(request.method === 'HEAD' ? undefined : page.body);
}

/**
 * Keeps public pages in this process, at most so many bytes of them; what was asked for longest ago leaves first. Kept is what the application
 * itself calls `cache-control: public`, one copy for everybody, also for who carries a session. Whoever asks for a page that is being made for
 * somebody else waits for it.
 */
export function pageCache(
  next: Handler,
  { addressOf, dayOf, mostBytes = 32 * 1024 * 1024, tables = () => undefined, onDrop }: Surroundings,
): PageCache {
  const pages = keptPages(mostBytes);
  const making = new Map<string, Promise<Page | undefined>>();
  let age = 0;
  let day = dayOf();
  // All pages, not some: each shows figures of the plan beside its own, and a page that is old is worse than one made twice.
  const drop = (written?: readonly string[]): void => {
    const read = tables();
    if (written && read && !written.some((table) => read.includes(table))) return;
    age += 1;
    pages.clear();
    // Who asks from now on does not get what was begun before the change.
    making.clear();
    onDrop?.();
  };

  function make(key: string, request: IncomingMessage, response: ServerResponse, notFound: () => void): void {
    const began = age;
    const made = recording(response).then((page) => {
      if (began === age && page) pages.keep(key, page);
      if (making.get(key) === made) making.delete(key);
      return page;
    });
    making.set(key, made);
    next(request, response, notFound);
  }

  const answer: Handler = (request, response, notFound) => {
    const address = addressOf(request.url ?? '');
    if (address === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next(request, response, notFound);
    // The page sees no more of its address than what it is told apart by.
    request.url = address;
    if (mostBytes === 0) return next(request, response, notFound);
    const today = dayOf();
    if (today !== day) drop();
    day = today;
    const key = keyOf(request, address);
    const known = pages.find(key);
    if (known) return send(request, response, known);
    const under = making.get(key);
    if (under) {
      void under.then((page) => (page ? send(request, response, page) : next(request, response, notFound)));
    } else if (request.method === 'HEAD') next(request, response, notFound);
    else make(key, request, response, notFound);
  };
  return { handler: answer, drop };
}
