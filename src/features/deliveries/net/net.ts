import { request as overHttp, type Agent as HttpAgent, type IncomingHttpHeaders } from 'node:http';
import { request as overHttps } from 'node:https';
import { outsideAgent, pushAddress } from '#features/messages/server/index.ts';

export interface Asked {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** `isBegun`: something had reached the other side, so that it may have done what it was asked to and only its answer is missing. */
export class Unanswered extends Error {
  readonly isBegun: boolean;

  constructor(message: string, isBegun: boolean) {
    super(message);
    this.isBegun = isBegun;
  }
}

/** Asks one address; throws `Unanswered` where no whole answer comes. No redirection is followed. */
export type Fetching = (asked: Asked) => Promise<Answered>;

const MOST_ANSWER = 1024 * 1024;

interface Opened {
  fetch: Fetching;
  close: () => void;
}

/**
 * The net as adapters see it: https to addresses of the internet alone. `agent` and `isAllowed` are for a simulator on this machine; `seconds` is how long a
 * service may keep silent.
 */
export function openNet({
  seconds = 30,
  agent = outsideAgent(),
  isAllowed = (url: string) => pushAddress(url) !== undefined,
}: { seconds?: number; agent?: HttpAgent; isAllowed?: (url: string) => boolean } = {}): Opened {
  const fetch: Fetching = ({ method, url, headers, body }) =>
    new Promise((done, fail) => {
      if (!isAllowed(url)) return fail(new Unanswered('Địa chỉ không dùng được: phải là https, ngoài mạng nội bộ.', false));
      let isBegun = false;
      const give = (error: Error): void => fail(new Unanswered(error.message, isBegun));
      const sent = (url.startsWith('https:') ? overHttps : overHttp)(
        url,
        { method, agent, signal: AbortSignal.timeout(seconds * 1000), headers: { 'user-agent': 'minh-bach', ...headers } },
        (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (part: Buffer) => {
            size += part.byteLength;
            if (size > MOST_ANSWER) response.destroy(new RangeError('The answer is too long.'));
            else parts.push(part);
          });
          response.on('error', give);
          response.on('end', () =>
            response.complete
              ? done({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
              : give(new Error('The answer broke off.')),
          );
        },
      );
      sent.on('socket', (socket) => {
        if (!socket.connecting) isBegun = true;
        else socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', () => (isBegun = true));
      });
      sent.on('error', give);
      sent.end(body);
    });
  return { fetch, close: () => agent.destroy() };
}
