import type { Locale } from '#platform/values/messages.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style =
  'body{font:18px/1.6 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem;color:#1c1917;background:#fdfcfa}' +
  '@media(prefers-color-scheme:dark){body{color:#e7e5e4;background:#181614}}';

/** A page that says one thing, for what is answered before the product's own pages can be. */
export const plainHtml = (sentence: string, locale: Locale = 'vi'): string =>
  `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>Minh Bạch</title><style>${style}</style></head><body><main><h1>Minh Bạch</h1><p>${escaped(sentence).replaceAll('\n', '<br>')}</p></main></body></html>`;

export function plainPage(
  status: number,
  sentence: string,
  { locale, headers }: { locale: Locale; headers: Record<string, string> },
): Response {
  const about = new Headers(headers);
  about.delete('content-length');
  about.set('content-type', 'text/html; charset=utf-8');
  return new Response(plainHtml(sentence, locale), { status, headers: about });
}
