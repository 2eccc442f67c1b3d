import { applyAction, deserialize, type ActionResult } from '$app/forms';
import { refreshAll } from '$app/navigation';
import type { Locale } from '#platform/values/messages.ts';
import { words } from '../words.ts';

const STALLED_MS = 40_000;

/** Posts a form, telling the share that has gone (0 to 1), which `fetch` cannot; the action's answer, or undefined when it failed. */
export const upload = (address: URL, body: FormData, progress: (share: number) => void): Promise<ActionResult | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-sveltekit-action', 'true');
    // A line that carries nothing any more looks like one that is slow: after a while it is given up, so that nobody waits for ever.
    let timer = setTimeout(() => request.abort(), STALLED_MS);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(timer);
      if (loaded < total) timer = setTimeout(() => request.abort(), STALLED_MS);
      progress(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('loadend', () => clearTimeout(timer));
    request.addEventListener('error', () => resolve(undefined));
    request.addEventListener('abort', () => resolve(undefined));
    request.addEventListener('load', () => resolve(answerIn(request)));
    request.send(body);
  });

/** Too much at once, too often, or the server is without its database or its room: what was typed is worth another try. */
const PASSING: readonly unknown[] = [413, 429, 503, 507];

/** The sentence of such a refusal; undefined for every other answer. */
export const passingRefusal = (result: ActionResult): string | undefined =>
  result.type === 'error' && PASSING.includes(result.status) ? result.error.message : undefined;

/** What an answer to a form says of how it went. */
interface Answered {
  type: string;
  status?: number;
  error?: { message: string };
}

/** The sentence where nothing was taken and the page stays as it is, to be sent again: no answer came, or one that will pass; undefined for every other answer. */
export function unsentSentence({ type, status, error }: Answered, locale: Locale): string | undefined {
  if (type !== 'error') return undefined;
  if (status === undefined) return words[locale].notSent;
  return PASSING.includes(status) ? error?.message : undefined;
}

const answerIn = (request: XMLHttpRequest): ActionResult | undefined =>
  request.getResponseHeader('content-type')?.includes('application/json') && request.responseText.includes('"type"')
    ? deserialize(request.responseText)
    : undefined;

/** Applies an answer as the framework does for its own forms: resets and refreshes after success, follows, or shows the failure. */
export const applyAnswer = async (form: HTMLFormElement, answer: ActionResult): Promise<void> => {
  if (answer.type === 'success') {
    HTMLFormElement.prototype.reset.call(form);
    await refreshAll();
  }
  await applyAction(answer);
};
