import type { RequestEvent } from '@sveltejs/kit';
import { briefingView, mayBrief, maySeeBriefings, readForm, remindForm, withdrawForm } from '#features/briefings/index.ts';
import { readBriefing, remindReaders, withdrawBriefing } from '#features/briefings/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { lawOf } from '#features/laws/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { briefingAt, said } from '../briefings.ts';

export const load = staffLoad(maySeeBriefings, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const { authorityId, officerId } = actor;
  const briefing = await briefingAt(event, staff);
  const names = await namesInTime(db, authorityId);
  const law = briefing.lawId ? await lawOf(db, authorityId, briefing.lawId) : undefined;
  return {
    locale,
    saved: event.url.searchParams.has('da-luu'),
    mayGive: mayBrief(actor) === undefined && briefing.withdrawnReason === null,
    law: law ? { id: law.id, name: law.title ?? law.symbol ?? law.kind } : null,
    briefing: briefingView(briefing, { today, reader: officerId, unitOf: (id) => names.on(id, today).name, locale }),
    withdrawFields: fieldsOf(withdrawForm, { locale }),
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'briefing', briefing.id, locale) : undefined,
  };
});

export const actions = {
  read: staffAction(maySeeBriefings, readForm, async (_, staff, event: RequestEvent) =>
    said(await readBriefing(staff.tx, staff, (await briefingAt(event, staff)).id), event, 'readNoted'),
  ),
  remind: staffAction(mayBrief, remindForm, async (_, staff, event: RequestEvent) =>
    said(await remindReaders(staff.tx, staff, (await briefingAt(event, staff)).id), event, 'reminded'),
  ),
  withdraw: staffAction(mayBrief, withdrawForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await withdrawBriefing(staff.tx, staff, (await briefingAt(event, staff)).id, reason), event, 'withdrawn'),
  ),
};
