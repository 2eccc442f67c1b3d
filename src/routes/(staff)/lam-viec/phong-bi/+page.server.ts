import type { RequestEvent } from '@sveltejs/kit';
import { envelopeIdForm, maySeeEnvelopes, maySendEnvelopes } from '#features/envelopes/index.ts';
import { envelopesOf, openArrived } from '#features/envelopes/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { ok } from '#platform/values/result.ts';
import { lineOf, tabsOf } from './envelopes.ts';

export const load = staffLoad(maySeeEnvelopes, async ({ locals: { locale } }: RequestEvent, { db, actor }) => ({
  locale,
  tabs: tabsOf(actor, 'den', locale),
  lines: (await envelopesOf(db, actor.authorityId, { direction: 'in' })).map((one) => lineOf(one, locale)),
  mayOpen: maySendEnvelopes(actor) === undefined,
}));

export const actions = {
  open: staffAction(maySendEnvelopes, envelopeIdForm, async ({ id }, { tx, actor, now }) => {
    const opened = await openArrived(tx, { actor, now }, id);
    return opened.ok ? ok({ goTo: `/lam-viec/phong-bi/${id}` }) : opened;
  }),
};
