import { expect, test } from 'vitest';
import { agreeToDraft, askForComments, decidePlan } from '#features/plans/server/index.ts';
import { receiveIncoming } from '#features/papers/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, now, today, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aDraft, performing } from '#root/testing/plans.ts';
import { anIncomingPaper } from '#root/testing/rooms/papers/papers.ts';
import { aDraftAt } from '#root/testing/rooms/papers/signing.ts';
import { papersWaiting } from './papers.ts';
import { waitingWords } from './words.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice();
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const deputy = await anOfficer(db, ward, { roles: ['chair'] });
const auditor = await anOfficer(db, ward, { roles: ['auditor'], unitId: room });
const t = waitingWords.vi;

/** What stands on the first page of an officer: the titles of the lists that hold anything, with their addresses. */
const seen = async (actor: Actor): Promise<[string, string[]][]> =>
  (await papersWaiting({ db, actor, today, now }, 'vi'))
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => [title, items.map(({ href }) => href)]);
const everybody = async () => Promise.all([owner, chair, deputy, clerk, worker, auditor].map(seen));
const page = (planId: string) => [`/lam-viec/ke-hoach/${planId}/trinh`];
const at = (step: Parameters<typeof aDraftAt>[2]) => aDraftAt(db, owner, step, { unitId: room, leader: chair, clerk });

test('a draft on its way stands with who has the next step, and with nobody else', async () => {
  expect(await everybody()).toEqual([[], [], [], [], [], []]);
  const waits = page(await at('waiting'));
  expect(await everybody()).toEqual([[], [[t.toApprove, waits]], [], [], [], []]);
  const approved = page(await at('approved'));
  expect((await seen(chair)).at(-1)).toEqual([t.toSign, approved]);
  expect([await seen(deputy), await seen(clerk)]).toEqual([[], [[t.toSign, approved]]]);
  const signed = page(await at('signed'));
  expect((await seen(clerk)).at(-1)).toEqual([t.toNumber, signed]);
  const numbered = page(await at('numbered'));
  expect((await seen(clerk)).at(-1)).toEqual([t.toSend, numbered]);
  expect((await seen(owner)).map(([title]) => title)).toEqual([t.toSign, t.toSend]);
  expect([await seen(worker), await seen(auditor)]).toEqual([[], []]);
});

test('a draft that was given back stands with who drafted it, with the reason', async () => {
  const planId = await at('waiting');
  const decision = { decision: 'return', reason: 'Thiếu kinh phí' } as const;
  value(await acting(db, chair, (tx) => decidePlan(tx, { actor: chair, planId, now }, decision)));
  const [back] = (await papersWaiting({ db, actor: owner, today, now }, 'vi')).filter(({ title }) => title === t.givenBack);
  expect(back?.items).toMatchObject([{ href: `/lam-viec/ke-hoach/${planId}/trinh`, when: 'Lý do: Thiếu kinh phí' }]);
  expect((await seen(chair)).map(([title]) => title)).not.toContain(t.givenBack);
  expect(await seen(worker)).toEqual([]);
});

test('a paper that came in stands with the unit to which it was handed, until somebody there received it', async () => {
  const id = await anIncomingPaper(db, clerk, { unitId: room });
  await anIncomingPaper(db, clerk);
  expect(await seen(worker)).toEqual([[t.toReceive, [`/lam-viec/so-van-ban/den/${id}`]]]);
  expect((await seen(clerk)).map(([title]) => title)).not.toContain(t.toReceive);
  expect(await seen(auditor)).toEqual([]);
  value(await acting(db, worker, (tx) => receiveIncoming(tx, { actor: worker, now, today }, id)));
  expect(await seen(worker)).toEqual([]);
});

test('a unit that is asked for comments finds the draft until it has said something', async () => {
  const planId = await aDraft(db, owner, { duties: [{ units: [performing(room)] }] });
  const on = { actor: owner, planId, now };
  value(await acting(db, owner, (tx) => askForComments(tx, on, { unitIds: [room], dueOn: today.add({ days: 5 }) })));
  expect(await seen(worker)).toEqual([[t.toComment, [`/lam-viec/ke-hoach/${planId}/gop-y`]]]);
  value(await acting(db, worker, (tx) => agreeToDraft(tx, { actor: worker, planId, now })));
  expect(await seen(worker)).toEqual([]);
});
