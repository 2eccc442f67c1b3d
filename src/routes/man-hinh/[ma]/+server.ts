import type { RequestEvent } from '@sveltejs/kit';
import { version } from '$app/env';
import { screenTexts } from '#features/screens/index.ts';
import { inSite } from '#platform/values/paths.ts';
import { screenHere } from '../screen.ts';

const policy = [
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);

/** The page that a television shows; what stands on it comes by its script, which keeps the last of it. */
export const GET = async (event: RequestEvent): Promise<Response> => {
  const { screen, site, asked } = await screenHere(event);
  const t = screenTexts.vi;
  const name = site.names.ofAuthority(asked.today).name;
  const scope = inSite('/man-hinh/', { base: event.locals.base, locale: 'vi' });
  const words = {
    updated: t.updated,
    rests: t.rests,
    scan: t.scan,
    alarm: t.alarmWord,
    noNetwork: t.noNetwork,
    days: t.days,
    unpaired: t.strange,
  };
  const page = `<!doctype html><html lang="vi" data-look="${screen.look}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escaped(screen.name)}</title><link rel="stylesheet" href="/man-hinh.css"><script src="/man-hinh.js" defer></script></head>
<body data-scope="${escaped(scope)}" data-version="${escaped(version)}" data-words="${escaped(JSON.stringify(words))}"><header>${escaped(name)}</header>
<main id="trang" aria-live="off"></main><footer><span id="luc"></span><span>${escaped(screen.name)}</span></footer><section id="khan" role="alert" hidden></section></body></html>`;
  return new Response(page, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': policy },
  });
};
