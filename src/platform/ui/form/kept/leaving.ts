import { beforeNavigate } from '$app/navigation';

/** Asks before a page is left with something typed and not sent; when the page itself goes, in the browser's words. Called while a component is made. */
export const askBeforeLeaving = (isTyped: () => boolean, question: () => string): void =>
  beforeNavigate(({ willUnload, cancel }) => {
    if (isTyped() && (willUnload || !confirm(question()))) cancel();
  });
