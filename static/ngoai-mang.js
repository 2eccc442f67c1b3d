// Answers for the page on which activities are recorded while there is no network, with what that page kept on the device. Everything else goes to the
// server as it would without this; nothing is kept here.
const SHELL = 'minh-bach-ghi';
const recording = /^(?:\/en)?\/lam-viec\/hoat-dong\/ghi$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const held = async (path) =>
  (await caches.open(SHELL)).match(new URL(path, self.location.origin), { ignoreSearch: true, ignoreVary: true });

async function part(request) {
  return (await held(request.url)) ?? fetch(request);
}

async function page(request, path) {
  try {
    return await fetch(request);
  } catch (away) {
    const root = path.startsWith('/en/') ? '/en/lam-viec' : '/lam-viec';
    const kept = await held(`${root}/hoat-dong/ghi`);
    if (!kept) throw away;
    return recording.test(path) ? kept : Response.redirect(`${root}/hoat-dong/ghi`, 302);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.includes('/_app/immutable/')) event.respondWith(part(request));
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname));
});
