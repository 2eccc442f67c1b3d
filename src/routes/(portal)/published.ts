import type { RequestEvent } from '@sveltejs/kit';
import { ruleFrom, type PublicationRule } from '#features/opendata/index.ts';
import { declareReads, readFrom, unreadIn, type Reads } from '#platform/server/request/reads.ts';
import { tagged } from '#platform/server/public/etag.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { publicContext, type PublicContext } from './portal.ts';

export interface Publishing extends PublicContext {
  event: RequestEvent;
  params: Partial<Record<string, string>>;
  read: Partial<Record<string, string>>;
  addresses: Addresses;
  rule: PublicationRule;
  /** The authority as it is called today. */
  name: string;
}

/** For programs of others, wherever they run: any site's script may read it. */
export const forEverybody = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
  'cross-origin-resource-policy': 'cross-origin',
} as const;

const kept = { 'cache-control': 'public, max-age=0, must-revalidate' } as const;

/**
 * What is asked of the authority of an address and is no page: it says what it reads of its address and gets nothing else, and knows no session. With `unread` a
 * parameter that it does not read is answered by that.
 */
export const publicEndpoint = (
  reads: Reads,
  answer: (asking: Publishing) => Promise<Response> | Response,
  unread?: (name: string, asking: Pick<Publishing, 'asked' | 'params'>) => Response,
) => {
  const handle = async (event: RequestEvent): Promise<Response> => {
    const context = await publicContext(event);
    const { site, asked } = context;
    const unknown = unread && unreadIn(event.url.searchParams, reads);
    if (unread && unknown !== undefined) return unread(unknown, { asked, params: event.params });
    return await answer({
      ...context,
      event,
      params: event.params,
      read: readFrom(event.url.searchParams, reads),
      addresses: await addressesOf(event),
      rule: ruleFrom(site.publication),
      name: site.names.ofAuthority(asked.today).name,
    });
  };
  return declareReads(reads, handle, { isStrict: unread !== undefined });
};

/** An answer that is kept until something changes, and told from the one before by its name. */
export const published = (
  { event }: Pick<Publishing, 'event'>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response => tagged(event.request, body, { ...kept, ...headers });

/** What a browser asks before a script of another site may send `If-None-Match`. */
export const allowReading = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...forEverybody,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  });
