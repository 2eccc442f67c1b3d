import { request as overHttp } from 'node:http';
import { request as overHttps, type Agent } from 'node:https';
import { outsideAgent, pushAddress } from '#features/messages/server/index.ts';

/** Answers that hold no body. */
const empty = new Set([204, 205, 304]);
const MOST_ANSWER = 2 * 1024 * 1024;

/** The addresses of a setting, apart by commas or spaces. */
export const addressesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** Whether the operator named the address: it, or what stands below it. */
export const isOwnAddress = (url: string, inside: readonly string[]): boolean =>
  inside.some((base) => url === base || url.startsWith(`${base.replace(/\/$/, '')}/`));

/** Whether a model may be asked at an address: https on the internet, or what the operator of the installation named. */
export const isServiceAddress = (url: string, inside: readonly string[]): boolean =>
  pushAddress(url) !== undefined || isOwnAddress(url, inside);

/** `fetch` as the library asks for it: by names and what they stand for on the internet alone, and to what the operator named; no redirection is followed. */
export function serviceFetch({ inside, seconds, agent = outsideAgent() }: { inside: readonly string[]; seconds: number; agent?: Agent }): {
  fetch: typeof fetch;
  close: () => void;
} {
  const ask: typeof fetch = (input, init) =>
    new Promise((done, fail) => {
      const url = input instanceof Request ? input.url : String(input);
      if (!isServiceAddress(url, inside)) return fail(new TypeError('The address may not be asked.'));
      const isOutside = !isOwnAddress(url, inside);
      const headers = Object.fromEntries(new Headers(init?.headers).entries());
      const limits = AbortSignal.timeout(seconds * 1000);
      const sent = (url.startsWith('https:') ? overHttps : overHttp)(
        url,
        {
          method: init?.method ?? 'GET',
          headers,
          signal: init?.signal ? AbortSignal.any([init.signal, limits]) : limits,
          ...(isOutside && { agent }),
        },
        (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (part: Buffer) => {
            size += part.byteLength;
            if (size > MOST_ANSWER) response.destroy(new RangeError('The answer is too long.'));
            else parts.push(part);
          });
          response.on('error', fail);
          response.on('end', () => {
            const type = response.headers['content-type'];
            const status = response.statusCode ?? 502;
            done(
              new Response(empty.has(status) ? null : Buffer.concat(parts), {
                // What is no status of an answer is one of a service that does not work.
                status: status < 200 || status > 599 ? 502 : status,
                headers: type === undefined ? {} : { 'content-type': type },
              }),
            );
          });
        },
      );
      sent.on('error', fail);
      sent.end(typeof init?.body === 'string' ? init.body : undefined);
    });
  return { fetch: ask, close: () => agent.destroy() };
}
