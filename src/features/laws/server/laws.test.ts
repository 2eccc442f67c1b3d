import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { LawId } from '../law.ts';
import { acts } from '../reference/acts.ts';
import type { LawInput, StateInput } from '../schema.ts';
import { basisNotice } from '../view.ts';
import { registerCited } from './citing.ts';
import { addLaw, correctLaw, dropLaw, restoreLaw } from './keeping.ts';
import { lawNews, lawsOf, type LawFilter } from './listing.ts';
import { doneBy, lawOf } from './queries.ts';
import { seeAll } from './seen.ts';
import { askToSpread, lawsToSpread, settleSpreading, spreadingsOf } from './spreading.ts';
import { missingActs, takeStartingList } from './starting.ts';
import { checkState, recordState, undoState } from './states.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let clerk: Actor;
let owner: Actor;
let performer: Actor;
let auditor: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());
beforeEach(async () => {
  ward = await anAuthority(opened.db, { placeName: 'Thử Sao' });
  clerk = await anOfficer(opened.db, ward, { roles: ['clerk'] });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
  auditor = await anOfficer(opened.db, ward, { roles: ['auditor'] });
});

type Command<T> = Parameters<typeof acting<T>>[2];
const run = <T>(command: Command<T>, actor = clerk) => acting(opened.db, actor, command);
const work = (actor: Actor) => ({ authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now });
const both = async <T>(...acts: [[Actor, Command<T>], [Actor, Command<T>]]) => {
  const [first, second] = acts.map(([actor, command]) => ({ work: work(actor), command }));
  const done = await atOnce(opened.db, first!, second!);
  return [done.first, done.second];
};
const by = (actor = clerk) => ({ actor, now, today });
const decree: LawInput = {
  kind: 'Nghị định',
  symbol: '1/2024/NĐ-CP',
  title: 'Thử nghiệm (giả định)',
  issuer: 'Chính phủ',
  issuedOn: day('2024-01-05'),
  level: 'central',
};
const add = async (more: Partial<LawInput> = {}, actor = clerk): Promise<LawId> =>
  value(await run((tx) => addLaw(tx, by(actor), { ...decree, ...more }), actor));
const record = (id: LawId, input: Partial<StateInput>, actor = clerk) =>
  run((tx) => recordState(tx, by(actor), id, { kind: 'in-force', fromOn: day('2024-03-01'), source: 'Điều 9', ...input }), actor);
const all = async (filter: Partial<LawFilter> = {}) => (await lawsOf(opened.db, ward.authorityId, { today, ...filter })).laws;

describe('a paper', () => {
  test('is kept by the clerk and the owner of the plan, and is there once, however it is written', async () => {
    expect(refusalOf(await run((tx) => addLaw(tx, by(performer), decree), performer))).toBe('may-not-keep-laws');
    const id = await add();
    for (const symbol of ['1/2024/NĐ-CP', '01/2024/ND-CP', '1 / 2024 / NĐ - CP'])
      expect(refusalOf(await run((tx) => addLaw(tx, by(), { ...decree, symbol })))).toBe('known-law');
    expect(await all()).toMatchObject([{ id, level: 'central', issuedYear: 2024 }]);
  });

  test('added twice at once is there once', async () => {
    const results = await both([clerk, (tx) => addLaw(tx, by(), decree)], [owner, (tx) => addLaw(tx, by(owner), decree)]);
    expect(results.map((one) => one.ok).toSorted()).toEqual([false, true]);
    expect(await all()).toHaveLength(1);
  });

  test.each<[string, Partial<LawInput>]>([
    ['symbol-form', { symbol: 'không số' }],
    ['issued-in-future', { issuedOn: day('2030-01-01'), symbol: '1/2030/NĐ-CP' }],
    ['year-differs', { issuedYear: 2023 }],
  ])('is refused: %s', async (code, wrong) => {
    expect(refusalOf(await run((tx) => addLaw(tx, by(), { ...decree, ...wrong })))).toBe(code);
    expect(await all()).toEqual([]);
  });

  test('is corrected, not into another that is there; saying the same changes nothing', async () => {
    const id = await add();
    await add({ symbol: '2/2024/NĐ-CP' });
    expect(refusalOf(await run((tx) => correctLaw(tx, by(), id, { ...decree, symbol: '02/2024/NĐ-CP' })))).toBe('known-law');
    value(await run((tx) => correctLaw(tx, by(), id, decree)));
    value(await run((tx) => correctLaw(tx, by(), id, { ...decree, title: 'Tên đúng' })));
    expect(await lawOf(opened.db, ward.authorityId, id)).toMatchObject({ title: 'Tên đúng' });
  });

  test('taken out is kept, hidden, not changed, and taken back', async () => {
    const id = await add();
    value(await run((tx) => dropLaw(tx, by(), id)));
    expect(await all()).toEqual([]);
    expect(await all({ only: 'dropped' })).toHaveLength(1);
    expect(refusalOf(await run((tx) => correctLaw(tx, by(), id, { ...decree, title: 'x y' })))).toBe('dropped-law');
    expect(refusalOf(await record(id, {}))).toBe('dropped-law');
    value(await run((tx) => restoreLaw(tx, by(), id)));
    expect(await all()).toHaveLength(1);
  });

  test('belongs to its authority', async () => {
    const id = await add();
    const other = await anAuthority(opened.db, { placeName: 'Nơi Khác' });
    const stranger = await anOfficer(opened.db, other, { roles: ['clerk'] });
    expect(refusalOf(await run((tx) => dropLaw(tx, by(stranger), id), stranger))).toBe('unknown-law');
    const own = value(await run((tx) => addLaw(tx, by(stranger), decree), stranger));
    const state = { kind: 'replaced', fromOn: day('2025-01-01'), source: 'x', byLawId: id } as const;
    expect(refusalOf(await run((tx) => recordState(tx, by(stranger), own, state), stranger))).toBe('unknown-successor');
  });
});

describe('a state', () => {
  test('names what did it, is checked by a second person, and is taken back', async () => {
    const [old, next] = [await add(), await add({ symbol: '2/2026/NĐ-CP', issuedOn: day('2026-01-05') })];
    value(await record(old, {}));
    const ended = value(await record(old, { kind: 'replaced', fromOn: day('2026-03-01'), byLawId: next }));
    const law = await lawOf(opened.db, ward.authorityId, old);
    expect(basisNotice(law!, today, 'vi')).toEqual({
      text: 'Căn cứ này đã hết hiệu lực từ ngày 01/03/2026, nay theo Nghị định số 2/2026/NĐ-CP (tình trạng chưa ai đối chiếu).',
      word: 'Đã hết hiệu lực',
      isAgainst: true,
    });
    expect(basisNotice(law!, day('2026-02-28'), 'vi')).toEqual({
      word: 'Sẽ hết hiệu lực',
      text: 'Căn cứ này hết hiệu lực từ ngày 01/03/2026.',
      isAgainst: false,
    });
    expect(await doneBy(opened.db, ward.authorityId, next)).toMatchObject([{ id: old, kind: 'replaced' }]);
    expect(refusalOf(await run((tx) => checkState(tx, by(), old, ended)))).toBe('own-state');
    value(await run((tx) => checkState(tx, by(owner), old, ended), owner));
    expect(refusalOf(await run((tx) => checkState(tx, by(owner), old, ended), owner))).toBe('state-checked');
    expect(basisNotice((await lawOf(opened.db, ward.authorityId, old))!, today, 'vi')?.text).not.toContain('chưa ai');
    expect(refusalOf(await record(next, { kind: 'replaced', fromOn: day('2026-04-01'), byLawId: old }))).toBe('circle');
    value(await run((tx) => undoState(tx, by(), old, ended)));
    expect(refusalOf(await run((tx) => undoState(tx, by(), old, ended)))).toBe('unknown-state');
    expect(basisNotice((await lawOf(opened.db, ward.authorityId, old))!, today, 'vi')).toBeUndefined();
    value(await record(next, { kind: 'replaced', fromOn: day('2026-04-01'), byLawId: old }));
  });

  test('ended by two at once is ended once', async () => {
    const id = await add();
    const ending = (kind: 'repealed' | 'expired') => ({ kind, fromOn: day('2026-01-01'), source: 'Điều 9' });
    const results = await both(
      [clerk, (tx) => recordState(tx, by(), id, ending('repealed'))],
      [owner, (tx) => recordState(tx, by(owner), id, ending('expired'))],
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('the list finds papers by how they stand on the day, as each says itself', async () => {
    const states: [string, Partial<StateInput>[]][] = [
      ['unknown', []],
      ['in-force', [{}]],
      ['in-force', [{ kind: 'repealed', fromOn: day('2030-01-01') }]],
      ['not-yet', [{ fromOn: day('2030-01-01') }]],
      ['suspended', [{}, { kind: 'suspended', fromOn: day('2025-01-01') }]],
      ['in-force', [{}, { kind: 'suspended', fromOn: day('2025-01-01') }, { kind: 'resumed', fromOn: day('2025-02-01') }]],
      ['suspended', [{}, { kind: 'suspended', fromOn: day('2025-01-01') }, { kind: 'resumed', fromOn: day('2030-02-01') }]],
      ['ended', [{}, { kind: 'suspended', fromOn: day('2025-01-01') }, { kind: 'expired', fromOn: day('2025-02-01') }]],
      ['in-force', [{ kind: 'amended', fromOn: day('2025-01-01') }]],
    ];
    const made: [string, LawId][] = [];
    for (const [at, [word, of]] of states.entries()) {
      const id = await add({ symbol: `${at + 1}/2024/NĐ-CP` });
      for (const one of of) value(await record(id, one));
      made.push([word, id]);
    }
    for (const standing of ['unknown', 'in-force', 'not-yet', 'suspended', 'ended'] as const) {
      const expected = made.filter(([word]) => word === standing).map(([, id]) => id);
      expect([standing, (await all({ standing })).map(({ id }) => id).toSorted()]).toEqual([standing, expected.toSorted()]);
    }
  });
});

describe('what is cited', () => {
  const cite = (cited: Parameters<typeof registerCited>[2], actor = owner) =>
    acting(opened.db, actor, async (tx) => ({ ok: true, value: await registerCited(tx, by(actor), cited) }));

  test('is registered once, by every spelling, and what is not certain is left to a person', async () => {
    const ids = value(
      await cite([
        { type: 'Kế hoạch', symbol: '62/KH-UBND', issuedOn: '2025-01-24', issuer: 'UBND quận Hà Đông', title: 'Tuyên truyền' },
        { type: 'Kế hoạch', symbol: '062/KH-UBND', issuedOn: '2025', issuer: 'Uỷ ban nhân dân quận Hà Đông' },
        { type: 'Kế hoạch', symbol: '62/KH-UBND' },
        { type: 'Kế hoạch', symbol: '7/KH-UBND' },
        { type: 'Luật', issuedOn: '2016' },
      ]),
    );
    expect(ids).toEqual([ids[0], ids[0], ids[0], null, null]);
    expect(await all()).toMatchObject([{ symbol: '62/KH-UBND', origin: 'plan', level: 'district', issuedOn: day('2025-01-24') }]);
  });

  test('two of one number are told apart by their issuer, and without one nobody guesses', async () => {
    const of = (issuer?: string) => ({ type: 'Kế hoạch', symbol: '5/KH-UBND', issuedOn: '2025-01-24', issuer });
    const [a, b, unsaid] = value(await cite([of('UBND xã Mẫu'), of('UBND xã Thử'), of()]));
    expect(a).not.toBe(b);
    expect(unsaid).toBeNull();
  });

  test('an act of the list comes with its states and what replaced it; a day that is none is not believed', async () => {
    const [id, odd] = value(
      await cite([
        { type: 'Nghị định', symbol: '42/2022/NĐ-CP', issuedOn: '2022-06-24' },
        { type: 'Kế hoạch', symbol: '8/KH-UBND', issuedOn: '2025-02-31', issuer: 'UBND xã Mẫu' },
      ]),
    );
    const law = await lawOf(opened.db, ward.authorityId, id!);
    expect(law?.states.map(({ kind, by: other }) => [kind, other?.name])).toEqual([['replaced', 'Nghị định số 224/2026/NĐ-CP']]);
    expect(await lawOf(opened.db, ward.authorityId, odd!)).toMatchObject({ issuedOn: null, issuedYear: 2025 });
  });

  test('completes what the register did not know, and takes back what was taken out', async () => {
    const [id] = value(await cite([{ type: 'Kế hoạch', symbol: '8/KH-UBND', issuedOn: '2025', issuer: 'UBND xã Mẫu' }]));
    value(await run((tx) => dropLaw(tx, by(), id!)));
    value(await cite([{ type: 'Kế hoạch', symbol: '8/KH-UBND', issuedOn: '2025-03-04', issuer: 'UBND xã Mẫu', title: 'Cải cách' }]));
    expect(await all()).toMatchObject([{ id, issuedOn: day('2025-03-04'), title: 'Cải cách', droppedAt: null }]);
  });
});

test('the list that comes along is taken once, beside what is there', async () => {
  await add({ symbol: '30/2020/NĐ-CP', issuedOn: day('2020-03-05'), title: 'Công tác văn thư (sửa tay)' });
  expect(await missingActs(opened.db, ward.authorityId)).toBe(acts.length - 1);
  expect(value(await run((tx) => takeStartingList(tx, by())))).toBe(acts.length - 1);
  expect(await missingActs(opened.db, ward.authorityId)).toBe(0);
  expect(value(await run((tx) => takeStartingList(tx, by())))).toBe(0);
  const { laws, all: count } = await lawsOf(opened.db, ward.authorityId, { today, search: 'van thu' });
  expect([count, laws[0]?.title]).toEqual([1, 'Công tác văn thư (sửa tay)']);
  const ended = (await all({ standing: 'ended' })).map(({ symbol }) => symbol).toSorted();
  expect(ended).toEqual(
    ['13/2023/NĐ-CP', '42/2022/NĐ-CP', '52/2016/QĐ-TTg', '64/2007/NĐ-CP', '98/2023/NĐ-CP'].filter((one) =>
      acts.some(({ symbol, states = [] }) => symbol === one && states.some(([, from]) => from <= today.toString())),
    ),
  );
  expect(refusalOf(await run((tx) => takeStartingList(tx, by(performer)), performer))).toBe('may-not-keep-laws');
});

test('what is new is told until it was seen', async () => {
  const news = async (actor: Actor) => (await lawNews(opened.db, actor, now)).count;
  const id = await add();
  expect(await news(performer)).toBe(1);
  value(await run((tx) => seeAll(tx, by(performer)), performer));
  expect([await news(performer), await news(clerk)]).toEqual([0, 1]);
  const later = { ...by(), now: now.add({ minutes: 5 }) };
  const state = { kind: 'in-force', fromOn: day('2024-03-01'), source: 'Điều 9' } as const;
  value(await transact(opened.db, { ...work(clerk), at: later.now }, (tx) => recordState(tx, later, id, state)));
  expect(await news(performer)).toBe(1);
  const { since } = await lawNews(opened.db, performer, now);
  expect(since.toString()).toBe(now.toString());
  expect(await all({ only: 'unseen', newSince: since })).toHaveLength(1);
});

test('whoever works here asks that a paper be made known, once, and the owner of the plan answers', async () => {
  const id = await add();
  const asking = (actor: Actor) => (tx: Parameters<Command<void>>[0]) => askToSpread(tx, by(actor), id, 'Cho các tổ dân phố');
  const ask = (actor: Actor) => run(asking(actor), actor);
  expect(refusalOf(await ask(auditor))).toBe('may-not-ask-to-spread');
  const asked = await both([performer, asking(performer)], [clerk, asking(clerk)]);
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await lawsToSpread(opened.db, ward.authorityId)).toMatchObject([{ id, reason: 'Cho các tổ dân phố' }]);
  expect(await all({ only: 'spread' })).toHaveLength(1);
  const settle = (actor: Actor) => run((tx) => settleSpreading(tx, by(actor), id, { outcome: 'done', answer: 'Đưa vào loa' }), actor);
  expect(refusalOf(await settle(performer))).toBe('may-not-settle-spreading');
  value(await settle(owner));
  expect(refusalOf(await settle(owner))).toBe('nothing-asked');
  expect(await spreadingsOf(opened.db, ward.authorityId, id)).toMatchObject([{ outcome: 'done', settledBy: owner.officerId }]);
  expect(await lawsToSpread(opened.db, ward.authorityId)).toEqual([]);
  value(await ask(performer));
});
