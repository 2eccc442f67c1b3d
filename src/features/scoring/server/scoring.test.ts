import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCells } from '#platform/server/imports/rows.ts';
import type { Actor } from '#platform/values/actor.ts';
import { aConfirmedActivity, aPhotograph, anActivity } from '#root/testing/activities.ts';
import { acting, now, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { gapsOf, pointsFor, stepsIn, totalsOf, type CriterionId, type ScorecardId } from '../criterion.ts';
import type { CriterionInput, OwnInput } from '../schema.ts';
import {
  addCriterion,
  addProof,
  addScorecard,
  correctCriterion,
  coverOf,
  criteriaOf,
  endScorecard,
  importCriteria,
  noteAppraised,
  packOf,
  packStream,
  proofsOf,
  scoreOwn,
  takeProofOff,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let judge: Actor;
let set: ScorecardId;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  judge = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  set = value(await acting(opened.db, owner, (tx) => addScorecard(tx, { actor: owner, now }, { name: 'Chỉ số CCHC cấp xã', year: 2026 })));
});
afterAll(async () => {
  storage.remove();
  await opened.drop();
});

const add = (input: CriterionInput, of = set) => acting(opened.db, owner, (tx) => addCriterion(tx, { actor: owner, now }, of, input));
const all = (of = set) => criteriaOf(opened.db, ward.authorityId, of);
const own = (id: CriterionId, input: OwnInput, actor = owner) =>
  acting(opened.db, actor, (tx) => scoreOwn(tx, { actor, now }, { scorecardId: set, id }, input));
const named = async (code: string) => (await all()).find((one) => one.code === code)!;

test('thresholds are read as they are written, and say how many points a share is', () => {
  expect(stepsIn('80=1,5; 90% = 2')).toEqual([
    { from: 90, points: 2 },
    { from: 80, points: 1.5 },
  ]);
  for (const wrong of ['', '90', '90=', 'chín mươi=2', '120=2', '90=2;90=1']) expect([wrong, stepsIn(wrong)]).toEqual([wrong, undefined]);
  const steps = stepsIn('80=1,5; 90=2')!;
  const by = (reached: number) => pointsFor({ rule: 'steps', most: 2, steps }, reached);
  expect([79.9, 80, 89.9, 90, 100].map(by)).toEqual([0, 1.5, 1.5, 2, 2]);
  expect(pointsFor({ rule: 'share', most: 3, steps: [] }, 66.67)).toBe(2);
  expect(pointsFor({ rule: 'share', most: 3, steps: [] }, 150)).toBe(3);
  expect(pointsFor({ rule: 'whole', most: 3, steps: [] }, 99.9)).toBe(0);
});

test('a set is imported from a sheet, in which every fault is named and nothing is stored while there is one', async () => {
  const sheet = [
    'Số\tTiêu chí\tĐiểm tối đa\tCách chấm\tCác mức\tTài liệu kiểm chứng',
    '1\tChỉ đạo, điều hành\t\t\t\t',
    '1.1\tHoàn thành kế hoạch tuyên truyền\t2\tTheo mức\t100=2; 80=1\tBáo cáo năm',
    '1.2\tTuyên truyền qua loa\t1,5\tTheo tỷ lệ đạt được\t\t',
    '2\tSáng kiến\t1\t\t\t',
  ].join('\n');
  const given = (text: string) => ({ id: set, rows: value(readCells(text)), locale: 'vi' as const });
  const wrong = await acting(opened.db, owner, async (tx) => {
    const lines = await importCriteria(
      tx,
      { actor: owner, now },
      given(
        `${sheet}\n2\tTrùng số\t1\t\t\t\n3\tKhông điểm\tnhiều\t\t\t\n4\tSai cách\t1\tChấm hú họa\t\t\n5\tVô hạn\tInfinity\t\t\t\n6\tQuá nhiều\t1001\t\t\t\n7\t${'dài'.repeat(200)}\t1\t\t\t`,
      ),
    );
    return { ok: false as const, refusal: { code: 'tried', message: lines.map(({ fault }) => fault).join('|') } };
  });
  expect(wrong).toMatchObject({
    refusal: {
      message: expect.stringMatching(
        /^\|{4}Số “2” đã có.*\|Chưa ghi điểm tối đa.*\|Không có cách chấm “Chấm hú họa”.*\|Chưa ghi điểm tối đa.*\|Điểm tối đa của một tiêu chí không quá 1\.000.*\|Cột “Tiêu chí” quá dài/,
      ) as string,
    },
  });
  expect(await all()).toEqual([]);
  value(
    await acting(opened.db, owner, async (tx) => {
      const lines = await importCriteria(tx, { actor: owner, now }, given(sheet));
      return { ok: true as const, value: lines };
    }),
  );
  expect((await all()).map(({ code, rule, most }) => [code, rule, most])).toEqual([
    ['1', 'group', null],
    ['1.1', 'steps', 2],
    ['1.2', 'share', 1.5],
    ['2', 'hand', 1],
  ]);
});

test('a criterion is refused with every fault at once', async () => {
  const refused = await add({ code: 'một', title: 'Sai', rule: 'steps', most: 1, steps: '90=2' });
  expect(refused).toMatchObject({ refusal: { code: 'code-form', others: [{ code: 'steps-above' }] } });
  expect(refusalOf(await add({ code: '1.1', title: 'Trùng', rule: 'hand', most: 1 }))).toBe('code-taken');
  expect(refusalOf(await add({ code: '9', title: 'Nhóm', rule: 'group', most: 1 }))).toBe('group-has-points');
  expect(refusalOf(await add({ code: '9', title: 'Không điểm', rule: 'share' }))).toBe('no-points');
});

test('the own score follows from the rule, or says why not; the appraised one stands beside it; gaps say what is missing', async () => {
  const [steps, share, hand] = [await named('1.1'), await named('1.2'), await named('2')];
  expect(value(await own(steps.id, { reached: 85 }))).toBe(1);
  expect(refusalOf(await own(share.id, {}))).toBe('no-share');
  expect(refusalOf(await own(share.id, { reached: 100, own: 1 }))).toBe('by-the-rule');
  expect(value(await own(share.id, { reached: 100, own: 1, reason: 'Chưa tính hai tổ mới' }))).toBe(1);
  expect(refusalOf(await own(hand.id, {}))).toBe('no-score');
  expect(refusalOf(await own(hand.id, { own: 2 }))).toBe('above-most');
  expect(refusalOf(await own((await named('1')).id, { own: 1 }))).toBe('is-a-group');
  const performer = await anOfficer(opened.db, ward, { roles: ['performer'] });
  expect(refusalOf(await own(hand.id, { own: 1 }, performer))).toMatch(/^may-not|not/);
  const appraise = (by: Actor) =>
    acting(opened.db, by, (tx) => noteAppraised(tx, { actor: by, now }, { scorecardId: set, id: share.id }, { appraised: 0.5 }));
  expect(refusalOf(await appraise(owner))).toBe('both-scores');
  // Who wrote the own score first does not appraise it because somebody corrected it since.
  const third = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  value(await own(share.id, { reached: 100, own: 1, reason: 'Chưa tính hai tổ mới lập' }, third));
  expect(refusalOf(await appraise(owner))).toBe('both-scores');
  value(await appraise(judge));
  expect(refusalOf(await own(share.id, { reached: 90, own: 1, reason: 'Chấm lại' }, judge))).toBe('both-scores');
  const { code, title, rule, steps: thresholds } = { ...steps, steps: '80=0,5' };
  const lower = acting(opened.db, owner, (tx) =>
    correctCriterion(tx, { actor: owner, now }, { scorecardId: set, id: steps.id }, { code, title, rule, most: 0.5, steps: thresholds }),
  );
  expect(refusalOf(await lower)).toBe('below-scores');
  const criteria = await all();
  expect(totalsOf(criteria)).toEqual({ most: 4.5, own: 2, appraised: 0.5, criteria: 3, scored: 2, known: 1 });
  expect(totalsOf(criteria, '1').own).toBe(2);
  expect(gapsOf(criteria).map(({ criterion, missing, why }) => [criterion.code, missing, why])).toEqual([
    ['1.1', 2, 'unproven'],
    ['1.2', 1, 'unproven'],
    ['2', 1, 'unscored'],
  ]);
});

test('the pack holds the cover list and every file by criterion with its SHA-256, and a link without a file', async () => {
  const steps = await named('1.1');
  const activity = await anActivity(
    opened.db,
    storage,
    owner,
    { unitId: ward.rootUnitId, title: 'Hội nghị tuyên truyền' },
    { files: [await aPhotograph()], links: ['https://phuong.example.vn/hoi-nghi'] },
  );
  const other = await aConfirmedActivity(opened.db, storage, owner, judge, { unitId: ward.rootUnitId });
  const prove = (typed: string) =>
    acting(opened.db, owner, (tx) => addProof(tx, { actor: owner, now }, { scorecardId: set, id: steps.id }, typed));
  value(await prove(`activity ${activity}`));
  const id = value(await prove(`activity ${other}`));
  expect(refusalOf(await prove(`activity ${activity}`))).toBe('proof-there');
  expect(refusalOf(await prove(`report ${activity}`))).toBe('no-such-proof');
  expect((await proofsOf(opened.db, ward.authorityId, set)).map(({ title, isWeak }) => [title, isWeak])).toEqual([
    ['Hội nghị tuyên truyền', true],
    ['Phát thanh chuyên mục dịch vụ công trực tuyến', false],
  ]);
  const packed = value(await packOf(opened.db, ward.authorityId, set));
  const stream = packStream(storage, packed, new Uint8Array(await coverOf(packed, 'vi')));
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.keys(files)).toEqual(['danh-muc.xlsx', expect.stringMatching(/^1\.1\/0001-\d-img-0001\.jpg$/)]);
  const photo = packed.find(({ file }) => file)!;
  expect(createHash('sha256').update(files[photo.path!]!).digest('hex')).toBe(photo.file!.sha256);
  expect(packed.map(({ link, file }) => link ?? file?.name)).toEqual(expect.arrayContaining(['https://phuong.example.vn/hoi-nghi']));
  expect(value(await packOf(opened.db, ward.authorityId, set, '2'))).toEqual([]);
  const off = () => acting(opened.db, owner, (tx) => takeProofOff(tx, { actor: owner, now }, { scorecardId: set, id: steps.id }, id));
  value(await off());
  expect(refusalOf(await off())).toBe('proof-gone');
});

test('a set that is used no longer keeps its scores and takes none', async () => {
  const again = { name: 'chỉ số cchc cấp xã', year: 2026 };
  const added = () => acting(opened.db, owner, (tx) => addScorecard(tx, { actor: owner, now }, again));
  expect(refusalOf(await added())).toBe('scorecard-there');
  value(await acting(opened.db, owner, (tx) => endScorecard(tx, { actor: owner, now }, set)));
  expect(refusalOf(await own((await named('2')).id, { own: 1 }))).toBe('scorecard-ended');
  expect((await named('1.1')).mark.own).toBe(1);
  value(await added());
});
