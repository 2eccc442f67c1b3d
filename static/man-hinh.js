// Shows the slides of a screen one after the other. Keeps what it got last, goes on without a network, and begins anew when it hangs.
(() => {
  const { scope, version, words: said } = document.body.dataset;
  const words = JSON.parse(said);
  const stage = document.getElementById('trang');
  const clock = document.getElementById('luc');
  const alarm = document.getElementById('khan');
  const KEPT = `man-hinh ${location.pathname}`;
  const ASK_MS = 45_000;
  const ASK_AGAIN_MS = 10_000;
  const ANSWER_MS = 15_000;

  /** So many times in a row it has to hear that it is none before it believes it. */
  const MOST_STRANGE = 3;

  let content = null;
  let isOff = false;
  let strange = 0;
  let isRunning = false;
  let at = -1;
  let shownAt = performance.now();

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  };
  const keep = (what) => {
    try {
      localStorage.setItem(KEPT, JSON.stringify(what));
    } catch {
      // A full or closed store: what is in memory goes on.
    }
  };

  const element = (name, text, of = '') => {
    const made = document.createElement(name);
    if (of) made.className = of;
    if (text) made.textContent = text;
    return made;
  };
  const picture = (src, of = '') => {
    const made = element('img', '', of);
    made.src = src;
    made.alt = '';
    made.addEventListener('error', () => made.remove());
    return made;
  };

  function line({ text, more, share }) {
    const made = element('li');
    made.append(element('p', text));
    if (more) made.append(element('small', more));
    if (share !== undefined) {
      const bar = element('div', '', 'bar');
      const done = element('i');
      done.style.width = `${Math.round(share * 100)}%`;
      bar.append(done);
      made.append(bar);
    }
    return made;
  }

  function show(slide) {
    const whole = element('article', '', `${slide.kind}${slide.picture ? ' has-picture' : ''}`);
    const text = element('div');
    const lines = element('ul');
    lines.append(...slide.lines.map(line));
    text.append(element('h1', slide.title), lines);
    const code = element('figure', '');
    code.append(picture(`data:image/svg+xml,${encodeURIComponent(slide.code)}`), element('figcaption', words.scan));
    whole.append(text);
    if (slide.picture) whole.append(picture(slide.picture, 'picture'));
    whole.append(code);
    stage.replaceChildren(whole);
  }

  const time = () =>
    new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' }).format(
      new Date(),
    );
  const rests = () => content && (time() < content.opens || time() >= content.closes);

  /** For how many whole days it has heard nothing. */
  const since = () => {
    const days = Math.floor((Date.now() - (content?.heardAt ?? Date.now())) / 86_400_000);
    return days > 0 ? ` ${days} ${words.days}` : '';
  };

  function frame() {
    document.documentElement.dataset.look = content?.look ?? 'dark';
    clock.textContent = content ? `${words.updated} ${content.at}${isOff ? ` · ${words.noNetwork}${since()}` : ''}` : '';
    // An alarm ends at its hour, also where nobody can say so.
    const called = content?.alarm && Date.now() < content.alarmEnds ? content.alarm : '';
    alarm.hidden = !called;
    if (called && alarm.dataset.words !== called) alarm.replaceChildren(element('strong', words.alarm), element('p', called));
    alarm.dataset.words = called;
  }

  function next() {
    isRunning = true;
    shownAt = performance.now();
    frame();
    const slides = content?.slides ?? [];
    if (slides.length > 0 && !rests()) {
      at = (at + 1) % slides.length;
      show(slides[at]);
    } else if (strange < MOST_STRANGE)
      stage.replaceChildren(element('p', content ? `${words.rests} ${content.opens}` : words.noNetwork, 'rest'));
    setTimeout(next, (content?.seconds ?? 15) * 1000);
  }

  // What was never shown yet is wanted too once the network is gone.
  const fetched = new Set();
  function fetchPictures() {
    for (const { picture: src } of content.slides) {
      if (!src || fetched.has(src)) continue;
      fetched.add(src);
      void fetch(src).catch(() => fetched.delete(src));
    }
  }

  /** Paired elsewhere, or no longer used: it stops showing, and goes on asking. */
  function believeStrange() {
    strange += 1;
    if (strange < MOST_STRANGE) return;
    content = null;
    localStorage.removeItem(KEPT);
    alarm.hidden = true;
    clock.textContent = '';
    stage.replaceChildren(element('p', words.unpaired, 'rest'));
  }

  async function ask() {
    try {
      const shows = rests() ? '' : (content?.slides[at]?.title ?? '');
      const response = await fetch(`${location.pathname}/noi-dung?dang=${encodeURIComponent(shows)}`, {
        signal: AbortSignal.timeout(ANSWER_MS),
        cache: 'no-store',
      });
      if (response.status === 404) return believeStrange();
      if (!response.ok) throw new Error(String(response.status));
      const got = await response.json();
      isOff = response.headers.has('x-kept');
      if (got.version !== version && !isOff) return location.reload();
      strange = 0;
      // What was kept goes on: an alarm of before ends when it was to end, by the clock of this machine.
      if (!isOff || content === null) content = { ...got, heardAt: Date.now(), alarmEnds: Date.now() + got.alarmMs };
      if (!isOff) {
        keep(content);
        fetchPictures();
      }
      frame();
      if (!isRunning) next();
    } catch {
      isOff = true;
      frame();
    }
  }

  content = kept();
  if (content) next();
  else frame();
  const asking = async () => {
    await ask();
    setTimeout(asking, isOff ? ASK_AGAIN_MS : ASK_MS);
  };
  void asking();
  addEventListener('online', () => void ask());
  addEventListener('offline', () => {
    isOff = true;
    frame();
  });
  // A machine that is short of room throws away what this one keeps last.
  void navigator.storage?.persist?.().catch(() => undefined);

  // A slide that stands far too long: something hangs. And a fresh begin each night, as any machine that runs for months needs.
  setInterval(() => {
    const patience = Math.max((content?.seconds ?? 15) * 5000, 120_000);
    if (content && performance.now() - shownAt > patience) location.reload();
    if (time() === '03:30' && performance.now() > 3_600_000) location.reload();
  }, 20_000);

  // What the page is made of came before there was somebody to keep it.
  const keepThis = () => [location.pathname, '/man-hinh.css', '/man-hinh.js'].forEach((part) => void fetch(part).catch(() => undefined));
  if ('serviceWorker' in navigator) {
    if (navigator.serviceWorker.controller) keepThis();
    else navigator.serviceWorker.addEventListener('controllerchange', keepThis, { once: true });
    void navigator.serviceWorker.register('/man-hinh-nen.js', { scope }).catch(() => undefined);
  }
  if ('wakeLock' in navigator) {
    const wake = () => document.visibilityState === 'visible' && navigator.wakeLock.request('screen').catch(() => undefined);
    void wake();
    document.addEventListener('visibilitychange', wake);
  }
})();
