const openItems = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-item][data-open]')];

export const nextOpen = (item: Element | null): HTMLElement | undefined =>
  openItems().find((one) => item !== null && Boolean(item.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));

const previous = (item: Element): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  return all[all.indexOf(item as HTMLElement) - 1];
};

/** What an item itself offers under a key; what belongs to items below it is theirs. */
const own = (item: Element, key: string): HTMLElement | undefined =>
  [...item.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)].find((one) => one.closest('[data-item]') === item);

const beside = '(min-width: 80rem)';

/** Goes to an item, and shows its words in the source where that stands beside it. */
export function goTo(item: HTMLElement | undefined): void {
  if (!item) return;
  for (let fold = item.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  if (matchMedia(beside).matches) own(item, 'show')?.click();
  item.scrollIntoView({ block: 'nearest' });
  item.focus({ preventScroll: true });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const decisions: Record<string, string> = { KeyD: 'accept', KeyB: 'drop', KeyS: 'edit' };

/** Keys while an item has the focus: D accepts, B drops, S opens the form, J and K move. By position of key, so that they work in Vietnamese typing. */
export function decideByKey(event: KeyboardEvent): void {
  const item = document.activeElement?.closest('[data-item]');
  if (!item || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
  if (event.code === 'KeyJ') goTo(nextOpen(item));
  else if (event.code === 'KeyK') goTo(previous(item));
  else {
    const control = own(item, decisions[event.code] ?? '');
    if (!control) return;
    if (control instanceof HTMLFormElement) {
      control.dataset['goesOn'] = 'true';
      control.requestSubmit();
    } else control.click();
  }
  event.preventDefault();
}
