import type { RequestEvent } from '@sveltejs/kit';
import { inLocale, ownPath } from '#platform/values/paths.ts';

/** Where an officer wanted to go before signing in, on this site alone; otherwise the home page of the staff. */
export const nextOf = ({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): string =>
  ownPath(url.searchParams.get('tiep'), inLocale('/lam-viec', locals.locale));

/** An address of the sign-in that keeps in mind where to go afterwards. */
export const keepingNext = (path: string, event: Pick<RequestEvent, 'url' | 'locals'>): string =>
  `${inLocale(path, event.locals.locale)}?tiep=${encodeURIComponent(nextOf(event))}`;
