import { isAPIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies';

export interface Visit {
  headers: Headers;
  /** The address of the connection, behind a trusted proxy that of the visitor. */
  address: string;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** A cookie for the answer; `maxAge` 0 takes it away. `secure` is for the edge to decide, which knows the connection. */
export interface CookieToSet {
  name: string;
  value: string;
  maxAge: number | undefined;
}

const words: Record<'session' | 'second', RegExp> = { session: /\.session_token$/, second: /\.two_factor$/ };

/** The headers that the library may see: its own cookies of the named kinds and the device, nothing else of the request. */
export function headersFor(headers: Headers, ...kinds: (keyof typeof words)[]): Headers {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
  const kept = cookies.filter((cookie) => kinds.some((kind) => words[kind].test(cookie.slice(0, Math.max(cookie.indexOf('='), 0)))));
  return new Headers({
    ...(kept.length > 0 && { cookie: kept.join('; ') }),
    'user-agent': (headers.get('user-agent') ?? '').slice(0, 300),
  });
}

export const bringsSession = (headers: Headers): boolean => headersFor(headers, 'session').has('cookie');

export const cookiesOf = (answer: Headers): CookieToSet[] =>
  answer
    .getSetCookie()
    .flatMap((line) => [...parseSetCookieHeader(line)])
    .map(([name, { value, 'max-age': maxAge }]) => ({ name, value, maxAge }));

/** The answer of the library, or undefined where it refused (wrong password, wrong code, expired step); what is no refusal is thrown on. */
export async function unlessRefused<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAPIError(error) && error.statusCode >= 400 && error.statusCode < 500) return undefined;
    throw error;
  }
}
