/** What a list offers to open, a line each: the first link of a row, or the button that opens it. */
const openers = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main tbody > tr, main ol > li, main ul > li')].flatMap((row) => {
    if (row.closest('nav, form[role="search"], dialog') || row.querySelector('li, tr')) return [];
    const opener = row.querySelector<HTMLElement>('a[href], button.link');
    return opener && opener.offsetParent !== null ? [opener] : [];
  });

/** Goes one line down or up the lists of the page; from elsewhere to the first line that can be seen. */
export function move(by: 1 | -1): void {
  const all = openers();
  const here = document.activeElement?.closest('tr, li');
  const at = all.findIndex((one) => here !== null && here !== undefined && here.contains(one));
  const fresh = all.findIndex((one) => one.getBoundingClientRect().top >= 0);
  const next = all[at === -1 ? Math.max(0, fresh) : at + by];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

/** The search of the page, if it has one. */
export function toSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  field?.focus();
  field?.select();
  return field !== null;
}
