import { redirect, type RequestEvent } from '@sveltejs/kit';
import { plainPage } from '#platform/server/request/plain.ts';
import { messages } from '#platform/values/messages.ts';
import { inLocale, inSite, pageIn } from '#platform/values/paths.ts';
import type { Directory, SiteOf } from '#platform/values/sites.ts';
import { commonOrigin, directoryHere, nobodyHere, placeOf } from './place.ts';

const texts = messages({
  vi: {
    elsewhere: (own: string, here: string, address: string) =>
      `Bạn đang đăng nhập bằng tài khoản của ${own}, còn đây là địa chỉ của ${here}.\n` + `Mời làm việc tại ${address}`,
  },
  en: {
    elsewhere: (own, here, address) =>
      `You are signed in as an officer of ${own}, and this is the address of ${here}.\n` + `Please work at ${address}`,
  },
});

/** Where the officers of an authority work: on its own host, else where all are; undefined where no such name is known. */
function workplaceOf(own: SiteOf, directory: Directory, { url, locals: { locale } }: RequestEvent): string | undefined {
  const [host] = own.hosts;
  const origin = host === undefined ? commonOrigin(directory, url) : `${url.protocol}//${host}${url.port && `:${url.port}`}`;
  if (origin === undefined) return undefined;
  return origin + inSite('/dang-nhap', { base: directory.baseOn(new URL(origin).hostname, own.authorityId), locale });
}

/**
 * Whether a page of the staff or of the sign-in belongs to where it was asked for. Pages of the staff have no step: with one they lead on, to the sign-in of
 * that authority where nobody is signed in. On the own host of an authority nobody works for another that is found elsewhere: that is answered with the right address.
 */
export async function admitHere(event: RequestEvent): Promise<Response | undefined> {
  const { locals, url, route } = event;
  const directory = await directoryHere();
  const place = await placeOf(event);
  if (place.kind === 'unknown') return nobodyHere(event, place.kind);
  const { actor, locale, base } = locals;
  const own = directory.all.find(({ authorityId }) => authorityId === actor?.authorityId);
  if (own) locals.own = { base: directory.baseOn(url.hostname, own.authorityId), host: own.hosts[0], isFirst: own.isFirst };
  if (!route.id?.startsWith('/(staff)')) return undefined;
  const isOwnHost = place.kind === 'site' && directory.isHost(url.hostname);
  if (actor && isOwnHost && place.site.authorityId !== actor.authorityId) {
    const address = own && workplaceOf(own, directory, event);
    // Who has no name and nowhere else to go is a guest here.
    const isGuest = own?.hosts.length === 0 && address === undefined;
    const sentence = own && address !== undefined ? texts[locale].elsewhere(own.name, place.site.name, address) : '';
    if (!isGuest) return plainPage(403, sentence, { locale, headers: { 'cache-control': 'no-store' } });
  }
  if (base === '') return undefined;
  const bare = inLocale(pageIn(url.pathname), locale) + url.search;
  if (event.request.method !== 'GET') redirect(307, bare);
  return redirect(303, actor ? bare : `${inSite('/dang-nhap', { base, locale })}?tiep=${encodeURIComponent(bare)}`);
}
