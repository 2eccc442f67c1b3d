import type { RequestEvent } from '@sveltejs/kit';
import type { Browser } from './identity.ts';

interface Asked {
  method?: 'GET' | 'POST';
  form?: Record<string, string>;
  route?: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  locals?: Partial<App.Locals>;
}

/** A request as the framework hands it to hooks, loads and actions; cookies that are set go into the browser's jar. */
export function aRequest(browser: Browser, address: string, asked: Asked = {}): RequestEvent {
  const url = new URL(address, 'http://sao-mai.example.vn');
  const { method = asked.form ? 'POST' : 'GET', form, route = null, params = {}, headers: more = {} } = asked;
  const headers = new Headers({ ...Object.fromEntries(browser.visit().headers), ...more });
  const body = form ? new URLSearchParams(form) : null;
  const cookies = {
    get: (name: string) => browser.jar.get(name),
    getAll: () => [...browser.jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, options: { maxAge?: number }) => browser.keep([{ name, value, maxAge: options.maxAge }]),
    delete: (name: string) => void browser.jar.delete(name),
  };
  // Whoever acts in a case sits at the screen, unless the case is about just that.
  const confirmPresence = (): Promise<undefined> => Promise.resolve(undefined);
  const locals = {
    locale: 'vi',
    theme: 'system',
    isDemo: false,
    base: '',
    requestId: 'thu',
    actor: undefined,
    signIn: undefined,
    confirmPresence,
    ...asked.locals,
  };
  const request = new Request(url, { method, headers, body });
  return {
    url,
    request,
    cookies,
    locals,
    params,
    route: { id: route },
    getClientAddress: () => browser.address,
  } as unknown as RequestEvent;
}

interface Moved {
  status: number;
  location: string;
}

/** Where a load or an action sent the visitor; the case fails where it did not. */
export async function sentTo(answer: () => unknown): Promise<Moved> {
  try {
    await answer();
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && 'location' in thrown) return thrown as Moved;
    throw thrown;
  }
  throw new Error('The visitor was sent nowhere.');
}
