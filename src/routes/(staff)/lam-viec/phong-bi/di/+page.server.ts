import type { RequestEvent } from '@sveltejs/kit';
import { envelopeTexts, maySeeEnvelopes } from '#features/envelopes/index.ts';
import { countsOf, envelopesOf } from '#features/envelopes/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { lineOf, tabsOf } from '../envelopes.ts';

export const load = staffLoad(maySeeEnvelopes, async ({ locals: { locale } }: RequestEvent, { db, actor }) => {
  const counts = await countsOf(db, actor.authorityId);
  const envelopes = await envelopesOf(db, actor.authorityId, { direction: 'out' });
  return {
    locale,
    tabs: tabsOf(actor, 'di', locale),
    lines: envelopes.map((one) => {
      const { sent, delivered, answered } = counts.get(one.id) ?? { sent: 0, delivered: 0, answered: 0 };
      return { ...lineOf(one, locale), counts: envelopeTexts[locale].counts(sent, delivered, answered) };
    }),
  };
});
