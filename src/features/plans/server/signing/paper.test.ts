import { compose, extract, read } from 'official-documents';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aPlan, performing, whole, aDraft } from '#root/testing/plans.ts';
import { signerOf } from '../../paper/signer.ts';
import { planPaperOf } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai' });
});
afterAll(() => opened.drop());

const duties = () => {
  const room = ward.unit('Phòng Văn hóa – Xã hội');
  return [
    {
      text: 'Phát chuyên mục cải cách hành chính trên đài truyền thanh',
      units: [performing(room), performing(ward.rootUnitId, { role: 'coordinate' as const })],
      deadlines: [{ kind: 'date' as const, on: '2026-10-15' }],
    },
    { text: 'Niêm yết thủ tục hành chính tại trụ sở', units: [performing(room)] },
  ];
};

test('an issued plan as a Word file reads back as what it orders, with number, day, signer and annex', async () => {
  const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const plan = await aPlan(opened.db, owner, { symbol: '5/KH-UBND', duties: duties(), targets: [{}] });
  const paper = await planPaperOf(opened.db, plan, today);
  expect(paper.appendices?.[0]?.blocks[0]).toMatchObject({ rows: [{ length: 6 }, { length: 6 }] });
  const extracted = await extract(await compose(paper), 'ke-hoach.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  const { document, signer, assignments } = read(extracted.value);
  expect(document).toMatchObject({ kind: 'plan', number: '05/KH-UBND', issuedOn: '2026-01-15', place: 'Sao Mai' });
  expect(signer?.name).toBe('Trần Văn Mẫu');
  const texts = assignments.flatMap((one) => one.duties.map(({ text }) => text));
  for (const { text } of plan.duties) expect(texts.some((one) => one.includes(text))).toBe(true);
});

test('a draft leaves number and day blank and says whom it is signed by as far as that is known', async () => {
  const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const draft = await whole(opened.db, owner, await aDraft(opened.db, owner, { duties: duties() }));
  const paper = await planPaperOf(opened.db, draft, today);
  expect([paper.symbol, paper.date]).toEqual([{ suffix: 'KH-UBND' }, { year: 2026 }]);
  const drafted = await planPaperOf(opened.db, { ...draft, year: 2027 }, today);
  expect(drafted.date).toEqual({ year: today.year });
});

test.each([
  [
    { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'A' },
    { as: 'head', body: 'ỦY BAN NHÂN DÂN', head: 'CHỦ TỊCH', name: 'A' },
  ],
  [
    { authority: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: null },
    { as: 'deputy', body: 'Ủy ban nhân dân', head: 'CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH' },
  ],
  [
    { authority: 'TL. CHỦ TỊCH', position: 'CHÁNH VĂN PHÒNG', name: null },
    { as: 'by-order', head: 'CHỦ TỊCH', title: 'CHÁNH VĂN PHÒNG' },
  ],
  [
    { authority: 'TUQ. CHỦ TỊCH', position: 'TRƯỞNG PHÒNG', name: null },
    { as: 'by-delegation', head: 'CHỦ TỊCH', title: 'TRƯỞNG PHÒNG' },
  ],
  [
    { authority: null, position: 'Q. CHỦ TỊCH', name: null },
    { as: 'acting-head', body: 'Ủy ban nhân dân', head: 'CHỦ TỊCH' },
  ],
])('the signature form of %j', (said, form) => {
  expect(signerOf(said, 'Ủy ban nhân dân phường Sao Mai')).toEqual(form);
});
