import { expect, test } from 'vitest';
import type { ConfirmedReading } from '#features/documents/index.ts';
import type { DocumentId, ReadingId } from '#platform/values/ids.ts';
import { headOf, superiorPlan } from './from-reading.ts';

const confirmed = (header: Partial<ConfirmedReading['header']>): ConfirmedReading => ({
  documentId: 'd' as DocumentId,
  readingId: 'r' as ReadingId,
  header: { kind: 'plan', title: 'Tuyên truyền cải cách hành chính', ...header },
  legalBases: [],
  duties: [],
  targets: [],
  deadlines: [],
  channels: [],
  topics: [],
  recipients: [],
  budgetSources: [],
  sections: [],
  facts: [],
  signer: undefined,
});
const own = { name: 'UBND phường Mẫu', thisYear: 2026 };

test('the year is the one the paper names, then that of its date, then this year', () => {
  expect(headOf(confirmed({ year: 2025 }), own).year).toBe(2025);
  expect(headOf(confirmed({ title: 'Tuyên truyền cải cách hành chính năm 2024' }), own).year).toBe(2024);
  expect(headOf(confirmed({ issuedOn: '2023' }), own).year).toBe(2023);
  expect(headOf(confirmed({ year: 20_260 }), own).year).toBe(2026);
});

test('a blank number and a date cut short stay open', () => {
  expect(headOf(confirmed({ number: '/KH-UBND', issuedOn: '2026' }), own)).toMatchObject({ symbol: '/KH-UBND', issuedOn: null });
  expect(headOf(confirmed({ number: '18/KH-UBND', issuedOn: '2026-02-30' }), own).issuedOn).toBeNull();
  expect(headOf(confirmed({ issuedOn: '2026-02-09' }), own).issuedOn?.toString()).toBe('2026-02-09');
});

test('the plan of the level above is the latest that another body issued', () => {
  const bases = [
    { type: 'Nghị quyết', symbol: '76/NQ-CP', issuer: 'Chính phủ', issuedOn: '2021-07-15' },
    { type: 'Kế hoạch', symbol: '5/KH-UBND', issuer: 'Ủy ban nhân dân tỉnh Mẫu', issuedOn: '2025-12-30' },
    { type: 'Kế hoạch', symbol: '1/KH-UBND', issuer: 'UBND tỉnh Mẫu', issuedOn: '2021-12-30' },
    { type: 'Kế hoạch', symbol: '9/KH-UBND', issuer: 'Uỷ ban nhân dân phường', issuedOn: '2026-01-10' },
    { type: 'Kế hoạch', symbol: '8/KH-UBND', issuedOn: '2026-01-20' },
  ];
  expect(superiorPlan(bases, 'Ủy ban nhân dân phường Mẫu')).toBe('5/KH-UBND');
  expect(superiorPlan([], 'UBND phường Mẫu')).toBeUndefined();
});
