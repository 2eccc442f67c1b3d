import { compose, extract, read } from 'official-documents';
import { describe, expect, it } from 'vitest';
import { samplePlan } from './plan.ts';

const extracted = await extract(await compose(samplePlan()), 'ke-hoach.docx');
if (!extracted.ok) throw new Error(extracted.message);
const reading = read(extracted.value);

describe("the demonstration's plan, composed and read again", () => {
  it('is the plan of the fictional ward, numbered, dated and signed', () => {
    expect(reading.document).toMatchObject({
      kind: 'plan',
      title: 'Tuyên truyền cải cách hành chính nhà nước phường Sao Mai năm 2026',
      issuer: 'Ủy ban nhân dân phường Sao Mai',
      number: '12/KH-UBND',
      place: 'Sao Mai',
      issuedOn: '2026-01-16',
      year: 2026,
    });
    expect(reading.signer).toMatchObject({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Minh Họa' });
  });

  it('has its six parts and rests on four papers', () => {
    expect(reading.outline.map((part) => `${part.label} ${part.title}`)).toEqual([
      'I MỤC ĐÍCH, YÊU CẦU',
      'II CHỈ TIÊU',
      'III NỘI DUNG TUYÊN TRUYỀN',
      'IV HÌNH THỨC TUYÊN TRUYỀN',
      'V KINH PHÍ THỰC HIỆN',
      'VI TỔ CHỨC THỰC HIỆN',
    ]);
    expect(reading.citations.map((citation) => citation.symbol)).toEqual(['76/NQ-CP', '42/2022/NĐ-CP', '318/KH-UBND', '04/KH-UBND']);
  });

  it('commits to its figures', () => {
    expect(reading.targets.map(({ value, upTo, comparator }) => [comparator, value, ...(upTo ? [upTo] : [])])).toEqual([
      ['=', 100],
      ['>=', 24],
      ['=', 12],
      ['=', 5, 7],
      ['=', 2],
      ['>=', 1],
      ['>=', 40],
      ['=', 3000],
      ['=', 100],
      ['>=', 95],
      ['>=', 300],
      ['=', 100],
      ['>=', 90],
    ]);
  });

  it('gives eight bodies their duties and only asks the Front', () => {
    expect(reading.assignments.map(({ unit, requested, duties }) => [unit, duties.length, requested ?? false])).toEqual([
      ['Phòng Văn hóa - Xã hội', 6, false],
      ['Văn phòng HĐND và UBND phường', 4, false],
      ['Trung tâm Phục vụ hành chính công phường', 4, false],
      ['Phòng Kinh tế, Hạ tầng và Đô thị', 3, false],
      ['Đài truyền thanh phường', 3, false],
      ['Các tổ dân phố', 3, false],
      ['Các trường học, Trạm Y tế phường', 2, false],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội phường', 2, true],
    ]);
  });

  it('says until when', () => {
    const days = reading.deadlines.flatMap(({ rule }) => (rule.kind === 'date' ? [rule.on] : []));
    expect(days).toEqual(['2026-02-10', '2026-11-30', '2026-03-31', '2026-12-05', '2026-10-15']);
    expect(reading.deadlines.map(({ rule }) => rule)).toContainEqual(
      expect.objectContaining({ kind: 'period-end', quarters: [1], day: 20 }),
    );
  });
});

it('says on the paper that it is a sample', () => {
  expect(samplePlan().notice).toBe('VĂN BẢN MINH HỌA, không có giá trị pháp lý');
});
