import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readerTexts } from '#features/subscriptions/index.ts';
import { removeReader, subscriberIn } from '#features/subscriptions/server/index.ts';
import { app } from '#platform/server/app.ts';
import { plainPage } from '#platform/server/request/plain.ts';
import { inSite } from '#platform/values/paths.ts';
import { publicContext } from '../(portal)/portal.ts';

const tokenIn = ({ url }: RequestEvent): string => url.searchParams.get('ma') ?? '';

/** A person who opens the link sees what it would end, and presses there: programs that look into letters open every link. */
export const GET = ({ url, locals }: RequestEvent): never =>
  redirect(
    303,
    inSite(`/nhan-tin/cua-toi?ma=${encodeURIComponent(url.searchParams.get('ma') ?? '')}`, { base: locals.base, locale: locals.locale }),
  );

/** One request of a mail program ends it (RFC 8058); who holds the link may. The answer is the same where there is nothing to end. */
export const POST = async (event: RequestEvent): Promise<Response> => {
  const { asked } = await publicContext(event);
  const { db, installKey, clock } = app();
  const { authorityId, locale } = asked;
  const id = subscriberIn(installKey, authorityId, tokenIn(event));
  await db.transaction().execute((tx) => removeReader(tx, { authorityId, now: clock.now() }, id, 'left'));
  return plainPage(200, readerTexts[locale].left, { locale, headers: { 'cache-control': 'no-store' } });
};
