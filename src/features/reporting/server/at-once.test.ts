import { describe, expect, test } from 'vitest';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce, type Act } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aPlan, performing, aReport, freezing, signing, theReport, withPaper } from '#root/testing/plans.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import {
  addressReport,
  correctReport,
  draftReport,
  editSection,
  freezeReport,
  moveCutOff,
  publishReport,
  recomputeReport,
  reportsOf,
  typeFigure,
  withdrawPublication,
} from './index.ts';

const { db, storage } = await aWorkplace();

const authority = await anAuthority(db);
const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
const chair = await anOfficer(db, authority, { roles: ['chair'] });
const duties = [{ units: [performing(authority.rootUnitId, { role: 'lead' as const })] }];

const aPlanned = async () => (await aPlan(db, owner, { duties })).id;
const aDrafted = async (): Promise<ReportId> => aReport(db, owner, await aPlanned());
const as = <T>(actor: Actor, command: (tx: Tx) => Promise<Result<T>>): Act<T> => ({
  work: { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now },
  command,
});
const on = (reportId: ReportId, actor = owner) => ({ actor, now, today, reportId });

const freeze = (reportId: ReportId, given: { symbol?: string } = {}) =>
  as(chair, async (tx) =>
    freezeReport(tx, await withPaper(db, openShelf(db, storage, chair.authorityId), { ...on(reportId, chair), ...signing(), ...given })),
  );
const edit = (reportId: ReportId, key: 'next' | 'proposals', text: string) =>
  as(owner, (tx) => editSection(tx, { ...on(reportId), key, text }));

const changes = {
  editSection: (id: ReportId) => edit(id, 'next', 'Lời đến sau.'),
  typeFigure: (id: ReportId) =>
    as(owner, (tx) => typeFigure(tx, { ...on(id), indicator: 'T14', typed: 98, reason: 'Báo cáo của Trung tâm' })),
  recomputeReport: (id: ReportId) => as(owner, (tx) => recomputeReport(tx, on(id))),
  addressReport: (id: ReportId) => as(owner, (tx) => addressReport(tx, { ...on(id), recipient: 'Sở Nội vụ', recipients: [] })),
  moveCutOff: (id: ReportId) =>
    as(owner, (tx) => moveCutOff(tx, { ...on(id), from: day('2026-01-01'), to: day('2026-03-31'), reason: 'Công văn' })),
  freezeReport: freeze,
} satisfies Record<string, (id: ReportId) => Act<ReportId>>;

describe('while a report is being frozen', () => {
  test.each(Object.keys(changes) as (keyof typeof changes)[])('%s waits and is refused', async (name) => {
    const id = await aDrafted();
    const done = await atOnce(db, freeze(id), changes[name](id));
    expect(refusalOf(done.first)).toBeUndefined();
    expect({ waited: done.waited, refusal: refusalOf(done.second) }).toEqual({ waited: true, refusal: 'report-frozen' });
    const report = await theReport(db, owner, id);
    expect(report.sections.some(({ text }) => text === 'Lời đến sau.')).toBe(false);
    expect(report).toMatchObject({ state: 'frozen', recipient: 'Ủy ban nhân dân tỉnh Đông Giang', coversReason: null });
  });

  test('what another officer was writing when it began is not in the paper, so it is looked at again and then frozen', async () => {
    const id = await aDrafted();
    const done = await atOnce(db, edit(id, 'next', 'Lời viết trước khi chốt.'), freeze(id));
    expect([done.waited, refusalOf(done.second)]).toEqual([true, 'paper-changed']);
    value(await freezing(db, storage, chair, id));
    expect((await theReport(db, owner, id)).sections.find(({ key }) => key === 'next')?.text).toBe('Lời viết trước khi chốt.');
  });

  test('a figure that the freezing officer types at that moment keeps them from freezing it', async () => {
    const id = await aDrafted();
    const type = as(chair, (tx) => typeFigure(tx, { ...on(id, chair), indicator: 'T14', typed: 98, reason: 'Báo cáo' }));
    expect(refusalOf((await atOnce(db, type, freeze(id))).second)).toBe('own-figures');
  });
});

test('two drafts that are frozen at once do not get one number', async () => {
  const [one, two] = [await aDrafted(), await aDrafted()];
  const done = await atOnce(db, freeze(one, { symbol: '77/BC-UBND' }), freeze(two, { symbol: '77/bc-ubnd' }));
  expect({ waited: done.waited, first: refusalOf(done.first), second: refusalOf(done.second) }).toEqual({
    ...{ waited: true, first: undefined, second: 'symbol-used' },
  });
});

test('two officers who edit two parts at once both find their words', async () => {
  const id = await aDrafted();
  const done = await atOnce(db, edit(id, 'next', 'Lời của người thứ nhất.'), edit(id, 'proposals', 'Lời của người thứ hai.'));
  expect([refusalOf(done.first), refusalOf(done.second)]).toEqual([undefined, undefined]);
  const texts = (await theReport(db, owner, id)).sections.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['Lời của người thứ nhất.', 'Lời của người thứ hai.']));
});

test('counting anew leaves a part alone that is edited at that moment', async () => {
  const id = await aDrafted();
  value((await atOnce(db, edit(id, 'next', 'Lời của cán bộ.'), changes.recomputeReport(id))).second);
  expect((await theReport(db, owner, id)).sections.find(({ key }) => key === 'next')).toMatchObject({
    text: 'Lời của cán bộ.',
    isEdited: true,
  });
});

test('a period is drafted once by two officers at once', async () => {
  const planId = await aPlanned();
  const draft = as(owner, (tx) => draftReport(tx, { actor: owner, now, today, planId, period: 'quarter-1', recipient: 'UBND tỉnh' }));
  expect(refusalOf((await atOnce(db, draft, draft)).second)).toBe('report-exists');
});

test('a frozen report gets one later version, and is published or taken back by one officer at a time', async () => {
  const id = await aDrafted();
  value(await freezing(db, storage, chair, id));
  const correct = as(owner, (tx) => correctReport(tx, { ...on(id), kind: 'replace', reason: 'Bổ sung số liệu' }));
  expect(refusalOf((await atOnce(db, correct, correct)).second)).toBe('version-is-drafted');
  expect((await reportsOf(db, owner.authorityId)).filter(({ state }) => state === 'draft')).not.toEqual([]);
  const publish = as(owner, (tx) => publishReport(tx, on(id)));
  const done = await atOnce(
    db,
    publish,
    as(chair, (tx) => withdrawPublication(tx, { ...on(id, chair), reason: 'Nhầm bản' })),
  );
  expect([done.waited, refusalOf(done.second)]).toEqual([true, undefined]);
  expect((await theReport(db, owner, id)).releasedAt).toBeNull();
  expect(refusalOf(await acting(db, owner, (tx) => withdrawPublication(tx, { ...on(id), reason: 'x' })))).toBe('report-not-released');
});
