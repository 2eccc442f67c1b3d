import { applyAction } from '$app/forms';
import { invalidate } from '$app/navigation';
import type { SubmitFunction } from '$app/forms';

/** What the review page depends on: its items, not the source beside them. */
export const REVIEW = 'documents:review';

/** Posts a decision and fetches the items anew, without moving the page; the focus goes to the item that was decided. */
export const quietly: SubmitFunction = ({ formElement }) => {
  const anchor = formElement.closest<HTMLElement>('[data-item]')?.id;
  return async ({ result }) => {
    if (result.type === 'error' || result.type === 'failure') return applyAction(result);
    if (result.type === 'success') await applyAction(result);
    await invalidate(REVIEW);
    if (anchor) document.getElementById(anchor)?.focus({ preventScroll: true });
  };
};
