import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId, UnitId } from '#platform/values/ids.ts';
import { acting, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { aReadDocument, aReading, aStorage, placeOf, reviewing } from '#root/testing/documents.ts';
import { itemForms } from '../item-forms.ts';
import { namePath } from '../review/names.ts';
import { undecided, whyNotConfirm } from '../review/reasons.ts';
import { confirmReading, readAgain } from './confirm.ts';
import { acceptSection, chooseUnits, correctItem, decideItem, repeatDecisions, undoDecision } from './decide.ts';
import { documentOf, sourceOf } from './queries.ts';
import { confirmedReading, repeatableFor, reviewOf, type Reviewing } from './review.ts';

const { db, drop } = await createTestDatabase();
const storage = aStorage();
afterAll(async () => {
  await drop();
  storage.remove();
});

let authority: BuiltAuthority;
let owner: Actor;
beforeAll(async () => {
  authority = await anAuthority(db);
  owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
});

type Command<More> = (
  tx: never,
  by: ReturnType<typeof reviewing> & More,
) => Promise<{ ok: true; value: unknown } | { ok: false; refusal: { code: string; message: string } }>;
const run = <More extends object>(command: Command<More>, documentId: DocumentId, more: More, actor = owner) =>
  acting(db, actor, (tx) => command(tx as never, { ...reviewing(actor, documentId), ...more }));

const office = namePath('Văn phòng HĐND và UBND');
const front = namePath('Ủy ban Mặt trận Tổ quốc Việt Nam phường');
const culture = namePath('Phòng Văn hóa - Xã hội');

async function review(documentId: DocumentId): Promise<Reviewing> {
  const found = await reviewOf(db, authority.authorityId, documentId, today);
  if (!found) throw new Error('The document was not read.');
  return found;
}

const open = async (documentId: DocumentId): Promise<string[]> => undecided(await review(documentId)).map(({ path }) => path);
const fresh = (...given: Parameters<typeof aReading>) => aReadDocument(db, storage, owner, aReading(...given));

/** Everything accepted, units of the names chosen where none is proposed. */
async function decided(documentId: DocumentId): Promise<void> {
  value(await run(acceptSection, documentId, { section: 'all' }));
  for (const { path, verdict } of (await review(documentId)).names) {
    if (!verdict) value(await run(chooseUnits, documentId, { item: path, unitIds: [authority.rootUnitId] }));
  }
}

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
    value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'accepted' as const }));
    value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' as const }));
    expect((await review(documentId)).items.find(({ path }) => path === 'targets/0')).toMatchObject({
      verdict: 'dropped',
      isDropped: true,
    });
    value(await run(undoDecision, documentId, { item: 'targets/0' }));
    expect(await open(documentId)).toContain('targets/0');
    const audited = await db
      .selectFrom('audit_entry')
      .select(['action', 'changes'])
      .where('object_id', '=', documentId)
      .orderBy('sequence')
      .execute();
    expect(audited.slice(1)).toEqual([
      { action: 'reading.accepted', changes: { 'targets/0': { to: 'accepted' } } },
      { action: 'reading.dropped', changes: { 'targets/0': { from: 'accepted', to: 'dropped' } } },
      { action: 'reading.reopened', changes: { 'targets/0': { from: 'dropped' } } },
    ]);
  });

  test('a dropped unit takes its duties with it, and brings them back', async () => {
    const documentId = await fresh();
    value(await run(decideItem, documentId, { item: 'assignments/0', verdict: 'dropped' as const }));
    const without = await open(documentId);
    expect(without).not.toContain('assignments/0/duties/0');
    expect(without).not.toContain(office);
    value(await run(undoDecision, documentId, { item: 'assignments/0' }));
    expect(await open(documentId)).toContain('assignments/0/duties/0');
  });

  test('a correction stands instead of what was read, and the header also in the list of documents', async () => {
    const documentId = await fresh();
    const typed = { ...itemForms.header.toStart(aReading().document), title: 'Tuyên truyền năm 2026', issuedOn: '20/1/2026' };
    value(await run(correctItem, documentId, { item: 'document', kind: 'header' as const, typed }));
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
    value(await run(correctItem, documentId, { item: 'assignments', kind: 'assignment' as const, typed: { unit: 'Tổ dân phố' } }));
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
    ['an item beyond the end', 'no-item', (id) => run(decideItem, id, { item: 'targets/7', verdict: 'accepted' as const })],
    ['an item that is no path', 'no-item', (id) => run(decideItem, id, { item: '../../etc/passwd', verdict: 'dropped' as const })],
    [
      'a path of a million letters',
      'no-item',
      (id) => run(decideItem, id, { item: 'targets/'.repeat(125_000), verdict: 'dropped' as const }),
    ],
    ['an addition that was never made', 'no-item', (id) => run(decideItem, id, { item: 'targets/+9', verdict: 'accepted' as const })],
    ['a header thrown away', 'keeps-header', (id) => run(decideItem, id, { item: 'document', verdict: 'dropped' as const })],
    [
      'a target written over a duty',
      'wrong-form',
      (id) => run(correctItem, id, { item: 'assignments/0/duties/0', kind: 'target' as const, typed: {} }),
    ],
    [
      'a duty below a unit that is not there',
      'wrong-form',
      (id) => run(correctItem, id, { item: 'assignments/9/duties', kind: 'duty' as const, typed: {} }),
    ],
    ['an own query of the clerk', 'wrong-form', (id) => run(correctItem, id, { item: 'findings/0', kind: 'topic' as const, typed: {} })],
    [
      'a list named like an inherited property',
      'no-item',
      (id) => run(correctItem, id, { item: '__proto__', kind: 'topic' as const, typed: {} }),
    ],
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
      run(decideItem, documentId, { item: 'targets/0', verdict: 'accepted' as const }, stranger),
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
    expect(
      refusalOf(await run(correctItem, documentId, { item: 'topics', kind: 'topic' as const, typed: { kind: 'direction', text: 'y' } })),
    ).toBe('too-many-added');
  });
});

describe('names of units', () => {
  test('are matched to units of the authority; what is chosen is proposed for the next paper', async () => {
    const strange = 'Bộ phận chưa ai biết';
    const given = { assignments: [{ unit: strange, duties: [{ text: 'Làm việc này', role: 'perform' as const }] }] };
    const first = await fresh(given);
    const [name] = (await review(first)).names;
    expect(name).toMatchObject({ name: strange, proposed: { unitIds: [] }, heads: 1 });
    expect(refusalOf(await run(decideItem, first, { item: namePath(strange), verdict: 'accepted' as const }))).toBe('no-proposal');
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
    await decided(documentId);
    value(await run(decideItem, documentId, { item: office, verdict: 'dropped' as const }));
    expect(whyNotConfirm(await review(documentId)).map(({ code }) => code)).toEqual(['no-unit']);
    expect(whyNotConfirm(await review(documentId))[0]?.message).toContain('2 nhiệm vụ');
    for (const item of ['assignments/0', 'assignments/1']) value(await run(decideItem, documentId, { item, verdict: 'dropped' as const }));
    expect(refusalOf(await run(confirmReading, documentId, { damagedToo: false }))).toBe('no-duties');
  });

  test('of a damaged text asks the officer to answer for it', async () => {
    const documentId = await fresh({ textLayer: { damaged: true, quality: 0.4 } });
    await decided(documentId);
    expect(refusalOf(await run(confirmReading, documentId, { damagedToo: false }))).toBe('damaged');
    value(await run(confirmReading, documentId, { damagedToo: true }));
  });

  test('gives the reading with its decisions: units in their roles, the Front asked, deadlines with their duties', async () => {
    const documentId = await fresh();
    await decided(documentId);
    value(await run(chooseUnits, documentId, { item: office, unitIds: [authority.unit('Văn phòng HĐND và UBND')] }));
    value(await run(decideItem, documentId, { item: 'assignments/0/duties/1', verdict: 'dropped' as const }));
    const typed = {
      text: 'chậm nhất ngày 10 tháng cuối quý',
      kind: 'period-end',
      periods: ['quarter'],
      quarters: [],
      dayOfMonth: 10,
      before: false,
    };
    value(await run(correctItem, documentId, { item: 'assignments/0/duties/0/deadlines', kind: 'duty-deadline' as const, typed }));
    value(
      await run(correctItem, documentId, {
        item: 'targets/0',
        kind: 'target' as const,
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
    await decided(documentId);
    const both = await Promise.all([
      run(confirmReading, documentId, { damagedToo: false }),
      run(confirmReading, documentId, { damagedToo: false }),
    ]);
    expect(both.map(refusalOf).toSorted()).toEqual(['is-confirmed', undefined]);
    expect(refusalOf(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' as const }))).toBe('is-confirmed');
    expect(refusalOf(await acting(db, owner, (tx) => readAgain(tx, reviewing(owner, documentId))))).toBe('is-confirmed');
  });
});

test('read again, equal items are offered their earlier decisions, moved to where they stand now', async () => {
  const documentId = await fresh();
  value(await run(decideItem, documentId, { item: 'targets/0', verdict: 'dropped' as const }));
  value(await run(decideItem, documentId, { item: 'assignments/0/duties/1', verdict: 'accepted' as const }));
  value(
    await run(correctItem, documentId, {
      item: 'assignments/1/duties',
      kind: 'duty' as const,
      typed: { text: 'Giám sát', role: 'perform' },
    }),
  );
  value(await run(chooseUnits, documentId, { item: office, unitIds: [authority.rootUnitId] }));
  value(await acting(db, owner, (tx) => readAgain(tx, { ...reviewing(owner, documentId) })));
  const before = aReading();
  const target = { text: 'Một chỉ tiêu mới đọc được', value: 1, unit: 'cuộc', comparator: '=' as const };
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
