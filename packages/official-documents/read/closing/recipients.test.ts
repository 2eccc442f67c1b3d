import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/index.ts';

const head = [
  'ỦY BAN NHÂN DÂN',
  'XÃ SUỐI MƠ',
  'Số: 12/KH-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'KẾ HOẠCH',
  'Tuyên truyền năm 2026',
  'I. MỤC ĐÍCH',
  'Nâng cao nhận thức.',
];
const sign = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Thử'];
const namesOf = async (lines: string[], after: string[] = sign): Promise<string[]> =>
  (await readText([...head, ...lines, ...after].join('\n'))).recipients.map(({ name, purpose }) =>
    purpose === undefined ? name : `${name} (${purpose})`,
  );

describe('recipients over several lines', () => {
  it.each([
    [
      ['Nơi nhận:', '- Ủy ban Mặt trận Tổ quốc', 'Việt Nam xã;', '- Các cơ quan, đơn vị', 'thuộc UBND xã;', '- Lưu: VT.'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam xã', 'Các cơ quan, đơn vị thuộc UBND xã', 'VT (Lưu)'],
    ],
    [
      ['Nơi nhận:', '- Thường trực Đảng ủy, HĐND', 'xã (để báo cáo);', '- Lưu: VT, VHXH.'],
      ['Thường trực Đảng ủy, HĐND xã (để báo cáo)', 'VT, VHXH (Lưu)'],
    ],
    [
      ['Nơi nhận:', '- UBND tỉnh (để', 'báo cáo);', '- Lưu: VT,', 'VHXH.'],
      ['UBND tỉnh (để báo cáo)', 'VT, VHXH (Lưu)'],
    ],
    [['Nơi nhận: - Như Điều 3; - Đảng ủy xã; - Lưu: VT.'], ['Như Điều 3', 'Đảng ủy xã', 'VT (Lưu)']],
    [
      ['NƠI NHẬN:', '+ Sở Nội vụ;', '+ Lưu VT.'],
      ['Sở Nội vụ', 'VT (Lưu)'],
    ],
    [
      ['Nơi nhận:', 'Như trên;', 'Công an xã;', 'Lưu: VT.'],
      ['Như trên', 'Công an xã', 'VT (Lưu)'],
    ],
    [
      ['Nơi nhận:', '- Trung tâm Phục vụ hành chính công', 'Xã Suối Mơ;', '- Lưu: VT.'],
      ['Trung tâm Phục vụ hành chính công Xã Suối Mơ', 'VT (Lưu)'],
    ],
    [
      ['Nơi nhận:', '- Các thôn', '- Công an xã', '- Lưu: VT.'],
      ['Các thôn', 'Công an xã', 'VT (Lưu)'],
    ],
    [
      ['Nơi nhận:', '- Chủ tịch, các Phó Chủ', 'tịch UBND xã;', '- Văn phòng HĐND và', 'UBND xã;', '- Lưu: VT.'],
      ['Chủ tịch, các Phó Chủ tịch UBND xã', 'Văn phòng HĐND và UBND xã', 'VT (Lưu)'],
    ],
  ])('%j', async (lines, names) => {
    expect(await namesOf(lines)).toEqual(names);
  });

  it('beside the signature, in two columns', async () => {
    const lines = [
      'Nơi nhận:                          TM. ỦY BAN NHÂN DÂN',
      '- Thường trực Đảng ủy, HĐND              CHỦ TỊCH',
      'xã;',
      '- Các phòng, ban',
      'chuyên môn;',
      '- Lưu: VT.                              Lê Văn Thử',
    ];
    expect(await namesOf(lines, [])).toEqual(['Thường trực Đảng ủy, HĐND xã', 'Các phòng, ban chuyên môn', 'VT (Lưu)']);
  });
});
