import { describe, expect, test } from 'vitest';
import { asOfToday } from '#platform/values/as-of.ts';
import type { ActivityId, DutyId } from '#platform/values/ids.ts';
import { aConfirmedActivity, anActivity, type GivenActivity } from '#root/testing/activities.ts';
import { acting, day, now, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { activitiesOf, confirmActivity, progressOf, quantitiesBetween, recordedIn, returnActivity } from '../index.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice({ placeName: 'Sao Mai' });

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = worker) => acting(opened.db, actor, command);
const made = (given: Partial<GivenActivity> = {}) => anActivity(opened.db, storage, worker, { unitId: room, ...given });
const confirm = (activityId: ActivityId, actor = owner) => run((tx) => confirmActivity(tx, { actor, activityId, now }), actor);
const giveBack = (activityId: ActivityId, actor = owner) =>
  run((tx) => returnActivity(tx, { actor, activityId, now, reason: 'Thiếu ảnh' }), actor);

describe('progress', () => {
  test('moves with confirmation, back with a return, and opens down to the activities', async () => {
    const fresh = await aPlan(opened.db, owner, { duties: [{ units: [performing(room)] }], targets: [{}] });
    const [only] = fresh.targets;
    const given = {
      dutyId: fresh.duties[0]!.id,
      targets: [{ targetId: only!.id }],
      quantities: [{ measure: 'bulletins' as const, value: 6 }],
    };
    const now_ = async () => (await progressOf(opened.db, ward.authorityId, fresh.id, asOfToday(today)))[0];
    const id = await made(given);
    expect(await now_()).toMatchObject({ done: 0, share: 0, confirmed: 0, pending: 1 });
    value(await confirm(id));
    expect(await now_()).toMatchObject({ done: 6, share: 0.25, confirmed: 1, pending: 0, isMet: false });
    expect((await activitiesOf(opened.db, ward.authorityId, { targetId: only!.id })).map((it) => it.id)).toEqual([id]);
    expect((await activitiesOf(opened.db, ward.authorityId, { planId: fresh.id })).map((it) => it.id)).toEqual([id]);
    value(await giveBack(id));
    expect(await now_()).toMatchObject({ done: 0, confirmed: 0, pending: 0 });
  });

  test('figures of a period are sums of what is confirmed, by channel; a plan of others has none', async () => {
    const place = await anAuthority(opened.db);
    const [one, two] = [
      await anOfficer(opened.db, place, { roles: ['plan-owner'] }),
      await anOfficer(opened.db, place, { roles: ['plan-owner'] }),
    ];
    const its = await aPlan(opened.db, one, { duties: [{ units: [performing(place.rootUnitId)] }] });
    const dutyId: DutyId = its.duties[0]!.id;
    const done = (given: Partial<GivenActivity>) =>
      aConfirmedActivity(opened.db, storage, one, two, { unitId: place.rootUnitId, ...given });
    await done({
      dutyId,
      happenedOn: day('2026-01-01'),
      quantities: [
        { measure: 'bulletins', value: 2 },
        { measure: 'minutes', value: 12 },
      ],
    });
    await done({ dutyId, happenedOn: day('2026-03-31'), quantities: [{ measure: 'bulletins', value: 3 }] });
    await done({ happenedOn: day('2026-02-01'), channel: 'portal', quantities: [{ measure: 'stories', value: 4 }] });
    await done({ dutyId, happenedOn: day('2026-04-01'), quantities: [{ measure: 'bulletins', value: 100 }] });
    await anActivity(opened.db, storage, one, { unitId: place.rootUnitId, dutyId, happenedOn: day('2026-03-02') });
    const quarter = { from: day('2026-01-01'), to: day('2026-03-31') };
    expect(await quantitiesBetween(opened.db, place.authorityId, its.id, quarter, 'now')).toEqual({
      measures: { bulletins: 5, minutes: 12 },
      channels: [{ kind: 'radio', activities: 2, measures: { bulletins: 5, minutes: 12 } }],
      activities: 2,
      pending: 1,
    });
    expect((await quantitiesBetween(opened.db, place.authorityId, null, quarter, 'now')).measures).toEqual({
      bulletins: 5,
      minutes: 12,
      stories: 4,
    });
    await done({ happenedOn: day('2026-03-10'), channel: 'procedure-posting', quantities: [{ measure: 'procedures-posted', value: 361 }] });
    await done({ happenedOn: day('2026-01-10'), channel: 'procedure-posting', quantities: [{ measure: 'procedures-posted', value: 352 }] });
    expect((await quantitiesBetween(opened.db, place.authorityId, null, quarter, 'now')).measures['procedures-posted']).toBe(361);
    expect((await quantitiesBetween(opened.db, ward.authorityId, its.id, quarter, 'now')).activities).toBe(0);
    expect([...(await recordedIn(opened.db, place.authorityId, quarter, 'now')).units]).toEqual([place.rootUnitId]);
  });
});
