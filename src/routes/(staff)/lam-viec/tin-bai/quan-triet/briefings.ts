import type { RequestEvent } from '@sveltejs/kit';
import { briefingRefusals, briefingTexts, type BriefingId } from '#features/briefings/index.ts';
import { briefingOf } from '#features/briefings/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { lawOptions } from '../../van-ban-phap-luat/law.ts';

export const AT = '/lam-viec/tin-bai/quan-triet';

export async function briefingAt(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>) {
  const found = await briefingOf(db, actor.authorityId, parseId<BriefingId>(event.params['van']));
  return found ?? stop(404, briefingRefusals.unknown(), event);
}

/** Papers of the register and the units of the day. */
export const giveLists = async (staff: StaffContext) => ({
  lawId: await lawOptions(staff),
  units: (await unitsOn(staff.db, staff.actor.authorityId, staff.today)).map(({ id, name }) => ({ value: id, label: name })),
});

export const said = (
  result: Result<unknown>,
  { locals }: RequestEvent,
  notice: 'readNoted' | 'reminded' | 'withdrawn',
): Result<{ notice: string }> => (result.ok ? ok({ notice: briefingTexts[locals.locale][notice] }) : result);
