import { beforeNavigate } from '$app/navigation';

/**
 * Asks before a page is left with something typed and not sent. Inside the site in our words; when the page itself goes, the browser asks in
 * its own. Call it while a component is made.
 */
export const askBeforeLeaving = (isTyped: () => boolean, question: () => string): void =>
  beforeNavigate(({ willUnload, cancel }) => {
    if (isTyped() && (willUnload || !confirm(question()))) cancel();
  });
