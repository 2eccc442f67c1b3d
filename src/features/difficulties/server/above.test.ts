import { describe, expect, test } from 'vitest';
import {
  addHere,
  envelopeOf,
  envelopesOf,
  envelopesToCount,
  replyToDifficulty,
  sealToSend,
  sendFurther,
  takeEnvelopeBack,
} from '#features/envelopes/server/index.ts';
import { contentsOf, difficultyIn } from '#features/envelopes/server/index.ts';
import { messagesOf } from '#features/messages/server/index.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { acting, at, day, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { keyOfTests } from '#root/testing/database.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { severalLevels } from '#root/testing/rooms/envelopes/levels.ts';
import { aDifficulty } from '#root/testing/rooms/tasks/tasks.ts';
import { audit } from '../audit.ts';
import type { DifficultyId } from '../difficulty.ts';
import { carryDifficulty, difficultyOf, difficultyToSend, hearAbove, sendDifficultyUp, withdrawDifficulty } from './index.ts';

const { db, storage, of, doing } = await severalLevels();
const [ward, province, stranger] = [of('ward'), of('province'), of('stranger')];
const unitId = ward.posts[0]!.unitId;
const plan = await aPlan(db, ward, { duties: [{ text: 'Phát thanh hằng tuần', units: [performing(unitId)] }] });
const raised = (text: string): Promise<DifficultyId> =>
  aDifficulty(db, ward, { unitId, planId: plan.id, text, wish: 'Cấp máy mới' }, at('2026-05-20T09:00'));
const given = { tried: 'Đã mượn máy của phường bên', carriedSymbol: '9/UBND', carriedOn: day('2026-05-30') };

const sealing = async (id: DifficultyId, actor: Actor = ward) => {
  const what = value(await difficultyToSend(db, { authorityId: actor.authorityId, id }, given));
  // Open until the end: what was not sent is put away with the folder of the tests.
  const shelf = openShelf(db, storage, actor.authorityId);
  return value(await sealToSend(db, { actor, now: at('2026-06-01T09:00'), installKey: keyOfTests, shelf }, what));
};
const sending = async (id: DifficultyId, to: AuthorityId = province.authorityId, actor: Actor = ward) => {
  const sealed = await sealing(id, actor);
  return doing(actor, '2026-06-01T09:00', (tx, who) => sendDifficultyUp(tx, who, id, { ...given, to, sealed }));
};
const arrived = async () => (await envelopesOf(db, province.authorityId, { direction: 'in' })).filter(({ kind }) => kind === 'difficulty');
const heard = async (id: DifficultyId, minute: string) => {
  const [sent] = (await envelopesOf(db, ward.authorityId, { direction: 'out' })).filter(({ about }) => about?.id === id);
  await hearAbove({ authorityId: ward.authorityId, envelopeId: sent!.id }, { db, now: () => at(`2026-06-05T${minute}`) });
};

describe('a difficulty that is carried to a superior as an envelope', () => {
  test('arrives with what was tried, is answered once, and the answer comes back to it and to who raised it', async () => {
    const id = await raised('Máy phát hỏng');
    value(await sending(id));
    expect(refusalOf(await sending(id))).toBe('carried-already');
    const [envelope] = await arrived();
    const { opened } = value(await contentsOf(db, storage, province.authorityId, envelope!.id));
    expect(difficultyIn(opened.content)).toMatchObject({
      text: 'Máy phát hỏng',
      wish: 'Cấp máy mới',
      tried: given.tried,
      plan: { title: plan.title },
    });
    expect((await envelopesToCount(db, province.authorityId, { answers: true }).execute()).map((row) => row.id)).toEqual([envelope!.id]);
    const reply = (moment: string) =>
      doing(province, moment, (tx, who) => replyToDifficulty(tx, who, envelope!.id, { became: 'resolved', note: 'Cấp máy trong tháng 6' }));
    value(await reply('2026-06-05T08:00'));
    expect(refusalOf(await reply('2026-06-05T08:05'))).toBe('envelope-decided-already');
    expect(await envelopesToCount(db, province.authorityId, { answers: true }).execute()).toEqual([]);
    await heard(id, '08:10');
    await heard(id, '08:20');
    expect(await difficultyOf(db, ward.authorityId, id)).toMatchObject({
      state: 'carried',
      tried: given.tried,
      carried: { to: expect.stringContaining('province') as string, isByEnvelope: true },
      above: { became: 'resolved', text: 'Cấp máy trong tháng 6', by: expect.stringContaining('province') as string },
    });
    const titles = (await messagesOf(db, ward, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);
    expect(titles.filter((title) => title.includes('trả lời kiến nghị'))).toHaveLength(1);
    const actions = (await historyOf(db, ward.authorityId, 'difficulty', id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'difficulty.answered-above')).toHaveLength(1);
    expect((await verifyRows(db, keyOfTests, audit.rows!)).faults).toEqual([]);
  });

  test('goes to no body that is not above, and of nobody else', async () => {
    const id = await raised('Thiếu loa');
    expect(refusalOf(await sending(id, stranger.authorityId))).toBe('not-superior');
    expect(refusalOf(await sending(id, ward.authorityId))).toBe('not-superior');
    expect((await difficultyToSend(db, { authorityId: stranger.authorityId, id }, given)).ok).toBe(false);
    expect((await difficultyOf(db, ward.authorityId, id))?.state).toBe('open');
  });

  test('sent by two at once is one envelope', async () => {
    const id = await raised('Hai người cùng gửi');
    const [one, two] = [await sealing(id), await sealing(id)];
    const before = (await arrived()).length;
    const send = (sealed: typeof one) => ({
      work: { authorityId: ward.authorityId, actor: `officer:${ward.officerId}`, at: at('2026-06-01T09:00') },
      command: (tx: Parameters<typeof sendDifficultyUp>[0]) =>
        sendDifficultyUp(tx, { actor: ward, now: at('2026-06-01T09:00') }, id, { ...given, to: province.authorityId, sealed }),
    });
    const { first, second } = await atOnce(db, send(one), send(two));
    expect([first, second].map(refusalOf)).toEqual([undefined, 'carried-already']);
    expect(await arrived()).toHaveLength(before + 1);
  });

  test('may go again once its envelope was taken back, and cannot be answered then; what was withdrawn goes no more', async () => {
    const id = await raised('Rút lại rồi gửi');
    const first = value(await sending(id));
    const there = (await arrived())[0]!;
    value(await doing(ward, '2026-06-02T09:00', (tx, who) => takeEnvelopeBack(tx, who, first)));
    const late = await doing(province, '2026-06-02T10:00', (tx, who) =>
      replyToDifficulty(tx, who, there.id, { became: 'cannot', note: 'Chưa có' }),
    );
    expect(refusalOf(late)).toBe('envelope-decided-already');
    value(await sending(id));
    value(await acting(db, ward, (tx) => withdrawDifficulty(tx, { actor: ward, now: at('2026-06-03T09:00') }, id), at('2026-06-03T09:00')));
    expect(refusalOf(await sending(id))).toBe('settled');
  });

  test('goes further to superiors alone, by who carries difficulties; the answer of a stranger who has it does not count', async () => {
    const id = await raised('Chỉ gửi lên trên');
    const sent = value(await sending(id));
    const further = (actor: Actor, to: AuthorityId) => doing(actor, '2026-06-02T09:00', (tx, who) => sendFurther(tx, who, sent, [to]));
    expect(refusalOf(await further(ward, stranger.authorityId))).toBe('difficulty-only-to-superiors');
    const clerk = { ...ward, posts: ward.posts.map((post) => ({ ...post, role: 'clerk' as const })) };
    expect(refusalOf(await further(clerk, province.authorityId))).toBe('may-not-carry-difficulties');
    // As one went that was sent before superiors alone had it.
    const strangerId = value(await doing(ward, '2026-06-02T09:00', (tx, who) => addHere(tx, who, stranger.authorityId)));
    await db
      .insertInto('envelope_delivery')
      .values({ authority_id: ward.authorityId, envelope_id: sent, correspondent_id: strangerId, way: 'file', state: 'waiting' })
      .execute();
    const said = { what: 'returned', answered_at: at('2026-06-06T08:00'), note: 'Không giúp được' };
    await db
      .insertInto('envelope_answer')
      .values({ authority_id: ward.authorityId, envelope_id: sent, correspondent_id: strangerId, ...said })
      .execute();
    await heard(id, '10:00');
    expect((await difficultyOf(db, ward.authorityId, id))?.above).toBeNull();
    const there = (await arrived())[0]!;
    value(
      await doing(province, '2026-06-05T08:00', (tx, who) => replyToDifficulty(tx, who, there.id, { became: 'resolved', note: 'Cấp loa' })),
    );
    await heard(id, '11:00');
    expect((await difficultyOf(db, ward.authorityId, id))?.above).toMatchObject({ became: 'resolved', text: 'Cấp loa' });
    const actions = (await historyOf(db, province.authorityId, 'envelope', there.id)).map(({ action }) => action);
    expect(actions).toContain('envelope.difficulty-resolved');
    expect(actions).not.toContain('envelope.accepted');
  });

  test('waits here again once its envelope was taken back or refused, and goes by paper or in another envelope', async () => {
    const id = await raised('Phong bì không đến');
    const first = value(await sending(id));
    value(await doing(ward, '2026-06-02T09:00', (tx, who) => takeEnvelopeBack(tx, who, first)));
    await heard(id, '08:10');
    expect(await difficultyOf(db, ward.authorityId, id)).toMatchObject({ state: 'open', carried: null });
    const second = value(await sending(id));
    await db
      .updateTable('envelope_delivery')
      .set({ state: 'refused', delivered_at: null, standing: null, standing_at: null, fault: 'Không nhận' })
      .where('envelope_id', '=', second)
      .execute();
    const third = value(await sending(id));
    expect((await envelopeOf(db, ward.authorityId, second))?.state).toBe('taken-back');
    const carrying = () => doing(ward, '2026-06-03T09:00', (tx, who) => carryDifficulty(tx, who, id, { carriedTo: 'Sở Nội vụ' }));
    expect(refusalOf(await carrying())).toBe('carried-already');
    await db
      .updateTable('envelope_delivery')
      .set({ state: 'refused', delivered_at: null, standing: null, standing_at: null, fault: 'Không nhận' })
      .where('envelope_id', '=', third)
      .execute();
    value(await carrying());
    expect(await difficultyOf(db, ward.authorityId, id)).toMatchObject({
      state: 'carried',
      carried: { to: 'Sở Nội vụ', isByEnvelope: false },
    });
    await heard(id, '08:20');
    expect((await difficultyOf(db, ward.authorityId, id))?.state).toBe('carried');
    expect((await verifyRows(db, keyOfTests, audit.rows!)).faults).toEqual([]);
  });
});
