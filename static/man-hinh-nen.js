// Keeps what a screen got last, so that it begins again without a network: its page, its words and pictures. Of scope /man-hinh/ alone.
const STORE = 'man-hinh-1';
const PATIENCE_MS = 10_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// What stands behind "?" is what the screen shows at the moment; the answer is the same.
const keyOf = (request) => {
  const url = new URL(request.url);
  url.search = '';
  return url.href;
};

async function keep(request, response) {
  const store = await caches.open(STORE);
  await store.put(keyOf(request), response);
  const pictures = (await store.keys()).filter(({ url }) => /\/tep\//.test(url));
  // The oldest pictures go.
  await Promise.all(pictures.slice(0, Math.max(0, pictures.length - 40)).map((old) => store.delete(old)));
}

async function answer(event) {
  const { request } = event;
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    // What another one answers in its place, such as the page of a network that wants a sign-in, is not kept and not shown.
    if (response.redirected) throw new Error('elsewhere');
    if (response.ok) event.waitUntil(keep(request, response.clone()));
    if (response.status < 500) return response;
    throw new Error(String(response.status));
  } catch {
    const held = await (await caches.open(STORE)).match(keyOf(request));
    if (!held) return Response.error();
    const headers = new Headers(held.headers);
    headers.set('x-kept', '1');
    return new Response(held.body, { status: held.status, headers });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin) event.respondWith(answer(event));
});
