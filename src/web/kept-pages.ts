import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { etagOf } from '../platform/server/public/etag.ts';

export interface Page {
  /** The authority whose page it is; empty where it is of none. */
  of: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  etag: string;
  /** The same packed, made once for all who take it; not there for what is packed already or small, and not at once. */
  packed?: Buffer;
}

export interface KeptPages {
  find(key: string): Page | undefined;
  keep(key: string, page: Page): void;
  /** The page, if it is kept still, was packed. */
  addPacked(key: string, page: Page, packed: Buffer): void;
  clear(of?: string): void;
}

const LARGEST_PAGE = 2 * 1024 * 1024;

/** Headers and what a map costs besides. */
const AROUND_A_PAGE = 2048;

/** Pages by key, together at most so many bytes; what was found or kept longest ago leaves first. */
export function keptPages(mostBytes: number): KeptPages {
  const pages = new Map<string, Page>();
  let bytes = 0;
  const sizeOf = (key: string, { body, packed }: Page): number =>
    body.byteLength + (packed?.byteLength ?? 0) + key.length * 2 + AROUND_A_PAGE;
  const remove = (key: string): void => {
    const page = pages.get(key);
    if (page) bytes -= sizeOf(key, page);
    pages.delete(key);
  };
  return {
    find(key) {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    keep(key, page) {
      remove(key);
      pages.set(key, page);
      bytes += sizeOf(key, page);
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break;
        remove(oldest);
      }
    },
    addPacked(key, page, packed) {
      if (pages.get(key) !== page) return;
      page.packed = packed;
      bytes += packed.byteLength;
    },
    clear(of) {
      for (const [key, page] of pages.entries()) if (of === undefined || page.of === '' || page.of === of) remove(key);
    },
  };
}

const pack = promisify(brotliCompress);
const LEAST_PACKED = 1024;

/** Packs a page of words once, with Brotli; whoever asks meanwhile gets it as it is. */
export async function packPage(page: Page): Promise<Buffer | undefined> {
  const type = page.headers['content-type'];
  const isWords = typeof type === 'string' && /^text\/|[/+](?:json|xml)\b/.test(type);
  if (!isWords || page.headers['content-encoding'] !== undefined || page.body.byteLength < LEAST_PACKED) return undefined;
  return await pack(page.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: page.body.byteLength },
  });
}

const isKept = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  /^public\b/.test(String(response.getHeader('cache-control') ?? '')) &&
  /^(?:text|application|image)\//.test(String(response.getHeader('content-type') ?? '')) &&
  response.getHeader('set-cookie') === undefined;

const bytesOf = (chunk: unknown, encoding: unknown): Buffer | undefined => {
  if (chunk === undefined || chunk === null || typeof chunk === 'function') return undefined;
  if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array);
  return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8');
};

function pageOf(of: string, response: ServerResponse, chunks: readonly Buffer[]): Page {
  const body = Buffer.concat(chunks);
  const named = response.getHeader('etag');
  const etag = typeof named === 'string' ? named : etagOf(body);
  const headers = response.getHeaders();
  const vary = [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ');
  return { of, headers: { ...headers, etag, vary, 'content-length': body.byteLength }, body, etag };
}

/** Lets the application answer for the authority; gives a copy of what it sent when that may be kept, undefined when not or when it was never ended. */
export function recording(of: string, response: ServerResponse): Promise<Page | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: unknown, encoding: unknown): void => {
    const bytes = bytesOf(chunk, encoding);
    size += bytes?.byteLength ?? 0;
    if (bytes && size <= LARGEST_PAGE) chunks.push(bytes);
  };
  const write = response.write.bind(response) as (...all: unknown[]) => boolean;
  const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0]);
    return write(chunk, ...rest);
  }) as typeof write;
  return new Promise((done) => {
    response.once('close', () => done(undefined));
    response.end = ((chunk: unknown, ...rest: unknown[]) => {
      take(chunk, rest[0]);
      done(size <= LARGEST_PAGE && isKept(response) ? pageOf(of, response, chunks) : undefined);
      return end(chunk, ...rest);
    }) as typeof end;
  });
}
