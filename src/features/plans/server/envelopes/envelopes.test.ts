import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerWith, coverageOf, planOf, receivedByLevel, receivedPlansOf, takePlan, tellSenders } from '../index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aPlanToSend, sendingPlan, takingPlan } from '#root/testing/rooms/envelopes/envelopes.ts';
import type { EnvelopeId } from '#features/envelopes/index.ts';
import {
  acceptArrived,
  addHere,
  addSuperior,
  answersOf,
  belowHere,
  changeKey,
  contentsOf,
  deliveriesOf,
  endSuperior,
  envelopesOf,
  keysOf,
  openArrived,
  sealToSend,
  sendEnvelope,
  sendFurther,
  superiorsOf,
  takeEnvelopeBack,
  urgeReceivers,
  returnArrived,
  correspondentsOf,
} from '#features/envelopes/server/index.ts';

let opened: TestDatabase;
let storage: ReturnType<typeof aStorage>;
let province: Actor;
let ward: Actor;
let commune: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  storage = aStorage();
  const roles = ['plan-owner', 'chair', 'administrator', 'clerk'];
  province = await anOfficer(
    opened.db,
    await anAuthority(opened.db, { level: 'province', placeName: 'Bình Minh', name: 'Ủy ban nhân dân tỉnh Bình Minh' }),
    { roles },
  );
  ward = await anOfficer(opened.db, await anAuthority(opened.db), { roles });
  commune = await anOfficer(opened.db, await anAuthority(opened.db), { roles });
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const inboxOf = (actor: Actor) => envelopesOf(opened.db, actor.authorityId, { direction: 'in' });
const outOf = async (id: EnvelopeId) => deliveriesOf(opened.db, province.authorityId, id);
const lastOf = async (actor: Actor) => (await inboxOf(actor))[0]?.id as EnvelopeId;
const as = <T>(actor: Actor, command: Parameters<typeof acting<T>>[2], at = now) => acting(opened.db, actor, command, at);
const send = async (to: readonly Actor[], at = now) =>
  value(
    await sendingPlan(
      opened.db,
      storage,
      province,
      await aPlanToSend(opened.db, province),
      to.map(({ authorityId }) => authorityId),
      at,
    ),
  );

test('a plan is delivered at once, becomes a received plan, is answered by a plan of the receiver, and its sender sees each step', async () => {
  const plan = await aPlanToSend(opened.db, province, undefined, { targets: [{}] });
  const id = value(await sendingPlan(opened.db, storage, province, plan, [ward.authorityId, commune.authorityId]));
  expect((await outOf(id)).map(({ state, standing }) => [state, standing])).toEqual([
    ['delivered', null],
    ['delivered', null],
  ]);
  const came = await lastOf(ward);
  value(await as(ward, (tx) => openArrived(tx, { actor: ward, now }, came)));
  const receivedId = value(await takingPlan(opened.db, storage, ward, came));
  const received = await planOf(opened.db, ward.authorityId, receivedId);
  expect(received).toMatchObject({
    state: 'received',
    symbol: plan.symbol,
    issuer: plan.issuer,
    received: { origin: 'envelope' },
    documentId: null,
  });
  expect(received?.duties.map(({ text }) => text)).toEqual(['Phát thanh hằng tuần']);
  expect(received?.targets.map(({ text, value: figure }) => [text, figure])).toEqual(
    plan.targets.map(({ text, value: figure }) => [text, figure]),
  );
  const own = await aPlanToSend(opened.db, ward, 'Phát thanh mỗi tuần một lần');
  const link = { actor: ward, now, planId: receivedId, askedId: received?.duties[0]?.id as never, ownId: own.duties[0]?.id as never };
  value(await as(ward, (tx) => answerWith(tx, link)));
  await tellSenders({ authorityId: ward.authorityId, planId: own.id }, { db: opened.db, now: () => now } as never);
  const [coverage] = await coverageOf(opened.db, ward.authorityId, await receivedPlansOf(opened.db, ward.authorityId));
  expect(coverage).toMatchObject({ asked: 2, answered: 1 });
  const byWard = (await outOf(id)).find(({ bodyId }) => bodyId === ward.authorityId);
  expect(byWard).toMatchObject({ standing: 'answered', answer: { symbol: own.symbol } });
  expect((await answersOf(opened.db, province.authorityId, id)).filter(({ what }) => what === 'answered')).toHaveLength(1);
  expect(
    (await historyOf(opened.db, ward.authorityId, 'envelope', came)).map(({ action, actor }) => [action, actor.split(':')[0]]),
  ).toEqual([
    ['envelope.arrived', 'envelope'],
    ['envelope.opened', 'officer'],
    ['envelope.taken', 'officer'],
    ['envelope.answered-by-plan', 'officer'],
  ]);
});

test('whoever has not answered is urged at once, once a day, and nobody else', async () => {
  const id = await send([ward, commune]);
  value(await takingPlan(opened.db, storage, ward, await lastOf(ward)));
  expect(value(await as(province, (tx) => urgeReceivers(tx, { actor: province, now }, id)))).toBe(2);
  expect(refusalOf(await as(province, (tx) => urgeReceivers(tx, { actor: province, now }, id)))).toBe('envelope-nobody-to-urge');
  const told = await opened.db
    .selectFrom('message')
    .select('title_vi')
    .where('authority_id', '=', commune.authorityId)
    .where('kind', '=', 'urged')
    .execute();
  expect(told.map(({ title_vi: title }) => title)).toEqual([expect.stringContaining('Cấp trên đôn đốc')]);
});

test('an envelope is taken back until somebody has taken it', async () => {
  const id = await send([ward]);
  const came = await lastOf(ward);
  value(await as(ward, (tx) => openArrived(tx, { actor: ward, now }, came)));
  value(await as(province, (tx) => takeEnvelopeBack(tx, { actor: province, now }, id)));
  expect(refusalOf(await takingPlan(opened.db, storage, ward, await lastOf(ward)))).toBe('envelope-decided-already');
  expect(refusalOf(await as(province, (tx) => takeEnvelopeBack(tx, { actor: province, now }, id)))).toBe('envelope-taken-back');
  const other = await send([ward]);
  value(await takingPlan(opened.db, storage, ward, await lastOf(ward)));
  expect(refusalOf(await as(province, (tx) => takeEnvelopeBack(tx, { actor: province, now }, other)))).toBe('envelope-went-on');
});

test('nothing is sent to somebody unknown, to nobody, twice to one, or of a draft', async () => {
  const id = await send([ward]);
  const further = (to: readonly Actor['authorityId'][]) => as(province, (tx) => sendFurther(tx, { actor: province, now }, id, to));
  expect(refusalOf(await further([ward.authorityId]))).toBe('envelope-sent-there');
  expect(refusalOf(await further([]))).toBe('envelope-to-nobody');
  expect(refusalOf(await further([province.authorityId]))).toBe('envelope-to-unknown');
  expect(refusalOf(await further(['0199f0aa-0000-7000-8000-0000000000ff' as never]))).toBe('envelope-to-unknown');
  value(await further([commune.authorityId]));
  expect(await outOf(id)).toHaveLength(2);
  const performer = { ...province, posts: [] };
  expect(refusalOf(await as(performer, (tx) => sendFurther(tx, { actor: performer, now }, id, [ward.authorityId])))).toBe(
    'may-not-send-envelopes',
  );
});

test('two who send the same plan at once send one envelope, and nobody has it twice', async () => {
  const plan = await aPlanToSend(opened.db, province);
  const sends = (to: Actor) => sendingPlan(opened.db, storage, province, plan, [to.authorityId]);
  const all = [await inboxOf(ward), await inboxOf(commune)];
  const done = await Promise.all([sends(ward), sends(commune), sends(ward)]);
  expect(done.map(refusalOf).filter(Boolean)).toEqual(['envelope-sent-there']);
  expect(new Set(done.flatMap((one) => (one.ok ? [one.value] : []))).size).toBe(1);
  expect([await inboxOf(ward), await inboxOf(commune)].map(({ length }, at) => length - (all[at]?.length ?? 0))).toEqual([1, 1]);
});

test('a content with what no form of ours would take is refused or made clean, never half kept', async () => {
  const id = await send([ward]);
  const came = await lastOf(ward);
  const { opened: seen } = value(await contentsOf(opened.db, storage, ward.authorityId, came));
  const plan = (seen.content as { plan: { duties: object[]; facts: object[] } }).plan;
  const taking = (given: object) =>
    as(ward, (tx) =>
      takePlan(
        tx,
        { actor: ward, now },
        { envelopeId: came, content: { schema: 1, type: 'plan', plan: { ...plan, ...given } }, sha256: 'a' },
      ),
    );
  const basis = { type: 'Nghị định', symbol: '1', name: null, issuer: null };
  for (const bad of [
    { legalBases: [{ ...basis, issuedOn: '31/02/2020' }] },
    { issuedOn: '0000-01-01' },
    { title: '\u0000 ' },
    { facts: [{ kind: 'theme', text: 'Năm', year: 10 ** 12 }] },
    { deadlines: [{ text: 'x', rule: { kind: 'lạ' } }] },
    { duties: [{ ...plan.duties[0], text: 'a'.repeat(100_000) }] },
  ])
    expect([bad, refusalOf(await taking(bad))]).toEqual([bad, 'envelope-content-unreadable']);
  const planId = value(await taking({ duties: [{ ...plan.duties[0], text: 'Phát\u0000 thanh \uD800\u202Eloa' }] }));
  expect((await planOf(opened.db, ward.authorityId, planId))?.duties.map(({ text }) => text)).toEqual(['Phát thanh \uFFFDloa']);
  expect((await outOf(id))[0]).toMatchObject({ standing: 'taken' });
});

test('two that send to each other at once both arrive', async () => {
  const [mine, theirs] = [await aPlanToSend(opened.db, ward), await aPlanToSend(opened.db, commune)];
  const both = await Promise.all([
    sendingPlan(opened.db, storage, ward, mine, [commune.authorityId]),
    sendingPlan(opened.db, storage, commune, theirs, [ward.authorityId]),
    sendingPlan(opened.db, storage, province, await aPlanToSend(opened.db, province), [ward.authorityId, commune.authorityId]),
  ]);
  expect(both.map(refusalOf)).toEqual([undefined, undefined, undefined]);
});

test('a report is returned with remarks, its next version is accepted, and nothing is decided twice', async () => {
  const content = { schema: 1, type: 'report', report: {} };
  const report = async (replaces: string | null) => {
    await using shelf = openShelf(opened.db, storage, ward.authorityId);
    const what = {
      kind: 'report' as const,
      title: 'Báo cáo quý I',
      symbol: '05/BC-UBND',
      issuedOn: '2026-03-12',
      replaces,
      content,
      parts: [],
    };
    const sealed = value(await sealToSend(opened.db, { actor: ward, now, installKey: keyOfTests, shelf }, what));
    const about = { type: 'report', id: sealed.uid };
    return value(await as(ward, (tx) => sendEnvelope(tx, { actor: ward, now }, { sealed, about, to: [province.authorityId] })));
  };
  const first = await report(null);
  const came = await lastOf(province);
  const by = { actor: province, now };
  expect(refusalOf(await as(province, (tx) => returnArrived(tx, by, came, { note: ' ', remarks: [] })))).toBe('return-without-reason');
  const remarks = [{ place: 'T5', words: 'Số này thấp hơn quý trước, đề nghị giải trình.' }];
  value(await as(province, (tx) => returnArrived(tx, by, came, { note: 'Thiếu số liệu', remarks })));
  expect(refusalOf(await as(province, (tx) => acceptArrived(tx, by, came, undefined)))).toBe('envelope-decided-already');
  const [last] = (await answersOf(opened.db, ward.authorityId, first)).filter(({ what }) => what === 'returned');
  expect(last).toMatchObject({ note: 'Thiếu số liệu', remarks });
  const [sent] = await envelopesOf(opened.db, ward.authorityId, { direction: 'out' });
  const second = await report(sent?.uid ?? null);
  value(await as(province, async (tx) => acceptArrived(tx, by, await lastOf(province), 'Đạt')));
  expect((await deliveriesOf(opened.db, ward.authorityId, second))[0]).toMatchObject({ standing: 'accepted' });
  expect(refusalOf(await as(ward, (tx) => takeEnvelopeBack(tx, { actor: ward, now }, second)))).toBe('envelope-went-on');
});

test('superiors are links with days: several at once, past ones stay, and who is below is known', async () => {
  const by = { actor: ward, now };
  expect(refusalOf(await as(ward, (tx) => addHere(tx, by, ward.authorityId)))).toBe('unknown-correspondent');
  expect(refusalOf(await as(ward, (tx) => addHere(tx, by, province.authorityId)))).toBe('correspondent-there');
  const superior = (await correspondentsOf(opened.db, ward.authorityId)).find(({ bodyId }) => bodyId === province.authorityId);
  const input = { correspondentId: superior?.id as never, from: day('2026-01-01') };
  const first = value(await as(ward, (tx) => addSuperior(tx, by, { ...input, purpose: 'reform' })));
  value(await as(ward, (tx) => addSuperior(tx, by, { ...input, purpose: 'index' })));
  expect(refusalOf(await as(ward, (tx) => addSuperior(tx, by, { ...input, purpose: 'reform', from: day('2026-05-01') })))).toBe(
    'superior-there',
  );
  expect(refusalOf(await as(ward, (tx) => addSuperior(tx, by, { ...input, purpose: 'other', until: day('2025-12-01') })))).toBe(
    'superior-backwards',
  );
  expect((await belowHere(opened.db, province.authorityId, today)).map(({ bodyId }) => bodyId)).toEqual([ward.authorityId]);
  expect(refusalOf(await as(ward, (tx) => endSuperior(tx, by, first, day('2026-03-01'))))).toBe('superior-ends-in-the-past');
  value(await as(ward, (tx) => endSuperior(tx, by, first, day('2026-05-31'))));
  expect(refusalOf(await as(ward, (tx) => endSuperior(tx, by, first, day('2026-08-01'))))).toBe('superior-past');
  expect((await superiorsOf(opened.db, ward.authorityId, day('2026-02-01'))).map(({ purpose }) => purpose).toSorted()).toEqual([
    'index',
    'reform',
  ]);
  expect((await superiorsOf(opened.db, ward.authorityId, today)).map(({ purpose }) => purpose)).toEqual(['index']);
});

test('after the key was changed what was signed before stays whole', async () => {
  await send([ward]);
  const before = (await keysOf(opened.db, province.authorityId))[0]?.publicKey;
  value(
    await as(province, async (tx) => ({
      ok: true as const,
      value: await changeKey(tx, { authorityId: province.authorityId, installKey: keyOfTests, now }),
    })),
  );
  const keys = await keysOf(opened.db, province.authorityId);
  expect(keys.map(({ endedAt }) => endedAt === null)).toEqual([true, ...keys.slice(1).map(() => false)]);
  const { opened: seen } = value(await contentsOf(opened.db, storage, ward.authorityId, await lastOf(ward)));
  expect(seen.publicKey).toBe(before);
});

test('a plan that a body below sends is kept as its plan: it asks nothing, and nothing answers it', async () => {
  const body = await anOfficer(opened.db, await anAuthority(opened.db), { roles: ['plan-owner', 'chair', 'administrator', 'clerk'] });
  const correspondentId = value(await as(body, (tx) => addHere(tx, { actor: body, now }, province.authorityId)));
  const link = { correspondentId, purpose: 'reform' as const, from: day('2026-01-01') };
  value(await as(body, (tx) => addSuperior(tx, { actor: body, now }, link)));
  const before = await receivedByLevel(opened.db, province.authorityId);
  value(await sendingPlan(opened.db, storage, body, await aPlanToSend(opened.db, body), [province.authorityId]));
  const taken = value(await takingPlan(opened.db, storage, province, await lastOf(province)));
  const found = await receivedByLevel(opened.db, province.authorityId);
  expect([found.asking, found.fromBelow.map(({ id }) => id)]).toEqual([before.asking, [taken]]);
  const [own, plan] = [await aPlanToSend(opened.db, province), await planOf(opened.db, province.authorityId, taken)];
  const answer = { actor: province, now, planId: taken, askedId: plan?.duties[0]?.id as never, ownId: own.duties[0]?.id as never };
  expect(refusalOf(await as(province, (tx) => answerWith(tx, answer)))).toBe('plan-from-below');
});

test('a plan that names the receiver among those who are told asks nothing of it, though nobody said who is above', async () => {
  const told = await anOfficer(opened.db, await anAuthority(opened.db, { name: 'Ủy ban nhân dân xã Kể' }), { roles: ['plan-owner'] });
  value(await sendingPlan(opened.db, storage, ward, await aPlanToSend(opened.db, ward), [told.authorityId]));
  const envelopeId = await lastOf(told);
  const { content } = value(await contentsOf(opened.db, storage, told.authorityId, envelopeId)).opened;
  Object.assign((content as { plan: object }).plan, { recipients: [{ name: 'UBND xã Kể', purpose: 'để b/c' }] });
  value(await as(told, (tx) => takePlan(tx, { actor: told, now }, { envelopeId, content, sha256: 'a' })));
  expect(await receivedByLevel(opened.db, told.authorityId)).toMatchObject({ asking: [], fromBelow: [{}] });
});
