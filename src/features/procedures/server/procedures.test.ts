import { expect, test } from 'vitest';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import {
  aBoard,
  aCode,
  aList,
  announcingSaid,
  aProcedure,
  aRow,
  importing,
  keeping,
  posting,
  procedureSaid,
} from '#root/testing/rooms/procedures/procedures.ts';
import type { ProcedureId } from '../procedure.ts';
import { recordAnnouncing } from './announcings.ts';
import { addProcedure, addVersion, dropVersion } from './keeping.ts';
import { rowsInJson } from './imports/mapping.ts';
import { checkPosting, undoPosting } from './posting.ts';
import { procedureOf } from './queries.ts';
import { boardStates, gapsOn, updatesOf } from './standing.ts';
import { postedEverywhere, statePosted } from './stating.ts';
import { bringWords } from './words.ts';

const { opened, ward, owner, worker, room, chair } = await anOffice({ placeName: 'Thủ tục' });
const { db } = opened;
const clerk = await anOfficer(db, ward, { roles: ['clerk'] });
const { authorityId } = ward;
const inFull = async (id: ProcedureId) => (await procedureOf(db, authorityId, { id }))!;

test('a procedure is kept with ways, papers by case, steps and bases, and refused twice and to others', async () => {
  const said = procedureSaid();
  const id = value(await acting(db, clerk, (tx) => addProcedure(tx, keeping(clerk), said)));
  const { versions, code } = await inFull(id);
  expect(versions).toHaveLength(1);
  expect(versions[0]).toMatchObject({ name: 'Đăng ký khai sinh', steps: ['Nộp hồ sơ', 'Nhận kết quả'], untilOn: null });
  expect(versions[0]!.ways.map(({ kind, fee }) => [kind, fee])).toEqual([['counter', 8000], ['online', 0]]); // prettier-ignore
  expect(versions[0]!.papers[1]).toEqual({ occasion: 'Trường hợp quá hạn', name: 'Bản cam đoan', originals: 1, copies: 1 });
  const again = (by = clerk, given = {}) => acting(db, by, (tx) => addProcedure(tx, keeping(by), procedureSaid({ code, ...given })));
  expect(refusalOf(await again())).toBe('procedure-known');
  expect(refusalOf(await again(worker))).toBe('may-not-keep-procedures');
  expect(refusalOf(await again(clerk, { code: aCode(), copiedOn: today.add({ days: 1 }) }))).toBe('copied-later');
});

test('a further version ends the one before, one that says the same is refused, and a wrong copy is dropped until it is posted', async () => {
  const id = await aProcedure(db, owner);
  const { code: _code, ...said } = procedureSaid({ fromOn: day('2026-02-01'), name: 'Đăng ký khai sinh (mới)' });
  const add = (given: object = {}) => acting(db, owner, (tx) => addVersion(tx, keeping(owner), id, { ...said, ...given }));
  const versionId = value(await add());
  expect((await inFull(id)).versions.map(({ untilOn }) => untilOn?.toString() ?? null)).toEqual([null, '2026-02-01']);
  expect(refusalOf(await add({ fromOn: day('2026-02-02') }))).toBe('same-again');
  expect(refusalOf(await add({ fromOn: day('2026-01-02'), name: 'Khác' }))).toBe('version-not-after');
  const drop = (of = versionId) => acting(db, owner, (tx) => dropVersion(tx, keeping(owner), id, of));
  value(await drop());
  expect((await inFull(id)).versions.map(({ untilOn }) => untilOn)).toEqual([null]);
  expect(refusalOf(await drop((await inFull(id)).versions[0]!.id))).toBe('only-version');
});

test('a list is compared by hash: new, the same and changed ones are told apart, and faults are told by row', async () => {
  const [first, second] = [aCode(), aCode()];
  const take = async (...rows: Parameters<typeof aList>) => importing(db, clerk, aList(...rows), day('2026-01-15'));
  expect((await take(aRow(`${first}.000.00.00.H04`, { name: `Thủ tục ${first}` }), aRow(second))).map(({ outcome, fault }) => [outcome, fault])).toEqual([['new', ''], ['new', '']]); // prettier-ignore
  const changed = await take(aRow(first), aRow(second, { counterFee: '10.000', copiedOn: '20/01/2026' }));
  expect(changed.map(({ outcome, fault }) => [outcome, fault])).toEqual([['same', ''], ['changed', '']]); // prettier-ignore
  expect(
    (await procedureOf(db, authorityId, { code: second }))!.versions.map(({ fromOn, untilOn }) => [fromOn.toString(), untilOn?.toString()]),
  ).toEqual([
    ['2026-01-20', undefined],
    ['2025-07-01', '2026-01-20'],
  ]);
  const bad = await take(
    aRow('123'),
    aRow(aCode(), { name: '' }),
    aRow(aCode(), { counterTerm: 'sớm', counterFee: 'nhiều' }),
    aRow(aCode(), { fromOn: '31/02/2026' }),
    aRow(first, { name: 'Khác' }),
    aRow(first, { name: 'Khác nữa', fromOn: '01/09/2025' }),
    aRow(first, { name: 'Khác nữa', fromOn: '01/07/2025' }),
    aRow(aCode(), { service: 'một phần' }),
  );
  expect(bad.map(({ fault }) => fault)).toEqual([
    expect.stringContaining('mã có dạng 1.001193'),
    expect.stringContaining('Tên thủ tục'),
    expect.stringMatching(/“sớm”.*“nhiều”/),
    expect.stringContaining('“31/02/2026” không đúng'),
    '',
    expect.stringContaining('chồng lên dòng 6'),
    expect.stringContaining('Trùng với dòng 6'),
    expect.stringContaining('Lý do trực tuyến một phần'),
  ]);
});

test('a decision ends what it repeals, names successors, asks every place, and is refused where it cannot be', async () => {
  const [old, gone, amended, fresh] = [aCode(), aCode(), aCode(), aCode()];
  for (const code of [old, gone, amended]) await aProcedure(db, owner, { code, name: `Thủ tục ${code}` });
  const boardId = await aBoard(db, owner, room);
  const record = (said: ReturnType<typeof announcingSaid>, by = owner) => acting(db, by, (tx) => recordAnnouncing(tx, keeping(by), said));
  const whole = announcingSaid([
    { kind: 'new', code: fresh },
    { kind: 'amended', code: amended },
    { kind: 'replaced', code: old, successorCode: fresh },
    { kind: 'repealed', code: gone },
  ]);
  expect(refusalOf(await record({ ...whole, effectOn: day('2026-02-27') }))).toBe('effect-before-issue');
  expect(refusalOf(await record(announcingSaid([{ kind: 'repealed', code: aCode() }])))).toBe('change-of-unknown');
  expect(refusalOf(await record(announcingSaid([{ kind: 'replaced', code: old, successorCode: aCode() }])))).toBe('unknown-successor');
  expect(
    refusalOf(
      await record(
        announcingSaid([
          { kind: 'amended', code: old },
          { kind: 'repealed', code: old },
        ]),
      ),
    ),
  ).toBe('change-twice');
  expect(refusalOf(await record(whole, chair))).toBe('may-not-keep-procedures');
  const id = value(await record(whole));
  expect(refusalOf(await record(whole))).toBe('announced-already');
  expect((await procedureOf(db, authorityId, { code: gone }))!.versions[0]!.untilOn!.toString()).toBe('2026-03-10');
  expect(
    (await updatesOf(db, authorityId, { announcingId: id, boardId })).map(({ dueOn, postingId }) => [dueOn.toString(), postingId]),
  ).toEqual([['2026-03-15', null]]);
  const after = day('2026-03-12');
  expect(refusalOf(await posting(db, worker, boardId, { announcingId: id }, after))).toBe('not-copied');
  const copied = aList(aRow(fresh, { fromOn: '10/03/2026' }), aRow(amended, { name: 'Đã sửa', fromOn: '10/03/2026' }));
  expect((await importing(db, owner, copied, day('2026-01-20'))).map(({ fault }) => fault)).toEqual(['', '']);
  expect((await procedureOf(db, authorityId, { code: amended }))!.versions[0]!.announcingId).toBe(id);
  expect(refusalOf(await posting(db, worker, boardId, { announcingId: id }, day('2026-03-09')))).toBe('posted-before-effect');
  const postingId = value(await posting(db, worker, boardId, { announcingId: id }, after));
  expect((await updatesOf(db, authorityId, { announcingId: id, boardId }))[0]!.postingId).toBe(postingId);
  value(await acting(db, worker, (tx) => undoPosting(tx, keeping(worker, after), postingId)));
  expect((await updatesOf(db, authorityId, { announcingId: id, boardId }))[0]!.postingId).toBeNull();
});

test('what stood posted where on a day is asked by the day and by what was known', async () => {
  const other = await anOffice({ placeName: 'Niêm yết' });
  const { db: there } = other.opened;
  const asked = (text: string, knownBy = now.add({ hours: 48 })) => ({ authorityId: other.ward.authorityId, on: day(text), knownBy });
  const codes = [aCode(), aCode()];
  for (const code of codes) await aProcedure(there, other.owner, { code });
  const board = await aBoard(there, other.owner, other.room);
  const portal = await aBoard(there, other.owner, other.room, { kind: 'portal' });
  const on2 = today.toString();
  const figures = async (question = asked(on2)) =>
    (await boardStates(there, question)).map(({ board: { kind }, all, posted, checked }) => [kind, all, posted, checked]);
  expect(await figures()).toEqual([['counter', 2, 0, 0], ['portal', 2, 2, 2]]); // prettier-ignore
  const id = value(await posting(there, other.worker, board, { leftOut: codes[1]! }));
  expect(await figures()).toEqual([['counter', 2, 1, 0], ['portal', 2, 2, 2]]); // prettier-ignore
  expect((await gapsOn(there, asked(on2))).map(({ code, what }) => [code, what])).toEqual([[codes[1], 'missing']]);
  expect(refusalOf(await posting(there, other.worker, portal))).toBe('portal-keeps-log');
  expect(refusalOf(await posting(there, other.worker, board, { leftOut: '9.999999' }))).toBe('unknown-codes');
  const check = (by: typeof other.worker) => acting(there, by, (tx) => checkPosting(tx, keeping(by), id));
  expect(refusalOf(await check(other.worker))).toBe('own-posting');
  value(await check(other.owner));
  expect(await figures()).toEqual([['counter', 2, 1, 1], ['portal', 2, 2, 2]]); // prettier-ignore
  expect(await figures(asked(on2, now.subtract({ hours: 1 })))).toEqual([['counter', 0, 0, 0], ['portal', 0, 0, 0]]); // prettier-ignore
  expect(await postedEverywhere(there, asked(on2))).toMatchObject({ all: 2, posted: 1 });
  const activity = value(await acting(there, other.owner, (tx) => statePosted(tx, keeping(other.owner), today)));
  const told = await there.selectFrom('activity_quantity').select(['measure', 'value']).where('activity_id', '=', activity).execute();
  expect(told).toEqual([{ measure: 'procedures-posted', value: 1 }]);
});

test('a posting that is sent again is there once; another day, other codes and one that was taken back are postings of their own', async () => {
  const other = await anOffice({ placeName: 'Gửi lại' });
  const { db: there } = other.opened;
  const code = aCode();
  await aProcedure(there, other.owner, { code });
  await aProcedure(there, other.owner);
  const board = await aBoard(there, other.owner, other.room);
  const post = (given: Parameters<typeof posting>[3] = {}) => posting(there, other.worker, board, given);
  const first = value(await post());
  expect(refusalOf(await post({ note: 'Gửi lại' }))).toBe('posted-already');
  value(await post({ leftOut: code }));
  value(await post({ postedOn: today.subtract({ days: 1 }) }));
  value(await acting(there, other.worker, (tx) => undoPosting(tx, keeping(other.worker), first)));
  value(await post());
  const atOnce = await Promise.all([1, 2].map(() => post({ postedOn: today.subtract({ days: 2 }) })));
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a version copied by mistake after a repeal does not bring back what was repealed', async () => {
  const code = aCode();
  const id = await aProcedure(db, owner, { code });
  value(await acting(db, owner, (tx) => recordAnnouncing(tx, keeping(owner), announcingSaid([{ kind: 'repealed', code }]))));
  const { code: _code, ...said } = procedureSaid({ name: 'Tên khác', fromOn: day('2026-03-10') });
  const wrong = value(await acting(db, owner, (tx) => addVersion(tx, keeping(owner), id, said)));
  value(await acting(db, owner, (tx) => dropVersion(tx, keeping(owner), id, wrong)));
  expect((await inFull(id)).versions.map(({ untilOn }) => untilOn?.toString())).toEqual(['2026-03-10']);
});

test('no row of a list is dropped without a word, and JSON brings no unseen letters', async () => {
  for (const counterTerm of ['99999999999999 ngày', '-5 ngày', '9999 ngày']) {
    const [line] = await importing(db, owner, aList(aRow(aCode(), { counterTerm })));
    expect(line?.fault).toBe(`Thời hạn “${counterTerm}” chưa đọc được; ghi như “5 ngày làm việc”, “3 ngày” hoặc “4 giờ”.`);
  }
  expect(value(rowsInJson(JSON.stringify([{ code: '1.000001', name: 'Tên\u0000 \ud800dài' }])))).toEqual([['Mã thủ tục', 'Tên thủ tục'], ['1.000001', 'Tên \ufffddài']]); // prettier-ignore
});

test('the proof of a day as it was known stays, whatever ends later; what begins later is sought by its words from its day on', async () => {
  const other = await anOffice({ placeName: 'Sau này' });
  const { db: there } = other.opened;
  const [code, of] = [aCode(), other.ward.authorityId];
  await aProcedure(there, other.owner, { code });
  const board = await aBoard(there, other.owner, other.room);
  value(await posting(there, other.worker, board));
  const asked = (on = today, knownBy = now) => ({ authorityId: of, on, knownBy });
  const before = await boardStates(there, asked());
  const later = now.add({ hours: 24 });
  const on = day('2026-06-02');
  const by = { actor: other.owner, today: on, now: later };
  const end = announcingSaid([{ kind: 'repealed', code }], {
    effectOn: day('2026-05-20'),
    issuedOn: day('2026-05-10'),
    dueOn: day('2026-06-10'),
  });
  value(await acting(there, other.owner, (tx) => recordAnnouncing(tx, by, end), later));
  expect(await boardStates(there, asked())).toEqual(before);
  expect((await boardStates(there, asked(today, later.add({ hours: 1 })))).map(({ all }) => all)).toEqual([0]);
  const next = await aProcedure(there, other.owner, { code: aCode() });
  const { code: _code, ...said } = procedureSaid({ name: 'Đăng ký hiếm gặp', fromOn: day('2026-07-01') });
  value(await acting(there, other.owner, (tx) => addVersion(tx, keeping(other.owner), next, said)));
  const found = async () =>
    (await there.selectFrom('procedure').select('sought_words').where('id', '=', next).executeTakeFirstOrThrow()).sought_words;
  expect(await found()).not.toContain('hiếm gặp');
  expect(await bringWords(there, of, now)).toBe(0);
  expect(await bringWords(there, of, Temporal.Instant.from('2026-07-01T00:12:00+07:00'))).toBe(1);
  expect(await found()).toContain('hiếm gặp');
});
