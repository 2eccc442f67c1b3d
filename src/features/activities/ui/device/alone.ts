import { hydrate, mount, unmount } from 'svelte';
import { followHistory } from '#platform/ui/alone/navigation.ts';
import { page } from '#platform/ui/alone/state.svelte.ts';
import type { Surroundings } from '#platform/ui/context.ts';
import { putTypingBack, rememberTyping } from '#platform/ui/form/kept/typed-early.ts';
import Alone from './Alone.svelte';
import { mayHold } from './flag.ts';
import type { RecordingPage } from './page.ts';
import { forgetShell, forgetShellOfOthers } from './shell.ts';

interface Given {
  data: RecordingPage;
  around: Surroundings;
  form: unknown;
  places: readonly { href: string; label: string; letter: string }[];
}

// The script of the page on which activities are recorded: built apart from the others, without the framework's client (docs/adr/0044).
const given = JSON.parse(document.querySelector('#ghi-du-lieu')?.textContent ?? '{}') as Given;
const { data, around, places } = given;

/** Nobody signs out over what this device has not sent. */
async function leaving(form: HTMLFormElement): Promise<void> {
  const leave = async (): Promise<void> => {
    await forgetShell();
    form.submit();
  };
  if (!mayHold()) return leave();
  const { default: BeforeLeaving } = await import('./BeforeLeaving.svelte');
  const asked: Record<string, unknown> = mount(BeforeLeaving, {
    target: document.body,
    props: { by: data.by, locale: data.locale, leave: () => void leave(), stay: () => void unmount(asked) },
  });
}

async function layShortcuts(): Promise<void> {
  if (places.length === 0 || !matchMedia('(any-hover: hover) and (any-pointer: fine)').matches) return;
  const { default: KeysAlone } = await import('#platform/ui/keys/KeysAlone.svelte');
  mount(KeysAlone, { target: document.querySelector('footer') ?? document.body, props: { places, locale: data.locale } });
}

rememberTyping();
page.form = given.form;
followHistory();
hydrate(Alone, { target: document.querySelector('#ghi')!, props: { data, around } });
putTypingBack();
document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.getAttribute('action')?.endsWith('/dang-xuat')) return;
  event.preventDefault();
  void leaving(form);
});
void forgetShellOfOthers(data.by);
void layShortcuts();
