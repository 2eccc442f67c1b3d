import { request as overHttp, type Agent, type ClientRequest } from 'node:http';
import { request as overHttps } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { outsideAgent, plainOutsideAgent, webAddress } from '#features/messages/server/index.ts';
import { stateOfStatus, type LinkAnswer } from '../../links/link.ts';

/** Asks an address whether it opens; undefined where this machine itself has no way to the net. */
export type AskLink = (href: string) => Promise<LinkAnswer | undefined>;

interface Answered {
  status: number;
  location: string | undefined;
}

const MOST_HOPS = 5;
/** Pauses before a server that failed is asked again. */
const AGAIN_MS = [2000, 10_000];
const FOR_GOOD = new Set([301, 308]);
const ELSEWHERE = new Set([301, 302, 303, 307, 308]);
/** No name server, no route: that is this machine and not the address. */
const ownFaults = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

class Offline extends Error {}
class Inside extends Error {}
class Odd extends Error {}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

interface Opening {
  seconds?: number;
  /** Pauses between tries. */
  again?: readonly number[];
  /** For a server on this machine, in tests. */
  agents?: { http: Agent; https: Agent };
  isAllowed?: (url: string) => boolean;
}

type Once = (method: 'HEAD' | 'GET', url: string) => Promise<Answered>;

/** True for an address of the internet that is not asked for its port or the user in it alone. */
function isOdd(href: string): boolean {
  const url = URL.parse(href);
  if (!url) return false;
  Object.assign(url, { port: '', username: '', password: '' });
  return webAddress(url.href) !== undefined;
}

/** One question, of whose answer nothing but its head is read. */
const onceBy =
  ({ seconds, agents, isAllowed }: Required<Omit<Opening, 'again'>>): Once =>
  (method, url) =>
    new Promise((done, fail) => {
      if (!isAllowed(url)) return fail(isOdd(url) ? new Odd() : new Inside());
      const isHttps = url.startsWith('https:');
      const sent: ClientRequest = (isHttps ? overHttps : overHttp)(
        url,
        {
          method,
          agent: isHttps ? agents.https : agents.http,
          signal: AbortSignal.timeout(seconds * 1000),
          headers: {
            'user-agent': 'Mozilla/5.0 (compatible; MinhBach; kiem tra duong dan)',
            accept: '*/*',
            'accept-language': 'vi,en;q=0.5',
          },
        },
        (response) => {
          done({ status: response.statusCode ?? 0, location: response.headers.location });
          response.destroy();
        },
      );
      sent.on('error', (error) => {
        const code = codeOf(error);
        fail(code === 'EINSIDE' ? new Inside() : ownFaults.has(code) ? new Offline() : error);
      });
      sent.end();
    });

/** Some servers answer HEAD with nonsense: what is no success is asked for by GET before it is believed. */
async function looked(once: Once, url: string): Promise<Answered> {
  const first = await once('HEAD', url).catch((error: unknown) => {
    if (error instanceof Offline || error instanceof Inside || error instanceof Odd) throw error;
    return undefined;
  });
  return first !== undefined && first.status < 400 ? first : once('GET', url);
}

async function followed(once: Once, href: string): Promise<LinkAnswer> {
  let url = href;
  let movedTo: string | null = null;
  let isForGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const { status, location } = await looked(once, url);
    if (!ELSEWHERE.has(status) || location === undefined) {
      const state = stateOfStatus(status);
      return { state: state === 'well' && movedTo !== null ? 'moved' : state, status, movedTo: state === 'well' ? movedTo : null };
    }
    const next = URL.parse(location, url);
    if (!next) return { state: 'ill', status, movedTo: null };
    isForGood &&= FOR_GOOD.has(status);
    url = next.href;
    if (isForGood) movedTo = url;
  }
  return { state: 'ill', status: null, movedTo: null };
}

async function tried(once: Once, href: string): Promise<LinkAnswer | undefined> {
  try {
    return await followed(once, href);
  } catch (error) {
    if (error instanceof Offline) return undefined;
    return { state: error instanceof Odd ? 'odd' : error instanceof Inside ? 'inside' : 'unreachable', status: null, movedTo: null };
  }
}

/**
 * Asks addresses of the internet alone, by name and by what the name stands for when the line is made, at every hop: first without the body (HEAD), then by GET, of
 * which nothing is read. What fails is asked again twice.
 */
export function openLinkAsking({
  seconds = 15,
  again = AGAIN_MS,
  agents = { http: plainOutsideAgent(), https: outsideAgent() },
  isAllowed = (url: string) => webAddress(url) !== undefined,
}: Opening = {}): { ask: AskLink; close: () => void } {
  const once = onceBy({ seconds, agents, isAllowed });
  return {
    ask: async (href) => {
      let answer = await tried(once, href);
      for (const wait of again) {
        if (answer?.state !== 'ill' && answer?.state !== 'unreachable') return answer;
        await pause(wait);
        answer = await tried(once, href);
      }
      return answer;
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

/** For the demonstration, in which nothing leaves the machine: names that cannot be there (`.example`) are not reached, all else is well. */
export const pretendedAsking: AskLink = (href) =>
  Promise.resolve(
    /\.example$/.test(URL.parse(href)?.hostname ?? '')
      ? { state: 'unreachable', status: null, movedTo: null }
      : { state: 'well', status: 200, movedTo: null },
  );
