import type { ActionResult, SubmitFunction } from '$app/forms';
import { parse } from 'devalue';
import { goto, refreshAll } from './navigation.ts';
import { page } from './state.svelte.ts';

// What `$app/forms` gives, for a page that runs without the framework's own script.

/** The answer of an action as it came over the line. */
export function deserialize(text: string): ActionResult {
  const answer = JSON.parse(text) as ActionResult & { data?: string };
  return answer.data
    ? ({ ...answer, data: parse(answer.data, { unsent: () => undefined }) as unknown } as unknown as ActionResult)
    : answer;
}

/** Follows where the answer leads, or shows what it says on the page. */
export async function applyAction(answer: ActionResult): Promise<void> {
  if (answer.type === 'redirect') return goto(answer.location);
  page.form = answer.type === 'error' ? { errors: { '': answer.error.message } } : (answer.data ?? null);
}

async function posted(address: URL, body: FormData): Promise<ActionResult> {
  try {
    const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
    return deserialize(await (await fetch(address, { method: 'POST', headers, body })).text());
  } catch {
    return { type: 'error', error: { message: '' } } as ActionResult;
  }
}

/** Sends a form without loading its page anew. */
export function enhance(form: HTMLFormElement, ask: SubmitFunction): { destroy: () => void } {
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { submitter } = event;
    const action = new URL(submitter?.getAttribute('formaction') ?? form.action, location.href);
    const formData = new FormData(form, submitter);
    let isStopped = false;
    const about = { action, formData, formElement: form, submitter, controller: new AbortController(), cancel: () => (isStopped = true) };
    const answered = await ask(about);
    if (isStopped) return;
    const result = await posted(action, formData);
    const update = async (): Promise<void> => {
      if (result.type === 'success') await refreshAll();
      await applyAction(result);
    };
    const after = { ...about, result, update } as unknown as Parameters<Exclude<typeof answered, void | undefined>>[0];
    await (answered ? answered(after) : update());
  };
  const listen = (event: SubmitEvent): void => void send(event);
  form.addEventListener('submit', listen);
  return { destroy: () => form.removeEventListener('submit', listen) };
}
