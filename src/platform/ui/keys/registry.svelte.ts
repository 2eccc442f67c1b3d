import { getContext, onDestroy, setContext, untrack } from 'svelte';
import type { ShortcutGroup } from './press.ts';

const key = Symbol('keys');

class Registry {
  #groups = $state.raw<readonly (() => ShortcutGroup)[]>([]);

  /** All that work on the page now, those of the page itself first. */
  get groups(): ShortcutGroup[] {
    return this.#groups.map((group) => group()).filter(({ shortcuts }) => shortcuts.length > 0);
  }

  add(group: () => ShortcutGroup): () => void {
    untrack(() => (this.#groups = [group, ...this.#groups]));
    return () => untrack(() => (this.#groups = this.#groups.filter((one) => one !== group)));
  }
}

/** Called once by the layout whose pages add shortcuts: the one place that knows all of them. */
export function layKeys(): Registry {
  return setContext(key, new Registry());
}

export type Keys = Registry;

/** Adds shortcuts for as long as the component stands; a function, so that the language and what may be done are those of now. */
export function useKeys(group: () => ShortcutGroup): void {
  const keys = getContext<Registry | undefined>(key);
  if (keys) onDestroy(keys.add(group));
}
