import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxOf, numbering, para, table } from '../fixtures/docx.ts';
import { fixture, readBytes } from '../fixtures/index.ts';
import { placeFaults } from '../fixtures/places.ts';
import type { Extracted } from '../extract/extracted.ts';
import { pagesOfText } from '../extract/pages.ts';
import { repair } from '../extract/repair.ts';
import { read } from '../pipeline.ts';

describe('the plan of a ward', async () => {
  const { extracted, reading } = await readBytes(fixture('plan-ward.txt'));

  it('has its head read from two columns that share their lines', () => {
    expect(reading.document).toEqual({
      kind: 'plan',
      title: 'Thông tin, tuyên truyền công tác cải cách hành chính trên địa bàn phường Suối Trắng năm 2026',
      issuer: 'Ủy ban nhân dân phường Suối Trắng',
      level: 'commune',
      number: '27/KH-UBND',
      place: 'Suối Trắng',
      issuedOn: '2026-02-05',
      year: 2026,
    });
  });

  it('cites its legal bases, one of them a symbol of the Party broken across lines', () => {
    expect(reading.citations.map(({ type, symbol, issuedOn, basis }) => [type, symbol, issuedOn, basis])).toEqual([
      ['Nghị quyết', '76/NQ-CP', '2021-07-15', true],
      ['Luật', undefined, '2025', true],
      ['Kế hoạch', '412/KH-UBND', '2026-01-20', true],
      ['Chương trình hành động', '08-CTr/TU', '2025-11-11', true],
    ]);
  });

  it('is divided into parts with their roles', () => {
    expect(reading.outline.map(({ label, role }) => [label, role])).toEqual([
      ['I', 'purpose'],
      ['II', 'targets'],
      ['III', 'contents'],
      ['IV', 'channels'],
      ['V', 'assignments'],
      ['VI', 'budget'],
    ]);
    expect(reading.outline[0]?.parts?.map(({ title, role }) => [title, role])).toEqual([
      ['Mục đích', 'purpose'],
      ['Yêu cầu', 'requirements'],
    ]);
  });

  it('divides the work: who leads, with whom, until when, and who is only asked', () => {
    const [culture, centre, station, front] = reading.assignments;
    expect(reading.assignments.length).toBe(4);
    expect(culture).toMatchObject({ unit: 'Phòng Văn hóa - Xã hội', duties: [{ role: 'lead', with: ['Văn phòng HĐND và UBND phường'] }] });
    expect(culture?.duties[0]?.deadlines?.[0]?.rule).toEqual({ kind: 'date', on: '2026-12-15', before: true });
    expect(centre?.duties.map(({ role }) => role)).toEqual(['perform', 'advise']);
    expect(station).toMatchObject({ unit: 'Trạm Truyền thanh', duties: [{ role: 'coordinate' }] });
    expect(front).toMatchObject({
      unit: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể',
      requested: true,
      duties: [{ text: 'Vận động đoàn viên, hội viên nộp hồ sơ trực tuyến.' }],
    });
  });

  it('sets deadlines and targets', () => {
    expect(reading.deadlines.map(({ rule }) => rule)).toEqual([
      { kind: 'date', on: '2026-12-15', before: true },
      { kind: 'date', on: '2026-03-31' },
      { kind: 'quarter', year: 2026, quarter: 2 },
      { kind: 'period-end', periods: ['month'] },
    ]);
    expect(reading.targets.map(({ value, unit, comparator }) => [comparator, value, unit])).toEqual([
      ['=', 100, '%'],
      ['>=', 85, '%'],
      ['>=', 2, 'buổi sinh hoạt chuyên đề'],
    ]);
  });

  it('names channels and subjects', () => {
    expect(reading.channels.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['portal', 'radio', 'banner', 'leaflet', 'volunteer-team', 'dialogue']),
    );
    expect(reading.topics.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['institutions', 'procedures', 'public-finance', 'good-examples', 'online-services', 'post-service']),
    );
    expect(reading.budget.sources).toEqual(['ngân sách phường', 'các nguồn kinh phí hợp pháp khác']);
  });

  it('ends with its recipients and the deputy who signed for the head', () => {
    expect(reading.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['UBND tỉnh Vân Giang', 'b/c'],
      ['Sở Nội vụ', 'để báo cáo'],
      ['Thường trực Đảng ủy, HĐND phường', undefined],
      ['VT, VHXH', 'Lưu'],
    ]);
    expect(reading.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Minh Họa' });
  });

  it('raises no query, being clean, and every item has its place', () => {
    expect(reading.findings).toEqual([]);
    expect(reading.textLayer?.damaged).toBe(false);
    expect(placeFaults(extracted, reading)).toEqual([]);
  });
});

describe('a plan full of faults', async () => {
  const { extracted, reading } = await readBytes(fixture('plan-district-defects.txt'));

  it('is queried as a careful clerk would', () => {
    expect(reading.findings.map(({ kind, text }) => [kind, text.slice(0, 24)])).toEqual([
      ['missing-part', 'KẾ HOẠCH'],
      ['citation', '31/2026/QĐUBND'],
      ['citation', '45/20226/NĐ-CP'],
      ['spelling', 'tại tại bộ'],
      ['numbering', '4. Phối hợp với Mặt trân'],
      ['spelling', 'Mặt trân Tổ quốc Việt Na'],
      ['numbering', 'I. TỔ CHỨC THỰC HIỆN'],
      ['numbering', 'f) Các phòng, ban gửi bá'],
      ['missing-part', '(có Phụ lục kèm theo)'],
      ['spelling', 'Lưu VT'],
    ]);
  });

  it('takes the right print of a symbol that stands wrong elsewhere, and the issuer from the preamble', () => {
    expect(reading.citations[0]?.symbol).toBe('31/2026/QĐ-UBND');
    expect(reading.document).toMatchObject({ issuer: 'UBND huyện Bình Sơn Hạ', level: 'district' });
    expect(placeFaults(extracted, reading)).toEqual([]);
  });
});

describe('a Word file with numbered parts and an appendix of tasks', async () => {
  const level = (at: number): { id: number; level: number } => ({ id: 1, level: at });
  const rows = [
    [['TT'], ['Nhiệm vụ'], ['Đơn vị chủ trì'], ['Đơn vị phối hợp'], ['Sản phẩm'], ['Thời gian hoàn thành']],
    [['1'], ['Xây dựng bộ câu hỏi đáp'], ['Phòng Kinh tế'], ['Văn phòng, Công an xã'], ['Bộ câu hỏi'], ['6/2026']],
    [['2'], ['Mở chuyên mục trên đài'], ['Trạm Truyền thanh'], [''], ['Chuyên mục'], ['Thường xuyên']],
  ];
  const body = [
    para('KẾ HOẠCH'),
    para('Tuyên truyền năm 2026'),
    para('MỤC ĐÍCH', level(0)),
    para('Để mọi người hiểu.'),
    para('PHỤ LỤC NHIỆM VỤ', level(0)),
    table(rows),
  ].join('');
  const { extracted, reading } = await readBytes(docxOf(body, { 'word/numbering.xml': numbering }), 'a.docx');

  it('is read with the labels that Word counts', () => {
    expect(reading.outline.map(({ label, title }) => [label, title])).toEqual([
      ['I', 'MỤC ĐÍCH'],
      ['II', 'PHỤ LỤC NHIỆM VỤ'],
    ]);
  });

  it('gives each row of the table to its unit, with partners, product and deadline', () => {
    expect(reading.assignments).toMatchObject([
      {
        unit: 'Phòng Kinh tế',
        duties: [
          {
            text: 'Xây dựng bộ câu hỏi đáp',
            role: 'lead',
            with: ['Văn phòng', 'Công an xã'],
            product: 'Bộ câu hỏi',
            deadlines: [{ rule: { kind: 'date', on: '2026-06' } }],
          },
        ],
      },
      { unit: 'Trạm Truyền thanh', duties: [{ deadlines: [{ rule: { kind: 'continuous' } }] }] },
    ]);
    expect(placeFaults(extracted, reading)).toEqual([]);
  });
});

describe('whatever the text is', () => {
  const words = [
    'KẾ HOẠCH',
    'Căn cứ',
    'số 12/KH-UBND',
    'ngày 31/02/2024',
    '49- 3 CTr/TU',
    'I.',
    'a)',
    '- ',
    '1.2.',
    '100%',
    'Nơi nhận:',
    'TM. ỦY BAN NHÂN DÂN',
    '| a | b |',
    '\n',
    '\n\n ',
    '\f',
    'Phòng Nội vụ:',
    'chủ trì',
    'trước ngày 15/10',
    '“',
    'Luật Đất đai năm 2024',
    '**',
    '# ',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join(' '));

  it('reading never throws, and every place lies in the text over the same words', () => {
    fc.assert(
      fc.property(text, (content) => {
        const extracted: Extracted = { ...pagesOfText(repair(content)), format: 'txt' };
        expect(placeFaults(extracted, read(extracted))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
