// Turns news on and off on this device, and offers to install the pages. All else on the page works without it.
(() => {
  const box = document.getElementById('thiet-bi');
  const on = document.querySelector('#thiet-bi-bat form');
  const off = document.querySelector('#thiet-bi-tat form');
  const trouble = document.getElementById('thiet-bi-loi');
  const say = (text) => {
    trouble.textContent = text;
  };
  box.hidden = false;

  const canDo = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  const registered = () => navigator.serviceWorker.register('/nhan-tin-nen.js', { scope: '/nhan-tin-nen/' });
  const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const textOf = (key) =>
    btoa(String.fromCharCode(...new Uint8Array(key)))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const fill = (form, values) => {
    for (const [name, value] of Object.entries(values)) form.elements.namedItem(name).value = value;
  };

  if (!canDo) {
    say(box.dataset.notHere);
    on.hidden = true;
  }

  on.addEventListener('submit', async (event) => {
    if (on.elements.namedItem('endpoint').value) return;
    event.preventDefault();
    try {
      if ((await Notification.requestPermission()) !== 'granted') return say(box.dataset.denied);
      const worker = await registered();
      const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(box.dataset.key) });
      fill(on, { endpoint: made.endpoint, publicKey: textOf(made.getKey('p256dh')), authSecret: textOf(made.getKey('auth')) });
      on.requestSubmit();
    } catch {
      say(box.dataset.notHere);
    }
  });

  if (canDo)
    void navigator.serviceWorker.getRegistration('/nhan-tin-nen/').then(async (worker) => {
      const known = await worker?.pushManager.getSubscription();
      if (!known) return;
      document.getElementById('thiet-bi-tat').hidden = false;
      fill(off, { endpoint: known.endpoint });
      off.addEventListener('submit', () => void known.unsubscribe());
    });

  const install = document.getElementById('cai-dat');
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    install.hidden = false;
    install.addEventListener('click', () => void event.prompt(), { once: true });
  });
})();
