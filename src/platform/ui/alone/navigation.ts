import { onMount } from 'svelte';
import { page } from './state.svelte.ts';

// What `$app/navigation` gives, for a page that runs without the framework's own script: whatever leads elsewhere is loaded whole.
const STATE = 'minh-bach';

interface Leaving {
  willUnload: true;
  cancel: () => void;
}

/** Calls while the page itself goes, which is the only way to leave it. */
export const beforeNavigate = (ask: (leaving: Leaving) => void): void =>
  onMount(() => {
    const leave = (event: BeforeUnloadEvent): void => ask({ willUnload: true, cancel: () => event.preventDefault() });
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  });

export const goto = (href: string): Promise<void> => Promise.resolve(location.assign(href));

export const refreshAll = (): Promise<void> => Promise.resolve(location.reload());

function laid(state: App.PageState, put: () => void): void {
  put();
  page.state = state;
}

export const pushState = (href: string, state: App.PageState): void =>
  laid(state, () => history.pushState({ [STATE]: state }, '', href || location.href));

export const replaceState = (href: string, state: App.PageState): void =>
  laid(state, () => history.replaceState({ [STATE]: state }, '', href || location.href));

/** Back and forward among what the page laid down itself. */
export function followHistory(): void {
  addEventListener('popstate', ({ state }) => {
    page.state = (state as { [STATE]?: App.PageState } | null)?.[STATE] ?? {};
  });
}
