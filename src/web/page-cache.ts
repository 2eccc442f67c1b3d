import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Handler } from './server.ts';

interface Page {
  headers: OutgoingHttpHeaders;
  body: Buffer;
  etag: string;
}

export interface PageCache {
  readonly handler: Handler;
  /** Forgets everything: something that the public sees has changed. */
  readonly drop: () => void;
}

const LARGEST_PAGE = 2 * 1024 * 1024;

/** Who is signed in sees the portal as everybody does, but their requests are not the ones to fill the cache. */
const cookieOf = (request: IncomingMessage): string => request.headers.cookie ?? '';
const themeOf = (cookie: string): string => /(?:^|;\s*)theme=(light|dark)/.exec(cookie)?.[1] ?? '';
const isPlain = (request: IncomingMessage): boolean =>
  request.method === 'GET' && !/(?:^|;\s*)(?!theme=)[^=;]+=/.test(cookieOf(request)) && request.headers.range === undefined;

const keyOf = (request: IncomingMessage): string =>
  `${String(request.headers['x-forwarded-proto'] ?? '')} ${request.headers.host ?? ''} ${themeOf(cookieOf(request))} ${request.url ?? ''}`;

function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, { etag: page.etag, 'cache-control': page.headers['cache-control'] ?? '' });
    response.end();
    return;
  }
  response.writeHead(200, page.headers);
  response.end(page.body);
}

const isKept = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  /^public\b/.test(String(response.getHeader('cache-control') ?? '')) &&
  /^text\/html/.test(String(response.getHeader('content-type') ?? '')) &&
  response.getHeader('set-cookie') === undefined;

/** Lets the application answer and gives a copy of what it sent when that may be kept. */
function record(response: ServerResponse, keep: (page: Page) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: unknown, encoding: unknown): void => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
        : Buffer.from(chunk as Uint8Array);
    size += bytes.byteLength;
    if (size <= LARGEST_PAGE) chunks.push(bytes);
  };
  const write = response.write.bind(response) as (...all: unknown[]) => boolean;
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0]);
    return write(chunk, ...rest);
  }) as typeof write;
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0]);
    if (size <= LARGEST_PAGE && isKept(response)) {
      const body = Buffer.concat(chunks);
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      keep({ headers: { ...response.getHeaders(), etag, 'content-length': body.byteLength }, body, etag });
    }
    return end(chunk, ...rest);
  }) as typeof end;
}

/**
 * Keeps public pages in this process, at most `most` of them, the oldest leaving first. Kept is what the application itself
 * calls `cache-control: public`, for readers without a session; `dayOf` names the day, because a page speaks of "còn 3 ngày".
 */
export function pageCache(next: Handler, { most = 500, dayOf }: { most?: number; dayOf: () => string }): PageCache {
  const pages = new Map<string, Page>();
  let age = 0;
  let day = dayOf();
  const handler: Handler = (request, response, notFound) => {
    if (!isPlain(request)) {
      next(request, response, notFound);
      return;
    }
    if (dayOf() !== day) {
      pages.clear();
      day = dayOf();
    }
    const key = keyOf(request);
    const known = pages.get(key);
    if (known) {
      send(request, response, known);
      return;
    }
    const began = age;
    record(response, (page) => {
      // What was rendered from figures that have changed meanwhile is not kept.
      if (began !== age) return;
      if (pages.size >= most) pages.delete(pages.keys().next().value ?? '');
      pages.set(key, page);
    });
    next(request, response, notFound);
  };
  return {
    handler,
    drop() {
      age += 1;
      pages.clear();
    },
  };
}
