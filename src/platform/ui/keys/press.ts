/** A shortcut of the keyboard, as the sheet of the keys tells it; without `act` the page that adds it does what it says by itself. */
export interface Shortcut {
  /** One key, or a key and then another: `['g', 'v']`. */
  keys: readonly string[];
  word: string;
  act?: () => void;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** What of a key press is looked at. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'timeStamp'>;

/** So long a first key waits for its second one. */
const WAIT_MS = 1500;

/** The key of a press: a letter by its place, so that Telex, VNI and capitals do not change it; others by what they give. */
export function keyOf({ key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing }: Press): string | undefined {
  if (ctrlKey || altKey || metaKey || isComposing) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? undefined : letter.toLowerCase();
  return key.length === 1 ? key : undefined;
}

/** Answers presses with the shortcut that they complete; an unfinished one is kept for a moment. */
export function follow() {
  let first: { key: string; at: number } | undefined;
  return (press: Press, shortcuts: readonly Shortcut[]): Shortcut | undefined => {
    const key = keyOf(press);
    const before = first && press.timeStamp - first.at <= WAIT_MS ? first.key : undefined;
    first = undefined;
    if (key === undefined) return undefined;
    const is = (wanted: readonly string[]) => (one: Shortcut) => one.keys.join(' ') === wanted.join(' ');
    const found = before === undefined ? undefined : shortcuts.find(is([before, key]));
    if (found) return found;
    if (shortcuts.some(({ keys }) => keys.length > 1 && keys[0] === key)) first = { key, at: press.timeStamp };
    return shortcuts.find(is([key]));
  };
}

/** True where letters are text: shortcuts keep out of every field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null);
