import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyChains } from '#platform/server/audit.ts';
import { messagesOf } from '#features/messages/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import { day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOfficer, aUnit } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode } from '#root/testing/rooms/citizens/citizens.ts';
import { aGivenPetition, aPetition, anAnsweredPetition, aPetitionSaid, doing, installKey } from '#root/testing/rooms/citizens/petitions.ts';
import type { PetitionId } from '../petition.ts';
import * as acts from './index.ts';

const { opened, ward, owner, chair, worker, room } = await anOffice({ placeName: 'Sao Mai' });
const { db } = opened;
const { authorityId } = ward;
const accusedRoom = await aUnit(db, ward);
const head = await anOfficer(db, ward, { roles: ['chair'], unitId: accusedRoom });
const at = async (id: PetitionId) => (await acts.petitionOf(db, authorityId, id))!;
const draft = (actor: Actor, id: PetitionId) =>
  doing(db, actor, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã nhắc nhở.', apology: undefined }));

test('a leader of the unit complained of neither drafts, approves nor decides while another may, and never reads who complained', async () => {
  const id = await aGivenPetition(db, owner, room, { kind: 'behaviour' }, { kind: 'behaviour', aboutUnitId: accusedRoom });
  expect(refusalOf(await draft(head, id))).toBe('about-your-unit');
  value(await draft(worker, id));
  expect(refusalOf(await doing(db, head, (tx, by) => acts.approveAnswer(tx, by, id)))).toBe('about-your-unit');
  expect(refusalOf(await doing(db, head, (tx, by) => acts.returnAnswer(tx, by, id, 'Viết lại')))).toBe('about-your-unit');
  expect(refusalOf(await doing(db, head, (tx, by) => acts.wantEnd(tx, by, id, { ground: 'insult', reason: 'Không đúng' })))).toBe(
    'about-your-unit',
  );
  expect(await acts.senderFor(db, head, installKey, await at(id))).toBeUndefined();
  expect(await acts.senderFor(db, chair, installKey, await at(id))).toBeDefined();
  value(await doing(db, chair, (tx, by) => acts.approveAnswer(tx, by, id)));
  expect(refusalOf(await doing(db, head, (tx, by) => acts.showPetition(tx, by, id, { shownBody: 'A.', shownAnswer: 'B.' })))).toBe(
    'about-your-unit',
  );
});

test('where everybody who may sits in the unit complained of, they answer, or nobody would', async () => {
  const small = await anOffice({ placeName: 'Sao Hôm' });
  const root = small.ward.rootUnitId;
  const id = await aGivenPetition(small.opened.db, small.owner, small.room, {}, { aboutUnitId: root });
  value(
    await doing(small.opened.db, small.worker, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã xem xét.', apology: undefined })),
  );
  value(await doing(small.opened.db, small.chair, (tx, by) => acts.approveAnswer(tx, by, id)));
});

test('figures have two clocks: what happened by a day, as it was known at a moment', async () => {
  const year = 2026;
  const figures = (happenedBy = today, knownBy: Temporal.Instant | 'now' = 'now') =>
    acts.petitionFigures(db, authorityId, { year, happenedBy, knownBy });
  const before = await figures();
  const id = await aGivenPetition(db, owner, room);
  const open = await figures();
  expect([open.received - before.received, open.open - before.open]).toEqual([1, 1]);
  const later = day('2026-06-03');
  const moment = now.add({ hours: 48 });
  const on = <T>(actor: Actor, act: Parameters<typeof doing<T>>[2]) => doing(db, actor, act, later, moment);
  value(await on(worker, (tx, by) => acts.draftAnswer(tx, by, id, { answer: 'Đã sửa.', apology: undefined })));
  value(await on(chair, (tx, by) => acts.approveAnswer(tx, by, id)));
  const [after, byToday, known] = [await figures(later), await figures(today), await figures(later, now.add({ hours: 1 }))];
  expect([after.answered - open.answered, after.open - open.open]).toEqual([1, -1]);
  expect([byToday.answered, byToday.open]).toEqual([open.answered, open.open]);
  expect([known.answered, known.open]).toEqual([open.answered, open.open]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from petition p full join petition_standing s
    on s.authority_id = p.authority_id and s.petition_id = p.id where (s.state, s.due_on, s.answered_on, s.rating) is distinct from (p.state, p.due_on, p.answered_on, p.rating)`.execute(
    db,
  );
  expect(rows[0]?.n).toBe(0);
});

test('once it is long over its words tell no more of its sender, in no table and no log, and what is written later is read', async () => {
  const name = 'Lường Thị Biệt';
  const id = await anAnsweredPetition(db, owner, chair, room, {
    name,
    body: `Tôi là ${name}, điện thoại 0912 345 678, báo đèn hỏng.`,
    subject: `${name} báo đèn hỏng ${crypto.randomUUID().slice(0, 6)}`,
  });
  value(await doing(db, owner, (tx, by) => acts.noteInside(tx, by, id, `Đã gọi ${name}`)));
  const nobody = await anAnsweredPetition(db, owner, chair, room, {
    mode: 'anonymous',
    name: undefined,
    phone: undefined,
    body: 'Gọi 0987 654 321 hỏi thêm.',
  });
  const keep = () => acts.keepPetitions(db, authorityId, { now: now.add({ hours: 24 * 91 }), days: 90, installKey });
  expect((await keep()).forgotten).toBeGreaterThan(1);
  expect((await keep()).forgotten).toBe(0);
  const { body, subject } = await at(id);
  expect(body).toBe('Tôi là [tên], điện thoại [điện thoại], báo đèn hỏng.');
  expect(subject).toMatch(/^\[tên\] báo/);
  expect((await at(nobody)).body).toBe('Gọi [điện thoại] hỏi thêm.');
  const log = await historyOf(db, authorityId, 'petition', id);
  expect(JSON.stringify(log)).not.toMatch(/Biệt|0912/);
  expect(JSON.stringify(log.at(-1))).toContain('[tên]');
  const { rows: tables } = await sql<{
    t: string;
  }>`select table_name as t from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
  for (const { t } of tables) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(t)} x where to_jsonb(x)::text like '%Lường Thị Biệt%'`.execute(db);
    expect([t, rows[0]?.n]).toEqual([t, 0]);
  }
  expect(await verifyChains(db)).toEqual([]);
});

test('the same words are the same while open, however they are spelt; receiving looks nothing else up', async () => {
  const [subject, body] = ['Hòa giải tổ 7 chưa họp', 'Tổ hòa giải chưa họp từ tháng ba đến nay.'];
  await aPetition(db, authorityId, { subject, body });
  const again = await processing(db, authorityId, (tx) =>
    acts.sendPetition(
      tx,
      { authorityId, installKey, today, now, code: aCode() },
      {
        ...{
          kind: 'scene',
          field: 'roads',
          subject: 'HOÀ GIẢI tổ 7 chưa họp',
          body: body.replace('hòa', 'hoà'),
          place: undefined,
          mayShow: false,
        },
        ...{ mode: 'anonymous', name: undefined, address: undefined, phone: undefined, email: undefined, mayPass: false, wantsNews: false },
      },
    ),
  );
  expect(refusalOf(again)).toBe('petition-there-already');
});

test('what social supervision or the press found is written down, told to the chair at once and followed as a petition is', async () => {
  for (const way of ['supervision', 'press', 'front', 'box'] as const) {
    const said = { ...aPetitionSaid({ mode: 'anonymous', name: undefined, phone: undefined }), way, receivedOn: today };
    const id = value(await doing(db, owner, (tx, by) => acts.recordPetition(tx, { ...by, code: aCode() }, said)));
    expect(await at(id)).toMatchObject({ way, state: 'received' });
    expect((await acts.petitionsOf(db, authorityId, { way })).map((one) => one.id)).toContain(id);
    const told = (await messagesOf(db, chair, { locale: 'vi', limit: 50 })).messages.some(({ address }) => address.endsWith(id));
    expect([way, told]).toEqual([way, way === 'supervision' || way === 'press']);
  }
});
