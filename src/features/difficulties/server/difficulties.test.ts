import { describe, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, at, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, aPlan, performing } from '#root/testing/plans.ts';
import { aDifficulty, raising } from '#root/testing/rooms/tasks/tasks.ts';
import type { DifficultyId } from '../difficulty.ts';
import { maySee } from '../policy.ts';
import { answerDifficulty, carryDifficulty, difficultiesBetween, difficultiesOf, difficultyOf, raiseDifficulty, withdrawDifficulty } from './index.ts'; // prettier-ignore

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const other = await aUnit(db, ward);
const stranger = await anOfficer(db, ward, { unitId: other });
const plan = await aPlan(db, owner, { duties: [{ units: [performing(room)], deadlines: [{ kind: 'date', on: '2026-06-10' }] }] });
const [task] = await tasksOf(db, ward.authorityId, { today, planId: plan.id });
const input = (text: string) => ({ unitId: room, planId: plan.id, text });

const answer = (by: Actor, id: DifficultyId, became: 'resolved' | 'cannot' = 'resolved', moment = now) =>
  acting(db, by, (tx) => answerDifficulty(tx, { actor: by, now: moment }, id, { became, answer: 'Đã cấp máy' }), moment);
const carry = (by: Actor, id: DifficultyId, carriedOn = day('2026-05-30'), moment = now) =>
  acting(
    db,
    by,
    (tx) => carryDifficulty(tx, { actor: by, now: moment }, id, { carriedTo: 'Sở Nội vụ', carriedSymbol: '9/UBND', carriedOn }),
    moment,
  );

describe('what stands in the way of a unit', () => {
  test('is raised on a task by its unit, and the owner of the plan hears of it', async () => {
    const id = value(await raising(db, worker, { ...input('Máy phát hỏng'), taskId: task!.id, wish: 'Cấp máy mới' }));
    expect(await difficultiesOf(db, ward.authorityId, { taskId: task!.id })).toMatchObject([{ id, state: 'open', wish: 'Cấp máy mới' }]);
    expect((await messagesOf(db, owner, { locale: 'vi', limit: 9 })).messages[0]?.title).toContain('nêu khó khăn, vướng mắc');
  });

  test('is of the own unit, of its own task and of an issued plan', async () => {
    expect(refusalOf(await raising(db, stranger, input('Của đơn vị khác')))).toBe('not-your-unit');
    expect(refusalOf(await raising(db, stranger, { ...input('Việc khác'), unitId: other, taskId: task!.id }))).toBe('unknown-task');
    const draft = await aDraft(db, owner);
    expect(refusalOf(await raising(db, worker, { ...input('Dự thảo'), planId: draft }))).toBe('no-plan');
  });

  test('is seen by its unit and who follows the plan, not by another unit', async () => {
    const found = (await difficultyOf(db, ward.authorityId, await aDifficulty(db, worker, input('Thiếu người'))))!;
    expect([worker, owner, chair, stranger].map((actor) => maySee(actor, found))).toEqual([true, true, true, false]);
  });

  test('sent twice at once is there once', async () => {
    const send = () => ({
      work: { authorityId: ward.authorityId, actor: `officer:${worker.officerId}`, at: now },
      command: (tx: Parameters<typeof raiseDifficulty>[0]) => raiseDifficulty(tx, { actor: worker, now }, input('Hai lần')),
    });
    const { first, second } = await atOnce(db, send(), send());
    expect([first, second].map(refusalOf)).toEqual([undefined, 'difficulty-there']);
  });

  test('is answered once, by the owner of the plan or the chair, and who raised it is told', async () => {
    const id = await aDifficulty(db, worker, input('Thiếu loa'));
    expect(refusalOf(await answer(worker, id))).toBe('may-not-answer');
    value(await answer(chair, id));
    expect(refusalOf(await answer(owner, id, 'cannot'))).toBe('settled');
    expect(await difficultyOf(db, ward.authorityId, id)).toMatchObject({
      state: 'resolved',
      answer: { text: 'Đã cấp máy', by: chair.fullName },
    });
    expect((await messagesOf(db, worker, { locale: 'vi', limit: 9 })).messages[0]?.title).toBe('Khó khăn, vướng mắc đã được giải quyết');
  });

  test('is carried to the level above once, then answered with what came back', async () => {
    const id = await aDifficulty(db, worker, input('Thiếu kinh phí'));
    expect(refusalOf(await carry(owner, id, day('2026-06-02')))).toBe('future-day');
    value(await carry(owner, id));
    expect(refusalOf(await carry(owner, id))).toBe('carried-already');
    value(await answer(owner, id, 'cannot'));
    expect(await difficultyOf(db, ward.authorityId, id)).toMatchObject({ state: 'cannot', carried: { to: 'Sở Nội vụ', symbol: '9/UBND' } });
  });

  test('is withdrawn by its unit while it waits, not by who answers', async () => {
    const id = await aDifficulty(db, worker, input('Nhầm'));
    const withdraw = (by: Actor) => acting(db, by, (tx) => withdrawDifficulty(tx, { actor: by, now }, id));
    expect(refusalOf(await withdraw(stranger))).toBe('not-yours');
    expect(refusalOf(await withdraw(owner))).toBe('not-yours');
    value(await withdraw(worker));
    expect(refusalOf(await withdraw(worker))).toBe('settled');
  });

  test('is told in the report of the days in which it stood, as it stood at their end', async () => {
    const own = await aPlan(db, owner, { duties: [{ units: [performing(room)] }] });
    const moments = { raised: at('2026-03-20T09:00'), carried: at('2026-05-20T09:00'), answered: at('2026-06-20T09:00') };
    const id = await aDifficulty(db, worker, { ...input('Máy cũ'), planId: own.id }, moments.raised);
    value(await carry(owner, id, day('2026-05-20'), moments.carried));
    value(await answer(owner, id, 'resolved', moments.answered));
    const told = async (from: string, to: string) =>
      (
        await difficultiesBetween(db, ward.authorityId, own.id, { from: day(from), to: day(to) }, { happenedBy: day(to), knownBy: 'now' })
      ).map(({ state, carriedTo }) => [state, carriedTo]);
    expect(await told('2025-12-15', '2026-03-14')).toEqual([]);
    expect(await told('2026-03-15', '2026-04-30')).toEqual([['open', null]]);
    expect(await told('2026-03-15', '2026-06-14')).toEqual([['carried', 'Sở Nội vụ']]);
    expect(await told('2026-06-15', '2026-09-14')).toEqual([['resolved', null]]);
    expect(await told('2026-09-15', '2026-12-14')).toEqual([]);
  });
});
