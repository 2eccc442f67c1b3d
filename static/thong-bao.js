// Shows what comes for the officer of this device and opens its page. It keeps nothing and stands between no page and the server.
self.addEventListener('push', (event) => {
  const { title, body, address, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { address }, icon: '/favicon.svg', lang: 'vi' }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { address } = event.notification.data;
  const target = new URL(
    typeof address === 'string' && address.startsWith('/lam-viec') ? address : '/lam-viec/thong-bao',
    self.location.origin,
  );
  event.waitUntil(self.clients.openWindow(target.href));
});
