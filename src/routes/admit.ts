import { redirect, type RequestEvent } from '@sveltejs/kit';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { plainPage } from '#platform/server/request/plain.ts';
import { messages } from '#platform/values/messages.ts';
import { inLocale, inSite, pageIn } from '#platform/values/paths.ts';
import type { Directory, SiteOf } from '#platform/values/sites.ts';
import { commonAddress, directoryHere, nobodySaid, placeOf, underName } from './place.ts';

const texts = messages({
  vi: {
    elsewhere: (own: string, here: string, address: string) =>
      `Bạn đang đăng nhập bằng tài khoản của ${own}, còn đây là địa chỉ của ${here}.\n` + `Mời làm việc tại ${address}`,
    noLonger: (here: string) =>
      `Cơ quan của tài khoản này không có trong danh sách cơ quan, còn đây là địa chỉ của ${here}.\nMời hỏi người quản trị phần mềm.`,
  },
  en: {
    elsewhere: (own, here, address) =>
      `You are signed in as an officer of ${own}, and this is the address of ${here}.\n` + `Please work at ${address}`,
    noLonger: (here) =>
      `The authority of this account is not in the list of authorities, and this is the address of ${here}.\nPlease ask whoever runs the software.`,
  },
});

/** Where the officers of an authority work: on its own host, else where steps are answered; undefined where no such name is known. */
function workplaceOf(own: SiteOf, directory: Directory, { url, locals: { locale } }: RequestEvent): string | undefined {
  const [host] = own.hosts;
  const origin = host === undefined ? commonAddress(directory, url) : underName(url, host);
  if (origin === undefined) return undefined;
  return origin + inSite('/dang-nhap', { base: directory.baseOn(new URL(origin).hostname, own.authorityId), locale });
}

/** Nobody's address, with who is here: said before any page of the product is made, so in plain words. */
async function listed(event: RequestEvent): Promise<Response> {
  const said = await nobodySaid(event, 'unknown');
  const lines = said.authorities?.map(({ name, href }) => `${name}: ${new URL(href, event.url).href}`) ?? [];
  return plainPage(404, [said.message, ...lines].join('\n'), { locale: event.locals.locale, headers: { 'cache-control': 'no-store' } });
}

/**
 * Whether a page of the staff or of the sign-in belongs to where it was asked for. Pages of the staff have no step: with one they lead on, to the sign-in of
 * that authority where nobody is signed in. On the own host of an authority, unless it is the installation’s too, nobody works for another that is found
 * elsewhere: that is answered with the right address.
 */
export async function admitHere(event: RequestEvent): Promise<Response | undefined> {
  const { locals, url, route } = event;
  const directory = await directoryHere();
  const place = await placeOf(event);
  if (place.kind === 'unknown') return listed(event);
  const { actor, locale, base } = locals;
  const own = directory.all.find(({ authorityId }) => authorityId === actor?.authorityId);
  if (own) locals.own = { base: directory.baseOn(url.hostname, own.authorityId), host: own.hosts[0], isFirst: own.isFirst };
  if (!route.id?.startsWith('/(staff)')) return undefined;
  const isOwnHost = place.kind === 'site' && !directory.isCommon(url.hostname);
  if (actor && isOwnHost && place.site.authorityId !== actor.authorityId) {
    const t = texts[locale];
    const address = own && workplaceOf(own, directory, event);
    const elsewhere = own && address !== undefined ? t.elsewhere(own.name, place.site.name, address) : undefined;
    // Who has no name and nowhere else to go is a guest here.
    const isGuest = !own && (await authorityOn(app().db, actor.authorityId, app().clock.today())) !== undefined;
    const sentence = own ? elsewhere : isGuest ? undefined : t.noLonger(place.site.name);
    if (sentence !== undefined) return plainPage(403, sentence, { locale, headers: { 'cache-control': 'no-store' } });
  }
  if (base === '') return undefined;
  const bare = inLocale(pageIn(url.pathname), locale) + url.search;
  if (event.request.method !== 'GET') redirect(307, bare);
  return redirect(303, actor ? bare : `${inSite('/dang-nhap', { base, locale })}?tiep=${encodeURIComponent(bare)}`);
}
