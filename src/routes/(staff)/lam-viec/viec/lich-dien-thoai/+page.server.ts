import type { RequestEvent } from '@sveltejs/kit';
import { agendaTexts, feedForm, feedLine, stopFeedForm } from '#features/agenda/index.ts';
import { feedOf, makeFeed, revokeFeed } from '#features/agenda/server/index.ts';
import { mayFollowAll, maySeeTasks } from '#features/tasks/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok } from '#platform/values/result.ts';
import { addressToTell } from '../../../address.ts';

export const load = staffLoad(maySeeTasks, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const feed = await feedOf(db, actor);
  const fields = fieldsOf(feedForm, { locale, values: { scope: feed?.scope ?? 'own' } });
  return {
    locale,
    stands: feed && feedLine(feed, locale),
    fields: mayFollowAll(actor)
      ? fields
      : fields.map((field) => ({ ...field, options: (field.options ?? []).filter(({ value }) => value === 'own') })),
  };
});

export const actions = {
  make: staffAction(maySeeTasks, feedForm, async ({ scope }, { tx, actor, now }, { url, locals }: RequestEvent) => {
    const made = await makeFeed(tx, { actor, now }, scope);
    if (!made.ok) return made;
    const { locale, own } = locals;
    const origin = own?.host ? `${url.protocol}//${own.host}${url.port && `:${url.port}`}` : (addressToTell(url) ?? url.origin);
    return ok({ notice: agendaTexts[locale].feedMade, once: { address: `${origin}${inLocale(`/lich-viec/${made.value}.ics`, locale)}` } });
  }),
  revoke: staffAction(maySeeTasks, stopFeedForm, async (_input, { tx, actor }, { locals }: RequestEvent) => {
    const gone = await revokeFeed(tx, actor);
    return gone.ok ? ok({ notice: agendaTexts[locals.locale].revoked }) : gone;
  }),
};
