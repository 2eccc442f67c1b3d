import { applyAction, deserialize, type ActionResult } from '$app/forms';
import { refreshAll } from '$app/navigation';

/** Posts a form, telling the share that has gone (0 to 1), which `fetch` cannot; the action's answer, or undefined when it failed. */
export const upload = (address: URL, body: FormData, progress: (share: number) => void): Promise<ActionResult | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-sveltekit-action', 'true');
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => resolve(undefined));
    request.addEventListener('abort', () => resolve(undefined));
    request.addEventListener('load', () => resolve(answerIn(request)));
    request.send(body);
  });

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
