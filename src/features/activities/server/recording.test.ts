import { describe, expect, test } from 'vitest';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { Origin } from '#features/activities/index.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { anOrigin, told, type GivenActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOffice } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { standingOf } from '../standing.ts';
import { activityOf, confirmActivity, correctActivity, recordActivity } from './index.ts';
import { historyOf } from '#platform/server/audit.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();
const secondQuarter = [{ kind: 'quarter' as const, year: 2026, quarter: 2 as const }];
const plan = await aPlan(opened.db, owner, {
  duties: [
    { text: 'Phát chuyên mục trên loa truyền thanh', units: [performing(room)], deadlines: secondQuarter },
    { text: 'Tổ chức hội nghị chuyên đề', units: [performing(room)], deadlines: secondQuarter },
    { text: 'Hội nghị tọa đàm với doanh nghiệp', units: [performing(room)], deadlines: secondQuarter },
  ],
  targets: [{}, { text: 'Ít nhất 95% phản ánh được trả lời', value: 95, unit: '%', measure: 'opinions-answered' }],
});

interface Sent {
  sure?: string[];
  links?: string[];
}
const send = (given: Partial<GivenActivity>, { sure, links = ['https://phuong.example.vn/1'] }: Sent = {}) => {
  const input = { actor: worker, storage, now, today, origin: anOrigin(), sure, proof: { files: [], links } };
  return acting(opened.db, worker, (tx) => recordActivity(tx, { ...input, told: told({ unitId: room, ...given }) }));
};
const activity = async (id: ActivityId) => (await activityOf(opened.db, ward.authorityId, id))!;
const taskAt = async (n: number) =>
  (await tasksOf(opened.db, ward.authorityId, { today })).find(({ dutyId }) => dutyId === plan.duties[n]!.id)!;
const doubtsIn = (result: Result<unknown>): string[] =>
  result.ok ? [] : (result.refusal.doubts ?? []).map(({ key }) => key.split(':')[0] ?? '');

describe('its task', () => {
  test('is taken where it is the only one that matches by unit, duty or channel, and day', async () => {
    const byChannel = value(await send({ takesTask: true }, { sure: [] }));
    expect(await activity(byChannel)).toMatchObject({ taskId: (await taskAt(0)).id, dutyId: plan.duties[0]!.id });
    const byDuty = value(
      await send({
        channel: 'conference',
        quantities: [{ measure: 'conferences', value: 1 }],
        dutyId: plan.duties[2]!.id,
        takesTask: true,
      }),
    );
    expect((await activity(byDuty)).taskId).toBe((await taskAt(2)).id);
  });

  test('is asked about where several match, and left where the officer says so or another day is meant', async () => {
    const conference = { channel: 'conference' as const, quantities: [{ measure: 'conferences' as const, value: 1 }], takesTask: true };
    const result = await send(conference, { sure: [] });
    expect([refusalOf(result), doubtsIn(result)]).toEqual(['doubtful', ['tasks']]);
    const sure = result.ok ? [] : result.refusal.doubts!.map(({ key }) => key);
    expect((await activity(value(await send(conference, { sure })))).taskId).toBeNull();
    expect((await activity(value(await send({ takesTask: false }, { sure: ['unplaced'] })))).taskId).toBeNull();
    expect(
      (await activity(value(await send({ takesTask: true, happenedOn: day('2026-02-05') }, { sure: ['unplaced'] })))).taskId,
    ).toBeNull();
  });
});

describe('what may be a slip of the pen', () => {
  test('is asked once, then taken; without a yes nothing is stored', async () => {
    const dutyId = plan.duties[0]!.id;
    const meetings = {
      dutyId,
      channel: 'meeting' as const,
      title: 'Họp tổ',
      quantities: [{ measure: 'meetings' as const, value: 999_999_999 }],
    };
    const result = await send(meetings, { sure: [] });
    expect([refusalOf(result), doubtsIn(result)]).toEqual(['doubtful', ['large']]);
    const sure = result.ok ? [] : result.refusal.doubts!.map(({ key }) => key);
    expect((await activity(value(await send(meetings, { sure })))).quantities).toEqual([{ measure: 'meetings', value: 999_999_999 }]);
    const other = { ...meetings, quantities: [{ measure: 'meetings' as const, value: 888_888_888 }] };
    expect(refusalOf(await send(other, { sure }))).toBe('doubtful');
  });

  test('no proof is said before it is sent, and may be sent', async () => {
    const dutyId = plan.duties[0]!.id;
    const result = await send({ dutyId }, { sure: [], links: [] });
    expect(doubtsIn(result)).toEqual(['no-evidence']);
    value(await send({ dutyId }, { sure: ['no-evidence'], links: [] }));
  });

  test('what belongs to no duty and no target is said before it is sent; a correction asks only where it comes to that', async () => {
    const result = await send({}, { sure: [] });
    expect([doubtsIn(result), result.ok || result.refusal.doubts?.[0]?.message]).toEqual([
      ['unplaced'],
      expect.stringContaining('không tính vào chỉ tiêu và báo cáo'),
    ]);
    const outside = value(await send({}, { sure: ['unplaced'] }));
    const placed = value(await send({ dutyId: plan.duties[0]!.id }, { sure: [] }));
    expect([await activity(outside), await activity(placed)].map(standingOf)).toEqual(['none', 'duty']);
    const correct = (activityId: ActivityId) => {
      const input = { actor: worker, storage, now, today, activityId, proof: { files: [], links: [] }, sure: [] };
      return acting(opened.db, worker, (tx) => correctActivity(tx, { ...input, told: told({ unitId: room, place: 'Nhà văn hóa' }) }));
    };
    expect(refusalOf(await correct(outside))).toBeUndefined();
    expect(doubtsIn(await correct(placed))).toEqual(['unplaced']);
  });
});

describe('figures that do not fit together', () => {
  const share = (part: number, outOf: number) => ({ targets: [{ targetId: plan.targets[1]!.id, value: part, outOf }] });

  test.each<[number, number, string | undefined]>([
    [120, 100, 'part-above-whole'],
    [5, 0, 'part-above-whole'],
    [100, 100, undefined],
    [0, 0, undefined],
  ])('%i of %i: %s', async (part, outOf, refusal) => {
    const result = await send(share(part, outOf));
    expect(refusalOf(result)).toBe(refusal);
    if (refusal && !result.ok) expect(result.refusal.field).toBe('targets.0.value');
  });

  test('more opinions answered than came in', async () => {
    const hotline = (opinions: number, answered: number) =>
      send({ channel: 'hotline', quantities: [{ measure: 'opinions', value: opinions }, { measure: 'opinions-answered', value: answered }] }); // prettier-ignore
    const refused = await hotline(3, 4);
    expect([refusalOf(refused), refused.ok || refused.refusal.field]).toEqual(['part-above-whole', 'opinionsAnswered']);
    expect(refusalOf(await hotline(4, 4))).toBeUndefined();
  });
});

test('a day of another century is refused, with a plan or without and whatever the note says; one of long ago wants a word', async () => {
  const dutyId = plan.duties[0]!.id;
  expect(refusalOf(await send({ happenedOn: day('1926-02-05') }))).toBe('day-too-old');
  expect(refusalOf(await send({ happenedOn: day('1926-02-05'), internalNote: 'Đúng ngày' }))).toBe('day-too-old');
  expect(refusalOf(await send({ happenedOn: day('1926-02-05'), internalNote: 'Đúng ngày', dutyId }))).toBe('day-too-old');
  expect(refusalOf(await send({ happenedOn: day('2023-02-05') }))).toBe('day-long-ago');
  expect(refusalOf(await send({ happenedOn: day('2023-02-05'), internalNote: 'Ghi bù' }))).toBeUndefined();
});

test('a claim knows whether it follows the quantity or is a figure of its own, through corrections', async () => {
  const targetId = plan.targets[0]!.id;
  const follows = value(await send({ targets: [{ targetId, isOffered: true }] }));
  const own = value(await send({ targets: [{ targetId, value: 1 }] }));
  const claims = async (id: ActivityId) => (await activity(id)).targets.map(({ value: figure, isOwnFigure }) => [figure, isOwnFigure]);
  expect([await claims(follows), await claims(own)]).toEqual([[[1, false]], [[1, true]]]);
  const correct = (activityId: ActivityId, targets: GivenActivity['targets']) => {
    const like = told({ unitId: room, quantities: [{ measure: 'bulletins', value: 4 }], targets: targets ?? [] });
    const input = { actor: worker, storage, now, today, activityId, told: like, proof: { files: [], links: [] } };
    return acting(opened.db, worker, (tx) => correctActivity(tx, input));
  };
  value(await correct(follows, [{ targetId, isOffered: true }]));
  value(await correct(own, [{ targetId, value: 1 }]));
  expect([await claims(follows), await claims(own)]).toEqual([[[4, false]], [[1, true]]]);
});

const run = <T>(command: Parameters<typeof acting<T>>[2], actor = worker) => acting(opened.db, actor, command);

describe('a form that comes again after its answer was lost', () => {
  const again = async (given: object, origin: Origin, actor = worker) =>
    run(
      (tx) => recordActivity(tx, { ...{ actor, now, today, origin }, told: told({ unitId: room, ...given }), proof: { files: [], links } }),
      actor,
    );
  const links = ['https://phuong.example.vn/tin/1'];
  const of = async (id: ActivityId) => (await activityOf(opened.db, ward.authorityId, id))!;

  test('as it was is the first record; written on meanwhile, the record is corrected with it', async () => {
    const origin = anOrigin();
    const id = value(await again({ title: 'Lần đầu', topics: ['integrity'] }, origin));
    expect(value(await again({ title: 'Lần đầu', topics: ['integrity'] }, origin))).toBe(id);
    expect((await historyOf(opened.db, ward.authorityId, 'activity', id)).map(({ action }) => action)).not.toContain('activity.corrected');
    const more = { title: 'Viết tiếp khi mất mạng', quantities: [{ measure: 'bulletins' as const, value: 2 }], place: 'Nhà văn hóa' };
    expect(value(await again(more, origin))).toBe(id);
    expect(await of(id)).toMatchObject({
      title: 'Viết tiếp khi mất mạng',
      place: 'Nhà văn hóa',
      quantities: [{ measure: 'bulletins', value: 2 }],
    });
    expect((await historyOf(opened.db, ward.authorityId, 'activity', id)).map(({ action }) => action)).toContain('activity.corrected');
  });

  test('takes nothing back that was changed or decided since, and says so; as it was it is still the record', async () => {
    const origin = anOrigin();
    const id = value(await again({ title: 'Đã xác nhận' }, origin));
    value(await run((tx) => confirmActivity(tx, { actor: owner, activityId: id, now }), owner));
    expect(refusalOf(await again({ title: 'Bản cũ trên điện thoại' }, origin))).toBe('recorded-otherwise');
    expect(value(await again({ title: 'Đã xác nhận' }, origin))).toBe(id);
    const other = anOrigin();
    const second = value(await again({ title: 'Sửa trên máy bàn' }, other));
    const proof = { files: [], links: [] };
    const corrected = told({ unitId: room, title: 'Đã sửa trên máy bàn' });
    value(await run((tx) => correctActivity(tx, { actor: worker, now, today, activityId: second, told: corrected, proof })));
    expect(refusalOf(await again({ title: 'Bản cũ trên điện thoại' }, other))).toBe('recorded-otherwise');
    expect((await of(second)).title).toBe('Đã sửa trên máy bàn');
  });
});
