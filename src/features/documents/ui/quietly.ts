import { applyAction } from '$app/forms';
import { invalidate } from '$app/navigation';
import type { SubmitFunction } from '$app/forms';
import { isSignedOut, toSignIn, unsentSentence } from '#platform/ui/index.ts';
import { localeOf } from '#platform/values/paths.ts';
import { goTo, nextOpen } from './keys/keys.ts';

/** What the review page depends on: its items, not the source beside them. */
export const REVIEW = 'documents:review';

/** Posts a decision and fetches the items anew, without moving the page; the focus goes to the item that was decided, or on to the next open one after a key. */
export const quietly: SubmitFunction = ({ formElement }) => {
  const item = formElement.closest<HTMLElement>('[data-item]');
  const anchor = (formElement.dataset['goesOn'] === 'true' ? nextOpen(item)?.id : undefined) ?? item?.id;
  return async ({ result }) => {
    if (isSignedOut(result)) return toSignIn(localeOf(location.pathname));
    const unsent = unsentSentence(result, localeOf(location.pathname));
    if (unsent !== undefined)
      return applyAction({ type: 'failure', status: 503, location: location.href, data: { errors: { '': unsent } } });
    if (result.type === 'error' || result.type === 'failure') return applyAction(result);
    if (result.type === 'success') await applyAction(result);
    await invalidate(REVIEW);
    const target = document.getElementById(anchor ?? '') ?? undefined;
    if (target && target.id !== item?.id) goTo(target);
    else target?.focus({ preventScroll: true });
  };
};
