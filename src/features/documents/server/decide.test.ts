import { describe, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import type { DocumentId, UnitId } from '#platform/values/ids.ts';
import { acting, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { aWorkplace } from '#root/testing/office.ts';
import { aDesk, aReading, reviewing } from '#root/testing/documents.ts';
import { itemForms } from '../item-forms.ts';
import { namePath } from '../review/names.ts';
import { undecided } from '../review/reasons.ts';
import { confirmReading, readAgain } from './confirm.ts';
import { acceptSection, chooseUnits, correctItem, decideItem, undoDecision } from './decide.ts';
import { documentOf, sourceOf } from './queries.ts';
import { reviewOf } from './review.ts';

const { db, storage } = await aWorkplace();
const desk = await aDesk(db, storage);
const { authority, owner, run, review, fresh } = desk;

const office = namePath('Văn phòng HĐND và UBND');
const front = namePath('Ủy ban Mặt trận Tổ quốc Việt Nam phường');
const culture = namePath('Phòng Văn hóa - Xã hội');
const open = async (documentId: DocumentId): Promise<string[]> => undecided(await review(documentId)).map(({ path }) => path);

describe('deciding', () => {
  test('every item that goes into the plan is open at first, and none twice', async () => {
    const documentId = await fresh();
    const paths = await open(documentId);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.toSorted()).toEqual(
      [
        'document',
        'citations/0',
        'targets/0',
        office,
        culture,
        front,
        'assignments/0/duties/0',
        'assignments/0/duties/1',
        'assignments/1/duties/0',
        'channels/0',
        'topics/0',
        'recipients/0',
        'signer',
      ].toSorted(),
    );
  });

  test('accepting, dropping and taking back are kept, each audited with what was before', async () => {
    const documentId = await fresh();
    value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'accepted' }));
    value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' }));
    expect((await review(documentId)).items.find(({ path }) => path === 'targets/0')).toMatchObject({
      verdict: 'dropped',
      isDropped: true,
    });
    value(await run(undoDecision, documentId, { item: 'targets/0' }));
    expect(await open(documentId)).toContain('targets/0');
    const audited = await historyOf(db, authority.authorityId, 'document', documentId);
    expect(audited.slice(1).map(({ action, changes }) => ({ action, changes }))).toEqual([
      { action: 'reading.accepted', changes: { 'targets/0': { to: 'accepted' } } },
      { action: 'reading.dropped', changes: { 'targets/0': { from: 'accepted', to: 'dropped' } } },
      { action: 'reading.reopened', changes: { 'targets/0': { from: 'dropped' } } },
    ]);
  });

  test('a dropped unit takes its duties with it, and brings them back', async () => {
    const documentId = await fresh();
    value(await run(decideItem, documentId, { item: 'assignments/0', verdict: 'dropped' }));
    const without = await open(documentId);
    expect(without).not.toContain('assignments/0/duties/0');
    expect(without).not.toContain(office);
    value(await run(undoDecision, documentId, { item: 'assignments/0' }));
    expect(await open(documentId)).toContain('assignments/0/duties/0');
  });

  test('a correction stands instead of what was read, and the header also in the list of documents', async () => {
    const documentId = await fresh();
    const typed = { ...itemForms.header.toStart(aReading().document), title: 'Tuyên truyền năm 2026', issuedOn: '20/1/2026' };
    value(await run(correctItem, documentId, { item: 'document', kind: 'header', typed }));
    expect(await documentOf(db, authority.authorityId, documentId)).toMatchObject({
      title: 'Tuyên truyền năm 2026',
      issuedOn: '2026-01-20',
    });
    value(await run(undoDecision, documentId, { item: 'document' }));
    expect(await documentOf(db, authority.authorityId, documentId)).toMatchObject({
      title: 'Tuyên truyền cải cách hành chính năm 2026',
      issuedOn: '2026-01-15',
    });
  });

  test('what is added stands behind what was read, and goes with what was added below it', async () => {
    const documentId = await fresh();
    value(await run(correctItem, documentId, { item: 'assignments', kind: 'assignment', typed: { unit: 'Tổ dân phố' } }));
    const duty = {
      item: 'assignments/+1/duties',
      kind: 'duty' as const,
      typed: { text: 'Treo băng rôn', role: 'perform', partners: 'Công an phường\n\nTrạm y tế' },
    };
    expect(value(await run(correctItem, documentId, duty))).toBe('assignments/+1/duties/+1');
    expect((await review(documentId)).items.find(({ path }) => path === 'assignments/+1/duties/+1')?.value).toEqual({
      text: 'Treo băng rôn',
      role: 'perform',
      with: ['Công an phường', 'Trạm y tế'],
    });
    value(await run(undoDecision, documentId, { item: 'assignments/+1' }));
    expect((await review(documentId)).items.filter(({ path }) => path.includes('+'))).toEqual([]);
  });
});

describe('what is forged', () => {
  const attempts: [string, string, (documentId: DocumentId) => Promise<unknown>][] = [
    ['an item beyond the end', 'no-item', (id) => run(decideItem, id, { item: 'targets/7', verdict: 'accepted' })],
    ['an item that is no path', 'no-item', (id) => run(decideItem, id, { item: '../../etc/passwd', verdict: 'dropped' })],
    ['a path of a million letters', 'no-item', (id) => run(decideItem, id, { item: 'targets/'.repeat(125_000), verdict: 'dropped' })],
    ['an addition that was never made', 'no-item', (id) => run(decideItem, id, { item: 'targets/+9', verdict: 'accepted' })],
    ['a header thrown away', 'keeps-header', (id) => run(decideItem, id, { item: 'document', verdict: 'dropped' })],
    [
      'a target written over a duty',
      'wrong-form',
      (id) => run(correctItem, id, { item: 'assignments/0/duties/0', kind: 'target', typed: {} }),
    ],
    [
      'a duty below a unit that is not there',
      'wrong-form',
      (id) => run(correctItem, id, { item: 'assignments/9/duties', kind: 'duty', typed: {} }),
    ],
    ['an own query of the clerk', 'wrong-form', (id) => run(correctItem, id, { item: 'findings/0', kind: 'topic', typed: {} })],
    ['a list named like an inherited property', 'no-item', (id) => run(correctItem, id, { item: '__proto__', kind: 'topic', typed: {} })],
    ['a section that is none', 'no-item', (id) => run(acceptSection, id, { section: 'constructor' })],
    ['a unit of nobody', 'no-unit', (id) => run(chooseUnits, id, { item: office, unitIds: [crypto.randomUUID() as UnitId] })],
    [
      'a name that the paper does not use',
      'no-item',
      (id) => run(chooseUnits, id, { item: namePath('Sở Nội vụ'), unitIds: [authority.rootUnitId] }),
    ],
  ];
  test.each(attempts)('%s is refused (%s) and nothing changes', async (_, code, attempt) => {
    const documentId = await fresh();
    expect(refusalOf((await attempt(documentId)) as never)).toBe(code);
    expect([...(await review(documentId)).book.all()]).toEqual([]);
  });

  test('the document of another authority is not there', async () => {
    const documentId = await fresh();
    const stranger = await anOfficer(db, await anAuthority(db), { roles: ['plan-owner'] });
    expect(await reviewOf(db, stranger.authorityId, documentId, today)).toBeUndefined();
    expect(await sourceOf(db, stranger.authorityId, documentId)).toBeUndefined();
    const tries = [
      run(decideItem, documentId, { item: 'targets/0', verdict: 'accepted' }, stranger),
      run(confirmReading, documentId, { damagedToo: true }, stranger),
    ];
    expect((await Promise.all(tries)).map(refusalOf)).toEqual(['not-found', 'not-found']);
    expect(refusalOf(await acting(db, stranger, (tx) => readAgain(tx, reviewing(stranger, documentId))))).toBe('not-found');
  });

  test('a list takes so many additions and no more', async () => {
    const documentId = await fresh();
    const { readingId } = await review(documentId);
    const rows = Array.from({ length: 300 }, (_, index) => ({
      authority_id: authority.authorityId,
      reading_id: readingId,
      item: `topics/+${index + 1}`,
      verdict: 'added',
      value: JSON.stringify({ kind: 'direction', text: 'x' }),
      decided_by: owner.officerId,
      decided_at: Temporal.Instant.from('2026-06-01T00:00:00Z'),
    }));
    await db.insertInto('reading_decision').values(rows).execute();
    expect(refusalOf(await run(correctItem, documentId, { item: 'topics', kind: 'topic', typed: { kind: 'direction', text: 'y' } }))).toBe(
      'too-many-added',
    );
  });
});

describe('names of units', () => {
  test('are matched to units of the authority; what is chosen is proposed for the next paper', async () => {
    const strange = 'Bộ phận chưa ai biết';
    const given = { assignments: [{ unit: strange, duties: [{ text: 'Làm việc này', role: 'perform' as const }] }] };
    const first = await fresh(given);
    const [name] = (await review(first)).names;
    expect(name).toMatchObject({ name: strange, proposed: { unitIds: [] }, heads: 1 });
    expect(refusalOf(await run(decideItem, first, { item: namePath(strange), verdict: 'accepted' }))).toBe('no-proposal');
    const chosen = [authority.unit('Văn phòng HĐND và UBND'), authority.rootUnitId];
    value(await run(chooseUnits, first, { item: namePath(strange), unitIds: chosen }));
    const [again] = (await review(await fresh(given))).names;
    expect(again?.proposed.unitIds.toSorted()).toEqual(chosen.toSorted());
    expect(again?.verdict).toBeUndefined();
  });

  test('one written in two ways is decided once', async () => {
    const duties = [{ text: 'Việc', role: 'perform' as const, with: ['UBND  PHƯỜNG', 'Ủy ban nhân dân phường'] }];
    const documentId = await fresh({ assignments: [{ unit: 'Uỷ ban nhân dân phường', duties }] });
    expect((await review(documentId)).names).toMatchObject([{ heads: 1, partners: 2 }]);
  });
});
