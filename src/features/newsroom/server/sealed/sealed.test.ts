import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStory, seen, submitted, working } from '#root/testing/rooms/newsroom/stories.ts';
import { standingOf } from '../../sealed/link.ts';
import { versionKey, type StoryId } from '../../story.ts';
import {
  approvalLinksOf,
  decideByLink,
  decisionsOn,
  endApprovalLink,
  makeApprovalLink,
  openByLink,
  passOf,
  startOf,
  writeStory,
} from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let writer: Actor;
let owner: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

const installKey = keyOfTests;
const holding = (at = now, authorityId = ward.authorityId) => ({ authorityId, installKey, now: at });
const told = { person: 'Trần Thị Bưởi', post: 'Bí thư Đảng ủy', lasting: 'short' as const };
const checked = (upTo: 'submitted' | 'checked' = 'checked') => aStory(opened.db, { writer, decider: owner, unitId }, { upTo });
const make = async (id: StoryId, by = owner, given: object = {}) => {
  const key = versionKey(await seen(opened.db, ward, id));
  return acting(opened.db, by, (tx) => makeApprovalLink(tx, { ...working(by), installKey }, id, { key, ...told, ...given }));
};
const asCitizen = <T>(command: Parameters<typeof transact<T>>[2], at = now) =>
  transact(opened.db, { authorityId: ward.authorityId, actor: 'citizen', at }, command);
const open = async (given: { token: string; code: string }, at = now) =>
  value(await asCitizen((tx) => openByLink(tx, holding(at), given), at));
const decide = (pass: string, act: 'approved' | 'returned' = 'approved', at = now) =>
  asCitizen((tx) => decideByLink(tx, holding(at), { pass, act, note: 'Đã xem.' }), at);
const passFor = async (given: { token: string; code: string }, at = now) => {
  const found = await open(given, at);
  return found === 'wrong' ? 'wrong' : passOf(installKey, ward.authorityId, found.link.id, at);
};
const otherCode = (code: string): string => (code === '00000000' ? '00000001' : '00000000');
const standing = async (id: StoryId, at = now) => {
  const story = await seen(opened.db, ward, id);
  return (await approvalLinksOf(opened.db, ward.authorityId, id)).map((one) => standingOf(one, story, at));
};

test('who has no account approves one version by link and code, once, and stands in the list of decisions by name', async () => {
  const id = await checked();
  const made = value(await make(id));
  expect(made.token).toMatch(/^[\w-]{43}$/);
  expect(made.code).toMatch(/^\d{8}$/);
  const pass = await passFor({ ...made, code: `${made.code.slice(0, 4)} ${made.code.slice(4)}` });
  expect(refusalOf(await decide(`${pass}x`))).toBe('approval-link-over');
  const both = await Promise.all([decide(pass), decide(pass, 'returned')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const { act, by, note } = (await decisionsOn(opened.db, ward.authorityId, id)).at(-1)!;
  expect(['approved', 'returned']).toContain(act);
  expect([by, note]).toEqual(['Trần Thị Bưởi, Bí thư Đảng ủy', 'Đã xem.']);
  expect(await standing(id)).toEqual(['decided']);
  expect(await open(made)).toBe('wrong');
  const titles = async (of: Actor) => (await messagesOf(opened.db, of, { locale: 'vi', limit: 9 })).messages.map(({ title }) => title);
  const { title } = await seen(opened.db, ward, id);
  expect((await titles(writer)).some((one) => one.endsWith(title) && /^(Đã duyệt|Trả lại để sửa)/.test(one))).toBe(true);
});

test('after four wrong codes the right one opens', async () => {
  const made = value(await make(await checked()));
  const wrong = { token: made.token, code: otherCode(made.code) };
  for (let time = 0; time < 4; time += 1) expect(await open(wrong)).toBe('wrong');
  expect(await open(made)).not.toBe('wrong');
});

test('a link is worth no more than the right of who made it', async () => {
  const maker = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const [before, after] = [value(await make(await checked(), maker)), value(await make(await checked(), maker))];
  const pass = await passFor(before);
  await sql`update post set role = 'performer' where officer_id = ${maker.officerId}`.execute(opened.owner);
  expect(await open(after)).toBe('wrong');
  expect(refusalOf(await decide(pass))).toBe('approval-link-over');
});

test('five wrong codes shut a link, also at once; hostile guesses tell nothing', async () => {
  const id = await checked();
  const made = value(await make(id));
  for (const token of ['', 'x'.repeat(43), `${made.token}x`, "' or 1=1"]) expect(await open({ token, code: made.code })).toBe('wrong');
  const wrong = { token: made.token, code: otherCode(made.code) };
  await Promise.all(Array.from({ length: 8 }, () => open(wrong)));
  expect(await open(made)).toBe('wrong');
  expect(await standing(id)).toEqual(['shut']);
  const { messages } = await messagesOf(opened.db, owner, { locale: 'vi', limit: 9 });
  expect(messages.filter(({ title }) => title.startsWith('Đường dẫn duyệt bị khóa'))).toHaveLength(1);
  const neighbour = await anAuthority(opened.db);
  const there = await checked();
  const theirs = value(await make(there));
  const pass = await passFor(theirs);
  const elsewhere = { ...holding(), authorityId: neighbour.authorityId };
  const done = await transact(opened.db, { authorityId: neighbour.authorityId, actor: 'citizen', at: now }, (tx) =>
    decideByLink(tx, elsewhere, { pass, act: 'approved' }),
  );
  expect(refusalOf(done)).toBe('approval-link-over');
});

test('who opens a link waits for who ends it, and neither for ever', async () => {
  const id = await checked();
  const made = value(await make(id));
  const locked = Promise.withResolvers<undefined>();
  const ending = acting(opened.db, owner, async (tx) => {
    await tx.selectFrom('story').select('id').where('id', '=', id).forUpdate().execute();
    locked.resolve(undefined);
    await pause(150);
    return endApprovalLink(tx, working(owner), id, made.id);
  });
  await locked.promise;
  const opening = open(made);
  value(await ending);
  expect(await opening).toBe('wrong');
});

test('an edit, an end, a new link and its hour make a link worthless', async () => {
  const id = await checked();
  const first = value(await make(id));
  const second = value(await make(id));
  expect(await standing(id)).toEqual(['open', 'ended']);
  expect(await open(first)).toBe('wrong');
  expect(await open(second, now.add({ hours: 5 }))).toBe('wrong');
  const pass = await passFor(second);
  const input = { ...startOf(await seen(opened.db, ward, id)), body: 'Đã sửa sau khi gửi đường dẫn.' };
  value(await acting(opened.db, writer, (tx) => writeStory(tx, working(writer), id, input)));
  value(await submitted(opened.db, writer, id));
  expect(refusalOf(await decide(pass))).toBe('approval-link-over');
  expect(await standing(id)).toEqual(['changed', 'ended']);
  const other = await checked();
  const made = value(await make(other));
  const held = await passFor(made);
  value(await acting(opened.db, owner, (tx) => endApprovalLink(tx, working(owner), other, made.id)));
  expect(refusalOf(await acting(opened.db, owner, (tx) => endApprovalLink(tx, working(owner), other, made.id)))).toBe(
    'approval-link-closed',
  );
  expect(refusalOf(await decide(held))).toBe('approval-link-over');
});

test('a link is made by who decides and did not write, for what waits for its approval and is not urgent', async () => {
  expect(refusalOf(await make(await checked('submitted')))).toBe('story-not-in-state');
  const id = await checked();
  expect(refusalOf(await make(id, writer))).toBe('may-not-decide');
  expect(refusalOf(await make(id, owner, { key: `${id}.1.9` }))).toBe('story-changed-meanwhile');
});
