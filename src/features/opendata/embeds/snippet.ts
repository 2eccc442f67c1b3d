import { markup } from '../markup.ts';

/** What another pastes into a page to show the part. */
export const snippetOf = (address: string, title: string): string =>
  markup`<iframe src="${address}" title="${title}" width="100%" height="480" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>`
    .text;
