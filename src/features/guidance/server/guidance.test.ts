import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { endUnit } from '#features/units/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { answered, asked, asking } from '#root/testing/rooms/guidance.ts';
import { mayRead } from '../policy.ts';
import type { QuestionId } from '../question.ts';
import { answerQuestion, askQuestion, correctQuestion, questionOf, questionsOf, withdrawQuestion } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let unitId: UnitId;
let head: Actor;
let neighbour: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  unitId = await aUnit(opened.db, ward);
  head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId });
  neighbour = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId: await aUnit(opened.db, ward) });
});
afterAll(() => opened.drop());

const stored = async (id: QuestionId) => (await questionOf(opened.db, ward.authorityId, id))!;
const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);
const ask = (given: Parameters<typeof asked>[3] = {}) => asked(opened.db, head, unitId, given);
const found = async (by: Actor, search?: string) => {
  const units = by.posts.map((post) => post.unitId);
  return (await questionsOf(opened.db, ward.authorityId, { readBy: units, search, limit: 1000 })).map(({ id }) => id);
};

test('a question reaches the owner, its answer who asked; then all staff find it without accents, but one that is private', async () => {
  const id = value(await ask({ title: 'Ghi sinh hoạt lồng ghép', question: 'Ghi ở đâu?' }));
  const own = value(await ask({ title: 'Việc riêng của tổ', isPrivate: true }));
  expect(await titles(owner)).toContain('Câu hỏi: Ghi sinh hoạt lồng ghép');
  expect(mayRead(neighbour, await stored(id))).toBe(false);
  expect(await found(neighbour)).toEqual([]);
  expect(refusalOf(await answered(opened.db, head, id))).toBe('may-not-answer');
  for (const one of [id, own]) value(await answered(opened.db, owner, one));
  expect(await titles(head)).toContain('Trả lời: Ghi sinh hoạt lồng ghép');
  expect(await found(neighbour)).toEqual([id]);
  expect((await found(head)).toSorted()).toEqual([id, own].toSorted());
  expect(await found(neighbour, 'long ghep')).toEqual([id]);
  expect(await found(neighbour, 'không có')).toEqual([]);
  expect([mayRead(neighbour, await stored(id)), mayRead(neighbour, await stored(own))]).toEqual([true, false]);
});

test('is asked once for units of one’s own that are there, also at once', async () => {
  expect(refusalOf(await asked(opened.db, head, neighbour.posts[0]!.unitId))).toBe('not-your-unit');
  const gone = await aUnit(opened.db, ward);
  const last = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: gone });
  value(await acting(opened.db, owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: gone, from: today })));
  expect(refusalOf(await asked(opened.db, last, gone))).toBe('unit-gone');
  const input = { unitId, title: 'Hai lần', question: 'Một câu?', isPrivate: false };
  const work = { authorityId: ward.authorityId, actor: `officer:${head.officerId}`, at: now };
  const command = (tx: Parameters<typeof askQuestion>[0]) => askQuestion(tx, asking(head), input);
  const { first, second, waited } = await atOnce(opened.db, { work, command }, { work, command });
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'asked-already', true]);
});

test('is corrected and withdrawn by who asked until it is answered; an answer is corrected with its trace', async () => {
  const id = value(await ask({ title: 'Sửa được' }));
  const said = { title: 'Đã sửa', question: 'Câu khác?', isPrivate: true };
  const correct = (by: Actor) => acting(opened.db, by, (tx) => correctQuestion(tx, asking(by), id, said));
  expect(refusalOf(await correct(owner))).toBe('not-your-question');
  value(await correct(head));
  value(await correct(head));
  value(await answered(opened.db, owner, id));
  value(await answered(opened.db, owner, id));
  value(await answered(opened.db, owner, id, 'Sửa lại: ghi riêng.'));
  expect(refusalOf(await correct(head))).toBe('question-answered');
  expect((await historyOf(opened.db, ward.authorityId, 'guidance-question', id)).map(({ action }) => action)).toEqual([
    'guidance-question.asked',
    'guidance-question.corrected',
    'guidance-question.answered',
    'guidance-question.answer-corrected',
  ]);
  const other = value(await ask());
  const withdraw = () => acting(opened.db, head, (tx) => withdrawQuestion(tx, asking(head), other));
  value(await withdraw());
  expect([refusalOf(await withdraw()), refusalOf(await answered(opened.db, owner, other))]).toEqual([
    'question-withdrawn',
    'question-withdrawn',
  ]);
  expect(await found(head)).not.toContain(other);
  const none = crypto.randomUUID() as QuestionId;
  expect(refusalOf(await acting(opened.db, owner, (tx) => answerQuestion(tx, asking(owner), none, { answer: 'x' })))).toBe(
    'unknown-question',
  );
});
