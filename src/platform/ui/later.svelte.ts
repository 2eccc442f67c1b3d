import type { Component } from 'svelte';

type Part = Component<never>;

/**
 * A part that few pages show: a server has it at hand and shows it without a script (`here`), in a browser it comes when it is wanted. Called while a component
 * is made; `part` is undefined until then.
 */
export function later<Shown extends Part>(
  here: Shown | undefined,
  { load, isWanted }: { load: () => Promise<{ default: Shown }>; isWanted: () => boolean },
): { readonly part: Shown | undefined } {
  let part = $state.raw(here);
  $effect(() => {
    if (!isWanted() || part) return;
    void load().then(
      (found) => (part = found.default),
      () => undefined,
    );
  });
  return {
    get part() {
      return part;
    },
  };
}
