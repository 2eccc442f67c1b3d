import type { RequestEvent } from '@sveltejs/kit';

interface Cookie {
  name: string;
  value: string;
  /** Seconds; 0 takes the cookie away, undefined keeps it until the browser closes. */
  maxAge: number | undefined;
}

/** Sets cookies that no script reads and no other site sends along with a post, for TLS alone where the visitor came by it. */
export function setCookies({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, wanted: readonly Cookie[]): void {
  const secure = url.protocol === 'https:';
  for (const { name, value, maxAge } of wanted) {
    cookies.set(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, ...(maxAge !== undefined && { maxAge }) });
  }
}
