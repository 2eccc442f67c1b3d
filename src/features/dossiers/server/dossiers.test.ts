import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { statedOf, type ValueId } from '#features/activities/server/index.ts';
import { knownRows } from '#platform/server/history.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aConfirmedCount, aCount, aLateDossier, counted, lateTold } from '#root/testing/rooms/reports/dossiers.ts';
import {
  confirmCounts,
  correctLate,
  countsOf,
  countsToConfirm,
  endCount,
  endLate,
  holdingOf,
  importCounts,
  lateById,
  lateOf,
  lateToPublish,
  noteCount,
  noteLate,
  praiseworthy,
  publishLate,
  startOfLate,
  stateShare,
} from './index.ts';

const { db, database } = await aWorkplace();
const { publicDb } = database;
const authority = await anAuthority(db);
const { authorityId } = authority;
const writer = await anOfficer(db, authority, { roles: ['clerk'] });
const judge = await anOfficer(db, authority, { roles: ['chair'] });
const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
const nobody = await anOfficer(db, authority, { roles: ['performer'] });
const unitId = await aUnit(db, authority, { name: 'Phòng Một cửa' });
const by = (actor: typeof writer) => ({ actor, now, today });
type Count = Parameters<typeof noteCount>[2];
const noting = (given: Partial<Count>, actor = writer) => acting(db, actor, (tx) => noteCount(tx, by(actor), counted(unitId, given)));
const confirming = (id: Parameters<typeof confirmCounts>[2][number], actor = judge, at = now) =>
  acting(db, actor, (tx) => confirmCounts(tx, { ...by(actor), now: at }, [id]), at);
const shown = async () => await publicDb.selectFrom('public_dossier_count').selectAll().where('authority_id', '=', authorityId).execute();

test('figures that do not add up are refused, all faults at once', async () => {
  const wrong = await noting({ receivedOnline: 121, resolved: 117, paidOnline: 81, digitised: 130, tracked: 121 });
  const codes = wrong.ok ? [] : [wrong.refusal, ...(wrong.refusal.others ?? [])].map(({ code }) => code);
  expect(codes).toEqual([
    'dossiers-online-above',
    'dossiers-resolved-is-not-sum',
    'dossiers-whole-is-not-sum',
    'dossiers-paid-above',
    'dossiers-digitised-above',
    'dossiers-tracked-above',
  ]);
  expect(refusalOf(await noting({ payable: undefined }))).toBe('dossiers-pay-alone');
  expect(refusalOf(await noting({ period: 'tháng trước' }))).toBe('dossiers-period-unread');
  expect(refusalOf(await noting({ takenOn: day('2026-06-02') }))).toBe('dossiers-of-the-future');
  expect(refusalOf(await noting({ takenOn: day('2026-03-31') }))).toBe('dossiers-taken-before');
  expect(refusalOf(await noting({}, nobody))).toBe('may-not-keep-dossiers');
});

test('another confirms; a later figure stands beside the first, holds once confirmed, and gives way when it is taken back', async () => {
  const first = value(await noting({ period: 'Quý I/2026' }));
  expect(value(await noting({ period: '2026-Q1' }))).toBe(first);
  expect(refusalOf(await confirming(first, writer))).toBe('may-not-confirm-dossiers');
  expect(await shown()).toEqual([]);
  value(await confirming(first));
  const known = (await db.selectFrom('dossier_count').select('known_at').where('id', '=', first).executeTakeFirstOrThrow()).known_at;
  expect(refusalOf(await noting({ period: '2026-Q1', takenOn: day('2026-05-01') }))).toBe('dossiers-older-than-there');
  const second = value(await noting({ period: '2026-Q1', takenOn: day('2026-05-20'), resolved: 119, onTime: 57, openInTime: 10 }));
  expect((await shown()).map(({ resolved }) => resolved)).toEqual([118]);
  value(await confirming(second, judge, now.add({ hours: 1 })));
  expect((await shown()).map(({ resolved }) => resolved)).toEqual([119]);
  expect(refusalOf(await confirming(first))).toBe('dossiers-confirmed');
  value(await acting(db, judge, (tx) => endCount(tx, by(judge), second, 'Lấy nhầm kỳ'), now.add({ hours: 2 })));
  expect((await shown()).map(({ resolved }) => resolved)).toEqual([118]);
  // What was known before the second was confirmed is read as it was.
  const { rows } = await sql<{ id: string }>`select id from ${knownRows('dossier_count', authorityId, known)} k
    where confirmed_at is not null and ended_at is null`.execute(db);
  expect(rows.map(({ id }) => id)).toEqual([first]);
});

test('spellings of a field are one line, inside and in public, and the later one holds whatever its case', async () => {
  const spellings = [
    ['Hộ tịch', '2026-05-05'],
    ['HỘ TỊCH', '2026-05-12'],
    ['hộ  tịch', '2026-05-20'],
    ['Hòa giải', '2026-05-21'],
    ['Hoà giải', '2026-05-22'],
  ] as const;
  for (const [field, on] of spellings) await aConfirmedCount(db, writer, judge, unitId, { period: '2024-03', field, takenOn: day(on) });
  const inside = holdingOf(await countsOf(db, authorityId, { period: '2024-03' })).map(({ field }) => field);
  const outside = (await shown()).filter(({ period }) => period === '2024-03').map(({ field }) => field);
  expect([inside, outside.toSorted()]).toEqual([['Hoà giải', 'hộ  tịch'].toSorted(), ['Hoà giải', 'hộ  tịch'].toSorted()]);
});

test('who noted figures does not confirm them while somebody else may; replaced ones are not confirmed', async () => {
  const own = value(await noting({ period: '02/2026' }, owner));
  const asked = async (actor: typeof writer) => (await countsToConfirm(db, { actor, today })).some(({ id }) => id === own);
  expect([await asked(owner), await asked(judge), await asked(writer)]).toEqual([false, true, false]);
  expect(refusalOf(await confirming(own, owner))).toBe('own-dossiers');
  value(await noting({ period: '02/2026', takenOn: day('2026-05-06') }, owner));
  expect(refusalOf(await confirming(own))).toBe('dossiers-later-there');
});

test('a sheet of two sources is taken row by row, with every fault of a row; twice in one list is told', async () => {
  const header = [
    'Đơn vị',
    'Kỳ',
    'Nguồn',
    'Số liệu lấy ngày',
    'Tiếp nhận',
    'Trực tuyến',
    'Tồn kỳ trước',
    'Đã giải quyết',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Trong hạn',
    'Open overdue',
  ];
  const line = (unit: string, period: string, source: string, figures: string[]) => [unit, period, source, '05/05/2026', ...figures];
  const rows = [
    header,
    line('Phòng Một cửa', 'T12/2025', 'iGate', ['10', '9', '0', '10', '4', '6', '0', '0', '0']),
    line('Phòng Một cửa', 'Tháng 12/2025', 'Cổng DVCQG', ['9', '9', '0', '9', '4', '5', '0', '0', '0']),
    line('Phòng Một cửa', '12/2025', 'iGate', ['10', '9', '0', '10', '4', '6', '0', '0', '0']),
    line('Phòng Lạ', '13/2025', 'Zalo', ['10', 'mười', '', '10', '4', '6', '0', '0', '0']),
    line('Phòng Một cửa', '11/2025', 'báo cáo', ['10', '9', '0', '9', '4', '6', '0', '0', '0']),
  ];
  const lines = value(
    await acting(db, writer, async (tx) => ({ ok: true as const, value: await importCounts(tx, by(writer), { rows, locale: 'vi' }) })),
  );
  expect(lines.map(({ fault }) => fault)).toEqual([
    '',
    '',
    expect.stringContaining('mỗi thứ chỉ một dòng'),
    expect.stringMatching(/Kỳ trước chuyển sang” còn trống.*“Phòng Lạ”.*Nguồn “Zalo”.*“13\/2025” chưa phải một kỳ.*“mười” chưa đúng/),
    expect.stringMatching(/Đã giải quyết \(9\) phải bằng.*\(10\).*Tiếp nhận/),
  ]);
});

test('a share of confirmed figures becomes the figure of a target, with its numbers and source', async () => {
  const plan = await aPlan(db, owner, {
    duties: [{ units: [performing(unitId)] }],
    targets: [
      { text: 'Hồ sơ đúng hạn', unit: '%', value: 98, way: 'given', measure: undefined },
      { text: 'Tin', unit: 'tin', value: 5 },
    ],
  });
  const [target, other] = plan.targets;
  const stating = (given: object) =>
    acting(db, writer, (tx) =>
      stateShare(tx, by(writer), {
        ...{ valueId: crypto.randomUUID() as ValueId, targetId: target!.id, share: 'on-time', period: '2026-05', source: 'national' },
        ...given,
      }),
    );
  expect(refusalOf(await stating({}))).toBe('dossiers-no-share');
  await aConfirmedCount(db, writer, judge, unitId, {
    period: '05/2026',
    source: 'national',
    takenOn: day('2026-06-01'),
    payable: 0,
    paidOnline: 0,
  });
  expect(refusalOf(await stating({ share: 'paid' }))).toBe('dossiers-none-arose');
  expect(refusalOf(await stating({ targetId: other!.id }))).toBe('dossiers-no-target');
  value(await stating({}));
  const [stated] = await statedOf(db, authorityId, target!.id);
  expect(stated).toMatchObject({
    value: 98.3,
    state: 'stated',
    source: expect.stringContaining('116/118 hồ sơ, Tháng 5 năm 2026; Cổng Dịch vụ công quốc gia'),
  });
});

test('a unit with everything in time by every source is proposed as a good example', async () => {
  const town = await anAuthority(db);
  const [hand, chief] = [await anOfficer(db, town, { roles: ['clerk'] }), await anOfficer(db, town, { roles: ['chair'] })];
  const [good, late] = [await aUnit(db, town, { name: 'Phòng Tốt' }), await aUnit(db, town, { name: 'Phòng Chậm' })];
  const all = { early: 60, onTime: 58, late: 0, openInTime: 12, openOverdue: 0 };
  await aConfirmedCount(db, hand, chief, good, all);
  await aConfirmedCount(db, hand, chief, late);
  expect((await praiseworthy(db, town.authorityId, today)).map(({ name }) => name)).toEqual(['Phòng Tốt']);
  await aConfirmedCount(db, hand, chief, good, { source: 'national' });
  expect(await praiseworthy(db, town.authorityId, today)).toEqual([]);
});

test('a late dossier has a code and no person, is published by another, and stays public when it was answered', async () => {
  const late = (given: Parameters<typeof lateTold>[1]) => acting(db, owner, (tx) => noteLate(tx, by(owner), lateTold(unitId, given)));
  expect(refusalOf(await late({ code: 'Nguyễn Văn Mẫu' }))).toBe('late-code-is-none');
  expect(refusalOf(await late({ code: '0912345678' }))).toBe('late-code-is-none');
  expect(refusalOf(await late({ signerPost: 'Ông Trần Văn Thử, Giám đốc' }))).toBe('late-signer-personal');
  expect(refusalOf(await late({ reason: 'other', reasonWords: 'Gọi 0912 345 678' }))).toBe('late-words-personal');
  expect(refusalOf(await late({ reason: 'other', reasonWords: 'Hồ sơ của Nguyên Thị Hoá' }))).toBe('late-words-personal');
  expect(refusalOf(await late({ paperNumber: 'Xin lỗi chị Hoa' }))).toBe('late-paper-number-is-none');
  expect(refusalOf(await late({ newDueOn: undefined }))).toBe('late-apology-half');
  expect(refusalOf(await late({ newDueOn: day('9999-12-31') }))).toBe('late-new-date-far-ahead');
  expect(refusalOf(await late({ paperOn: day('2026-03-01') }))).toBe('late-paper-too-early');
  expect(refusalOf(await late({ dueOn: day('2031-01-01'), newDueOn: day('2031-01-05') }))).toBe('late-due-far-ahead');
  expect(refusalOf(await late({ newDueOn: day('2026-05-04') }))).toBe('late-new-date-not-later');
  expect(refusalOf(await late({ answeredOn: day('2026-05-04') }))).toBe('dossier-answered-in-time');
  const none = { paperNumber: undefined, paperOn: undefined, signerPost: undefined, newDueOn: undefined };
  expect(refusalOf(await late({ ...none, dueOn: today }))).toBe('dossier-not-late');
  const id = await aLateDossier(db, owner, unitId, { code: 'h29.12-260501-0009' });
  expect(refusalOf(await late({ code: 'H29.12-260501-0009' }))).toBe('late-dossier-there');
  const publishing = (actor: typeof writer) => acting(db, actor, (tx) => publishLate(tx, by(actor), id));
  const isPublic = async () =>
    (await publicDb.selectFrom('public_late_dossier').select('code').where('id', '=', id).execute()).map(({ code }) => code);
  expect(refusalOf(await publishing(owner))).toBe('own-late-dossier');
  value(await publishing(judge));
  expect(await isPublic()).toEqual(['H29.12-260501-0009']);
  const correcting = async (given: object) => {
    const start = startOfLate((await lateById(db, authorityId, id))!);
    const known = Object.fromEntries(Object.entries({ ...start, ...given }).map(([name, one]) => [name, one ?? undefined]));
    return acting(db, writer, (tx) => correctLate(tx, by(writer), id, known as Parameters<typeof correctLate>[3]));
  };
  value(await correcting({ answeredOn: day('2026-05-14') }));
  expect(await isPublic()).toHaveLength(1);
  // A correction does not hide it: everybody reads it as it was published until another publishes it anew.
  value(await correcting({ reason: 'staff', code: 'H29.12-260501-0010' }));
  expect(await isPublic()).toEqual(['H29.12-260501-0009']);
  const waiting = async (actor: typeof writer) =>
    (await lateToPublish(db, { actor, today }, await lateOf(db, authorityId))).map((one) => one.id);
  expect([await waiting(writer), await waiting(judge)]).toEqual([[], [id]]);
  value(await publishing(judge));
  expect(await isPublic()).toEqual(['H29.12-260501-0010']);
  value(await correcting({ reason: 'system' }));
  value(await acting(db, judge, (tx) => endLate(tx, by(judge), id, 'Ghi nhầm')));
  expect(await isPublic()).toEqual([]);
});

test('figures that wait are told apart from those that hold', async () => {
  const id = await aCount(db, writer, unitId, { period: '2025' });
  expect(holdingOf(await countsOf(db, authorityId)).some((one) => one.id === id)).toBe(false);
});
