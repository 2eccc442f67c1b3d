import { expect, test } from 'vitest';
import { answerRequest, tasksOf } from '#features/tasks/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, EvidenceId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { anActivity, aPhotograph, anOrigin, told } from '#root/testing/activities.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anOffice } from '#root/testing/office.ts';
import { withShelf } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import {
  acknowledgeFigures,
  activityOf,
  confirmActivities,
  confirmActivity,
  copiesOf,
  correctActivity,
  publishEvidence,
  recordActivity,
  removeEvidence,
  restoreActivity,
  returnActivity,
  unpublishEvidence,
  withdrawActivity,
} from './index.ts';

const { opened, storage, ward, owner, chair, worker, room } = await anOffice();
const plan = await aPlan(opened.db, owner, { duties: [{ units: [performing(room, { isRequested: true })] }] });

type Command = (tx: Tx) => Promise<Result<unknown>>;
const act = (actor: Actor, command: Command) => ({
  work: { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now },
  command,
});

interface Case {
  id: ActivityId;
  photo: EvidenceId;
}

/** Every command on one activity, as somebody gives it. */
const commands = {
  correct: ({ id }: Case) => {
    const like = told({ unitId: room, quantities: [{ measure: 'bulletins', value: 7 }] });
    return act(worker, (tx) =>
      correctActivity(tx, { actor: worker, now, today, activityId: id, told: like, proof: { files: [], links: [] } }),
    );
  },
  confirm: ({ id }: Case) => act(owner, (tx) => confirmActivity(tx, { actor: owner, activityId: id, now })),
  confirmSeveral: ({ id }: Case) => act(chair, (tx) => confirmActivities(tx, [{ actor: chair, activityId: id, now }])),
  giveBack: ({ id }: Case) => act(owner, (tx) => returnActivity(tx, { actor: owner, activityId: id, now, reason: 'Thiếu ảnh' })),
  withdraw: ({ id }: Case) => act(worker, (tx) => withdrawActivity(tx, { actor: worker, activityId: id, now })),
  restore: ({ id }: Case) => act(worker, (tx) => restoreActivity(tx, { actor: worker, activityId: id, now })),
  remove: ({ id, photo }: Case) => act(worker, (tx) => removeEvidence(tx, { actor: worker, activityId: id, evidenceId: photo, now })),
  publish: async ({ id, photo }: Case) => {
    const copies = await copiesOf(opened.db, withShelf(opened.db, storage, owner), owner, [photo]);
    return act(owner, (tx) => publishEvidence(tx, { actor: owner, copies, activityId: id, evidenceId: photo, now }));
  },
  unpublish: ({ id, photo }: Case) => act(chair, (tx) => unpublishEvidence(tx, { actor: chair, activityId: id, evidenceId: photo, now })),
  acknowledge: ({ id }: Case) => act(worker, (tx) => acknowledgeFigures(tx, { actor: worker, activityId: id, now })),
};

async function aCase(state: 'recorded' | 'confirmed' | 'withdrawn' | 'unseen'): Promise<Case> {
  const by = state === 'unseen' ? owner : worker;
  const id = await anActivity(opened.db, storage, by, { unitId: room }, { files: [await aPhotograph()], links: [] });
  if (state === 'confirmed') value(await acting(opened.db, owner, (tx) => confirmActivity(tx, { actor: owner, activityId: id, now })));
  if (state === 'withdrawn') value(await acting(opened.db, worker, (tx) => withdrawActivity(tx, { actor: worker, activityId: id, now })));
  return { id, photo: (await activityOf(opened.db, ward.authorityId, id))!.evidence[0]!.id };
}

type Name = keyof typeof commands;
const left = async ({ id }: Case) => (await activityOf(opened.db, ward.authorityId, id))!;

test.each<[Parameters<typeof aCase>[0], Name, Name, string | undefined, string]>([
  ['recorded', 'correct', 'confirm', undefined, 'confirmed'],
  ['recorded', 'confirm', 'correct', 'already-confirmed', 'confirmed'],
  ['recorded', 'confirm', 'withdraw', 'already-confirmed', 'confirmed'],
  ['recorded', 'confirm', 'remove', 'already-confirmed', 'confirmed'],
  ['recorded', 'withdraw', 'confirm', 'withdrawn', 'withdrawn'],
  ['recorded', 'withdraw', 'correct', 'withdrawn', 'withdrawn'],
  ['recorded', 'remove', 'confirm', 'no-evidence', 'recorded'],
  ['recorded', 'giveBack', 'confirm', 'already-returned', 'returned'],
  ['recorded', 'confirm', 'giveBack', undefined, 'returned'],
  ['confirmed', 'giveBack', 'publish', 'not-confirmed', 'returned'],
  ['confirmed', 'publish', 'giveBack', undefined, 'returned'],
  ['confirmed', 'publish', 'unpublish', undefined, 'confirmed'],
  ['withdrawn', 'restore', 'withdraw', undefined, 'withdrawn'],
  ['unseen', 'acknowledge', 'acknowledge', 'nothing-unseen', 'recorded'],
  ['recorded', 'correct', 'correct', undefined, 'recorded'],
])('on one that is %s: %s while %s waits, which then gets %s and leaves it %s', async (state, first, second, refusal, after) => {
  const it = await aCase(state);
  const done = await atOnce(opened.db, await commands[first](it), await commands[second](it));
  expect(refusalOf(done.first)).toBeUndefined();
  expect(done.waited).toBe(true);
  expect(refusalOf(done.second)).toBe(refusal);
  expect((await left(it)).state).toBe(after);
});

test('of two who confirm the same ones at once the second is told, and nothing is confirmed twice', async () => {
  const it = await aCase('recorded');
  const { second, waited } = await atOnce(opened.db, commands.confirm(it), commands.confirmSeveral(it));
  expect(waited).toBe(true);
  expect(second).toMatchObject({ ok: true, value: { confirmed: [], refused: [{ activityId: it.id }] } });
});

test('a form sent twice at once records once', async () => {
  const input = {
    actor: worker,
    now,
    today,
    origin: anOrigin(),
    told: told({ unitId: room }),
    proof: { files: [], links: [] },
  };
  const send = act(worker, (tx) => recordActivity(tx, input));
  const { first, second, waited } = await atOnce(opened.db, send, send);
  expect(waited).toBe(true);
  expect(value(second)).toBe(value(first));
});

test('a request is not declined while an activity is recorded for it', async () => {
  const [task] = await tasksOf(opened.db, ward.authorityId, { today, planId: plan.id });
  const asked = told({ unitId: room, taskId: task!.id });
  const input = { actor: worker, now, today, origin: anOrigin(), told: asked, proof: { files: [], links: [] } };
  const decline = act(worker, (tx) => answerRequest(tx, { actor: worker, taskId: task!.id, now, answer: 'declined', note: 'Bận' }));
  const one = await atOnce(
    opened.db,
    act(worker, (tx) => recordActivity(tx, input)),
    decline,
  );
  expect([one.waited, refusalOf(one.second)]).toEqual([true, undefined]);
  const again = act(worker, (tx) => recordActivity(tx, { ...input, origin: anOrigin() }));
  expect(refusalOf((await atOnce(opened.db, decline, again)).second)).toBe('task-declined');
});
