type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);

function typedIn(control: Control): string[] | boolean | string | undefined {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const isFirst = control.selectedIndex === 0 && !options.some(({ defaultSelected }) => defaultSelected);
    if (isFirst || options.every(({ selected, defaultSelected }) => selected === defaultSelected)) return undefined;
    return options.filter(({ selected }) => selected).map(({ value }) => value);
  }
  if (isTick(control)) return control.checked === control.defaultChecked ? undefined : control.checked;
  const isKept = !(control instanceof HTMLInputElement) || !/^(file|hidden)$/.test(control.type);
  return isKept && control.value !== control.defaultValue ? control.value : undefined;
}

function putBack(control: Control, typed: string[] | boolean | string): void {
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.selected = (typed as string[]).includes(option.value);
  } else if (isTick(control)) control.checked = typed as boolean;
  else control.value = typed as string;
  for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
}

const typed = new Map<Control, string[] | boolean | string>();

function keep(control: Control): void {
  const found = typedIn(control);
  if (found === undefined) typed.delete(control);
  else typed.set(control, found);
}

const listen = ({ target }: Event): void => {
  if (isControl(target)) keep(target);
};

/** From now on remembers what is typed before the page's own script has come: taking the page over sets lists and texts to what was sent. */
export function rememberTyping(): void {
  for (const control of document.querySelectorAll('input, textarea, select')) if (isControl(control)) keep(control);
  document.addEventListener('input', listen, true);
  document.addEventListener('change', listen, true);
}

/** Puts back what `rememberTyping` holds, once the page is taken over; nothing is remembered after it. */
export function putTypingBack(): void {
  document.removeEventListener('input', listen, true);
  document.removeEventListener('change', listen, true);
  for (const [control, was] of typed) {
    if (control.isConnected && String(typedIn(control)) !== String(was)) putBack(control, was);
  }
  typed.clear();
}
