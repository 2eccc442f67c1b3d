import type { RequestEvent } from '@sveltejs/kit';
import type { Actor } from '#platform/values/actor.ts';
import { inLocale, inSite, ownPath } from '#platform/values/paths.ts';
import { homeOf } from '../(staff)/navigation.ts';

/** Where an officer wanted to go before signing in, on this site alone; otherwise the home page of the staff. */
export const nextOf = ({ url, locals }: Pick<RequestEvent, 'url' | 'locals'>): string =>
  ownPath(url.searchParams.get('tiep'), inLocale('/lam-viec', locals.locale));

/** Where the sign-in leads: where the officer wanted to go, else the page with which the day of that role begins. */
export function onwards(event: Pick<RequestEvent, 'url' | 'locals'>, officer: Actor | undefined): string {
  const wanted = nextOf(event);
  const { locale } = event.locals;
  return officer && wanted === inLocale('/lam-viec', locale) ? inLocale(homeOf(officer), locale) : wanted;
}

/** An address of the sign-in that keeps in mind where to go afterwards. */
export const keepingNext = (path: string, event: Pick<RequestEvent, 'url' | 'locals'>): string =>
  `${inSite(path, event.locals)}?tiep=${encodeURIComponent(nextOf(event))}`;
