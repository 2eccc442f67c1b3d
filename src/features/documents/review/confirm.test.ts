import { describe, expect, test } from 'vitest';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, refusalOf, value } from '#root/testing/actors.ts';
import { anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDesk, aReading, placeOf, reviewing } from '#root/testing/documents.ts';
import { confirmReading, readAgain } from '../server/confirm.ts';
import { addUnitForName, chooseUnits, correctItem, decideItem, repeatDecisions } from '../server/decide.ts';
import { documentOf } from '../server/queries.ts';
import { confirmedReading } from '../server/index.ts';
import { repeatableFor } from '../server/review.ts';
import { namePath } from './names.ts';
import { whyNotConfirm } from './reasons.ts';

const { db, storage } = await aWorkplace();
const desk = await aDesk(db, storage);
const { authority, owner, run, review, fresh } = desk;

const office = namePath('Văn phòng HĐND và UBND');
const front = namePath('Ủy ban Mặt trận Tổ quốc Việt Nam phường');
const culture = namePath('Phòng Văn hóa - Xã hội');

describe('confirming', () => {
  test('is refused while something is open, with the sentence that the page shows', async () => {
    const documentId = await fresh();
    const reasons = whyNotConfirm(await review(documentId));
    expect(reasons.map(({ message }) => message)).toEqual(['Còn 13 mục chưa xem.']);
    const refused = await run(confirmReading, documentId, { damagedToo: false });
    expect(refused).toEqual({ ok: false, refusal: reasons[0] });
  });

  test('is refused where a unit is named but none of ours is meant, or nothing is left to do', async () => {
    const documentId = await fresh();
    await desk.decideAll(documentId);
    value(await run(decideItem, documentId, { item: office, verdict: 'dropped' }));
    expect(whyNotConfirm(await review(documentId)).map(({ code }) => code)).toEqual(['no-unit']);
    expect(whyNotConfirm(await review(documentId), 'received')).toEqual([]);
    expect(whyNotConfirm(await review(documentId))[0]?.message).toContain('2 nhiệm vụ');
    for (const item of ['assignments/0', 'assignments/1']) value(await run(decideItem, documentId, { item, verdict: 'dropped' }));
    expect(refusalOf(await run(confirmReading, documentId, { damagedToo: false }))).toBe('no-duties');
  });

  test('goes on once the plan owner adds the unit that was missing, at the name; what was decided stays, and the clerk may not', async () => {
    const documentId = await fresh();
    await desk.decideAll(documentId);
    value(await run(decideItem, documentId, { item: office, verdict: 'dropped' }));
    const before = (await review(documentId)).items.map(({ path, verdict }) => [path, verdict]);
    const given = { item: office, name: 'Tổ công nghệ số', kind: 'community-team', parentId: authority.rootUnitId };
    const clerk = await anOfficer(db, authority, { roles: ['clerk'] });
    expect(refusalOf(await run(addUnitForName, documentId, given, clerk))).toBe('may-not-add-unit');
    expect(refusalOf(await run(addUnitForName, documentId, { ...given, item: 'names/none' }))).toBe('no-item');
    value(await run(addUnitForName, documentId, given));
    const after = await review(documentId);
    expect(after.items.map(({ path, verdict }) => [path, verdict])).toEqual(before);
    const added = after.units.find(({ name }) => name === given.name);
    expect(after.names.find(({ path }) => path === office)).toMatchObject({ verdict: 'corrected', unitIds: [added?.id] });
    expect(whyNotConfirm(after)).toEqual([]);
    value(await run(confirmReading, documentId, { damagedToo: false }));
  });

  test('of a damaged text asks the officer to answer for it', async () => {
    const documentId = await fresh({ textLayer: { damaged: true, quality: 0.4 } });
    await desk.decideAll(documentId);
    expect(refusalOf(await run(confirmReading, documentId, { damagedToo: false }))).toBe('damaged');
    value(await run(confirmReading, documentId, { damagedToo: true }));
  });

  test('gives the reading with its decisions: units in their roles, the Front asked, deadlines with their duties', async () => {
    const documentId = await fresh();
    await desk.decideAll(documentId);
    value(await run(chooseUnits, documentId, { item: office, unitIds: [authority.unit('Văn phòng HĐND và UBND')] }));
    value(await run(decideItem, documentId, { item: 'assignments/0/duties/1', verdict: 'dropped' }));
    const typed = {
      text: 'chậm nhất ngày 10 tháng cuối quý',
      kind: 'period-end',
      periods: ['quarter'],
      quarters: [],
      dayOfMonth: 10,
      before: false,
    };
    value(await run(correctItem, documentId, { item: 'assignments/0/duties/0/deadlines', kind: 'duty-deadline', typed }));
    value(
      await run(correctItem, documentId, {
        item: 'targets/0',
        kind: 'target',
        typed: { text: 'Phát 30 chuyên mục', value: 30, unit: 'chuyên mục', comparator: '>=' },
      }),
    );
    const confirmed = value(await run(confirmReading, documentId, { damagedToo: false }));
    const units = (await review(documentId)).names;
    const unitOf = (path: string): UnitId | undefined => units.find((name) => name.path === path)?.unitIds[0];
    expect(confirmed).toMatchObject({
      documentId,
      header: { number: '12/KH-UBND', year: 2026 },
      legalBases: [{ type: 'Nghị quyết', symbol: '76/NQ-CP', issuedOn: '2021-07-15', issuer: 'Chính phủ' }],
      targets: [{ item: 'targets/0', text: 'Phát 30 chuyên mục', value: 30, places: [placeOf('Phát ít nhất 24 chuyên mục')] }],
      deadlines: [],
      channels: [{ kind: 'portal' }],
      signer: { name: 'Trần Văn Mẫu' },
      duties: [
        {
          item: 'assignments/0/duties/0',
          role: 'lead',
          deadlines: [
            { rule: { kind: 'date', on: '2026-11-30', before: true } },
            { rule: { kind: 'period-end', periods: ['quarter'], day: 10 } },
          ],
          units: [
            { unitId: authority.unit('Văn phòng HĐND và UBND'), role: 'lead', requested: false },
            { unitId: unitOf(culture), role: 'coordinate', requested: false },
          ],
        },
        { item: 'assignments/1/duties/0', units: [{ unitId: unitOf(front), role: 'perform', requested: true }] },
      ],
    });
    expect(await confirmedReading(db, authority.authorityId, documentId)).toEqual(confirmed);
    expect(await documentOf(db, authority.authorityId, documentId)).toMatchObject({ reading: { state: 'confirmed' } });
  });

  test('closes the review: nothing more is decided, read again or confirmed twice', async () => {
    const documentId = await fresh();
    await desk.decideAll(documentId);
    const both = await Promise.all([
      run(confirmReading, documentId, { damagedToo: false }),
      run(confirmReading, documentId, { damagedToo: false }),
    ]);
    expect(both.map(refusalOf).toSorted()).toEqual(['is-confirmed', undefined]);
    expect(refusalOf(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' }))).toBe('is-confirmed');
    expect(refusalOf(await acting(db, owner, (tx) => readAgain(tx, reviewing(owner, documentId))))).toBe('is-confirmed');
  });
});

test('read again, equal items are offered their earlier decisions, moved to where they stand now', async () => {
  const documentId = await fresh();
  value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' }));
  value(await run(decideItem, documentId, { item: 'assignments/0/duties/1', verdict: 'accepted' }));
  value(
    await run(correctItem, documentId, {
      item: 'assignments/1/duties',
      kind: 'duty',
      typed: { text: 'Giám sát', role: 'perform' },
    }),
  );
  value(await run(chooseUnits, documentId, { item: office, unitIds: [authority.rootUnitId] }));
  value(await acting(db, owner, (tx) => readAgain(tx, { ...reviewing(owner, documentId) })));
  const before = aReading();
  const target = { text: 'Một chỉ tiêu mới đọc được', value: 1, unit: 'cuộc', comparator: '=' };
  const result = { ...before, targets: [target, ...before.targets], assignments: before.assignments.toReversed() };
  await db
    .updateTable('reading')
    .set({ state: 'done', text: 'x', result: JSON.stringify(result) })
    .where('document_id', '=', documentId)
    .where('state', '=', 'waiting')
    .execute();
  const offered = await repeatableFor(db, authority.authorityId, await review(documentId));
  expect(offered.map(({ item, verdict }) => [item, verdict]).toSorted()).toEqual(
    [
      ['targets/1', 'dropped'],
      ['assignments/1/duties/1', 'accepted'],
      ['assignments/0/duties/+1', 'added'],
      [office, 'corrected'],
    ].toSorted(),
  );
  expect(value(await run(repeatDecisions, documentId, {}))).toBe(4);
  expect(await repeatableFor(db, authority.authorityId, await review(documentId))).toEqual([]);
  expect(refusalOf(await run(repeatDecisions, documentId, {}))).toBe('nothing-earlier');
});
