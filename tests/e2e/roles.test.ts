import { expect, test } from 'vitest';
import { offeredRoles } from '#features/identity/index.ts';
import { house } from './office.ts';

const here = house();

/** At most so many pages of one kind: the tenth activity offers what the first ones do. */
const OF_ONE_KIND = 3;

interface Offered {
  links: string[];
  /** Addresses to which a form of the page posts. */
  posts: string[];
}

const decode = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
const kindOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/=[^&]*/g, '=…');

/** What a page offers to click: links within the office, and forms. Signing out is no page, and downloads are asked for as links. */
function offeredOn(html: string, at: string): Offered {
  const inside = (href: string): string | undefined => {
    const { origin, pathname, search } = new URL(decode(href), at);
    return origin === new URL(at).origin && pathname.startsWith('/lam-viec') ? pathname + search : undefined;
  };
  const links = [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].flatMap(([, href = '']) => inside(href) ?? []);
  const posts = [...html.matchAll(/<form\b([^>]*)>/g)]
    .filter(([, attributes = '']) => /method="post"/i.test(attributes))
    .flatMap(([, attributes = '']) => inside(/action="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? []);
  return { links, posts };
}

async function enter(role: string): Promise<string> {
  const { address } = here.product;
  const body = new URLSearchParams({ role });
  const headers = { origin: address, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
  const answer = await fetch(`${address}/dang-nhap?/role`, { method: 'POST', body, headers, redirect: 'manual' });
  expect([role, answer.status]).toEqual([role, 303]);
  return answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; '); // prettier-ignore
}

/** Opens every page that can be clicked to, some of each kind; comes back with what was refused and the forms that were offered. */
async function walk(cookie: string): Promise<{ refused: string[]; posts: { post: string; page: string }[]; seen: number }> {
  const { address } = here.product;
  const seen = new Map<string, number>();
  const [waiting, known, refused] = [['/lam-viec', '/lam-viec/tai-khoan'], new Set<string>(), [] as string[]];
  const posts = new Map<string, { post: string; page: string }>();
  const from = new Map<string, string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const count = seen.get(kindOf(path)) ?? 0;
    if (known.has(path) || count >= OF_ONE_KIND) continue;
    known.add(path);
    seen.set(kindOf(path), count + 1);
    const answer = await fetch(address + path, { headers: { cookie, accept: 'text/html' } });
    const text = await answer.text();
    if (answer.status >= 400) refused.push(`${answer.status} ${path} on ${from.get(path)}`);
    if (!answer.headers.get('content-type')?.includes('html')) continue;
    const offered = offeredOn(text, answer.url);
    waiting.push(...offered.links);
    for (const link of offered.links) from.set(link, from.get(link) ?? path);
    for (const post of offered.posts) posts.set(kindOf(post), { post, page: path });
  }
  return { refused, posts: [...posts.values()], seen: known.size };
}

test.each(offeredRoles)(
  'no page offers %s a link or a button that is not allowed',
  async (role) => {
    const cookie = await enter(role);
    const { refused, posts, seen } = await walk(cookie);
    expect(refused).toEqual([]);
    expect(seen).toBeGreaterThan(5);
    // An unknown field alone: what is allowed says that something is missing, or does what a button without fields does.
    for (const { post, page } of posts) {
      const headers = { cookie, origin: here.product.address, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
      // What an earlier button has changed may offer this one no more.
      const before = await fetch(here.product.address + page, { headers: { cookie, accept: 'text/html' } });
      if (!offeredOn(await before.text(), before.url).posts.includes(post)) continue;
      const answer = await fetch(here.product.address + post, { method: 'POST', body: 'khong=1', headers, redirect: 'manual' });
      if ([403, 404, 405, 500].includes(answer.status)) refused.push(`${answer.status} POST ${post}`);
    }
    expect(refused).toEqual([]);
  },
  240_000,
);
