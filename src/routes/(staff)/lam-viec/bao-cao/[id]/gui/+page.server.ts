import type { RequestEvent } from '@sveltejs/kit';
import { sentAbout } from '#features/envelopes/server/index.ts';
import { withSumsOfBelow } from '#features/regimes/server/index.ts';
import { reportToSend } from '#features/reporting/server/index.ts';
import { sendAction, sendLoad } from '../../../phong-bi/sending.ts';
import { ok } from '#platform/values/result.ts';
import { reportAt } from '../report.ts';

export const load = sendLoad(async (event, staff) => {
  const { id, title } = await reportAt(event, staff);
  return { about: { type: 'report', id }, title, back: `/lam-viec/bao-cao/${id}` };
});

export const actions = {
  default: sendAction(
    ({ params }: RequestEvent) => ({ type: 'report', id: params['id'] ?? '' }),
    async (event, staff) => {
      const { db, storage, actor } = staff;
      const { id: reportId, change } = await reportAt(event, staff);
      // The version before, which the superior has and may have returned.
      const [before] = change ? await sentAbout(db, actor.authorityId, change.of.id) : [];
      const { authorityId } = actor;
      const what = await reportToSend(db, storage, { authorityId, reportId, replaces: before?.uid ?? null });
      return what.ok ? ok(await withSumsOfBelow(db, authorityId, what.value, { happenedBy: staff.today, knownBy: 'now' })) : what;
    },
  ),
};
