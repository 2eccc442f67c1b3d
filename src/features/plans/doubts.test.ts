import { describe, expect, test } from 'vitest';
import { answersTo, doubtsAbout, isNamed, yearsIn, type Known, type Paper } from './doubts.ts';
import { contradictions } from './refusals.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const paper = (more: Partial<Paper> = {}): Paper => ({
  issuer: 'UBND phường Sao Mai',
  title: 'Tuyên truyền cải cách hành chính năm 2026',
  year: 2026,
  symbol: '18/KH-UBND',
  issuedOn: day('2026-01-20'),
  deadlines: [],
  ...more,
});
const known = (more: Partial<Known> = {}): Known => ({
  day: day('2026-01-20'),
  today: day('2026-02-01'),
  ours: ['Ủy ban nhân dân phường Sao Mai', 'UBND phường Sao Mai', 'Phòng Văn hóa - Xã hội'],
  sameNumber: [],
  ...more,
});
const fields = (one: Partial<Paper>, beside: Partial<Known> = {}) => doubtsAbout(paper(one), known(beside)).map(({ field }) => field);

test('a plan of ours that is as it says raises no doubt', () => {
  for (const issuer of [
    'ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI',
    'Uỷ ban nhân dân phường',
    'UBND phường Sao Mai, thành phố Ánh Dương',
    'Phòng Văn hóa - Xã hội',
  ])
    expect(fields({ issuer })).toEqual([]);
  expect(fields({ symbol: null, issuedOn: null })).toEqual([]);
  expect(fields({ issuedOn: day('2025-12-28') })).toEqual([]);
});

describe('a contradiction is asked about', () => {
  test('the issuer is another authority, or one whose name only begins as ours', () => {
    for (const issuer of ['UBND huyện Bình Minh', 'UBND phường Sao Mai Đông', 'UBND tỉnh Ánh Dương', 'Ban'])
      expect(fields({ issuer })).toEqual(['whyIssuer']);
    expect(fields({}, { ours: [] })).toEqual(['whyIssuer']);
    expect(isNamed('UBND phường Sao', ['UBND phường Sao Mai'])).toBe(true);
  });

  test('the year of the title, of all its deadlines, of its date', () => {
    expect(fields({ title: 'Tuyên truyền cải cách hành chính năm 2023' })).toEqual(['whyYear']);
    expect(fields({ title: 'Tuyên truyền giai đoạn 2021-2025' })).toEqual(['whyYear']);
    expect(fields({ title: 'Tuyên truyền giai đoạn 2021-2030' })).toEqual([]);
    expect(fields({ title: 'Thực hiện Kế hoạch số 62/KH-UBND ngày 05/01/2024' })).toEqual([]);
    const on = (iso: string) => ({ text: iso, rule: { kind: 'date' as const, on: iso } });
    expect(fields({ deadlines: [on('2023-11-30'), on('2023-10-15')] })).toEqual(['whyYear']);
    expect(fields({ deadlines: [on('2027-01-05'), on('2026-10-15')] })).toEqual([]);
    expect(fields({ issuedOn: day('2023-02-09') })).toEqual(['whyYear']);
  });

  test('a number that is used, or is another than the paper bears', () => {
    expect(fields({}, { sameNumber: [contradictions.numberOfPaper('18/KH-UBND', 'Khác')] })).toEqual(['whyNumber']);
    expect(fields({ asRead: { symbol: '20/KH-UBND', issuedOn: null } })).toEqual(['whyNumber']);
    expect(fields({ asRead: { symbol: '18/kh-ubnd', issuedOn: null } })).toEqual([]);
    expect(fields({ asRead: { symbol: '/KH-UBND', issuedOn: null } })).toEqual([]);
  });

  test('a date that has not come, or is another than the paper bears', () => {
    expect(fields({ issuedOn: day('2026-02-02') })).toEqual(['whyDate']);
    expect(fields({ asRead: { symbol: null, issuedOn: day('2026-01-19') } })).toEqual(['whyDate']);
  });
});

test('years of a title leave out numbers and dates of other papers', () => {
  expect(yearsIn('Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 và Nghị định 30/2020/NĐ-CP trong năm 2026')).toEqual([
    { from: 2026, to: 2026 },
  ]);
});

test('every doubt wants its own word, and a blank is none', () => {
  const doubts = doubtsAbout(paper({ issuer: 'UBND huyện Bình Minh', title: 'Kế hoạch năm 2023' }), known());
  expect(answersTo(doubts, {})).toMatchObject({ ok: false, refusal: { code: 'contradiction', field: 'whyIssuer' } });
  expect(answersTo(doubts, { whyIssuer: 'Đúng', whyYear: '  ' })).toMatchObject({ ok: false, refusal: { field: 'whyYear' } });
  const answered = answersTo(doubts, { whyIssuer: 'Nhận bàn giao', whyYear: 'Kéo dài', whyDate: 'thừa' });
  expect(answered.ok && Object.keys(answered.value)).toEqual(['whyIssuer', 'whyYear']);
  expect(answered).toMatchObject({ ok: true, value: { whyYear: { to: expect.stringMatching(/năm 2023.*Kéo dài$/) } } });
});
