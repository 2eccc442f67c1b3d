// Shows news of an authority on the device of a reader who asked for it, and opens its page. It keeps nothing and stands between no page and the server.
self.addEventListener('push', (event) => {
  const { title, body, address, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { address }, icon: '/bieu-tuong-192.png', lang: 'vi' }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { address } = event.notification.data;
  const target = typeof address === 'string' && /^https?:\/\//.test(address) ? address : self.location.origin;
  event.waitUntil(self.clients.openWindow(target));
});
