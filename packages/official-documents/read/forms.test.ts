import { describe, expect, it } from 'vitest';
import { fixture, readBytes, readText } from '../fixtures/index.ts';
import { placeFaults } from '../fixtures/places.ts';

describe('a head and a signature whose columns are read line by line', async () => {
  const reading = await readText(
    'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ ĐỒI MƠ Độc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND Đồi Mơ, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nTuyên truyền năm 2026\nI. MỤC ĐÍCH\nĐể dân biết./.\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh; CHỦ TỊCH\n- Lưu: VT.\nLý Thị Ví Dụ\n',
  );

  it('are put apart again', () => {
    expect(reading.document).toMatchObject({
      issuer: 'Ủy ban nhân dân xã Đồi Mơ',
      level: 'commune',
      number: '9/KH-UBND',
      place: 'Đồi Mơ',
      issuedOn: '2026-03-02',
    });
    expect(reading.recipients.map(({ name }) => name)).toEqual(['UBND tỉnh', 'VT']);
    expect(reading.signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Lý Thị Ví Dụ' });
  });
});

describe('ways to say who does what', async () => {
  const { extracted, reading } = await readBytes(fixture('plan-two-parts.txt'));

  it('a part whose title stands on the next line has that title', () => {
    expect(reading.outline.map(({ label, title }) => [label, title])).toEqual([
      ['Phần thứ nhất', 'TÌNH HÌNH'],
      ['Phần thứ hai', 'NỘI DUNG KẾ HOẠCH'],
    ]);
  });

  it('a line names lead, partners and time of the paragraph above it', () => {
    expect(reading.assignments[0]).toMatchObject({
      unit: 'Phòng Văn hóa - Xã hội',
      duties: [
        {
          text: 'Truyền thông trên nền tảng số',
          role: 'lead',
          with: ['Trung tâm Phục vụ hành chính công'],
          deadlines: [{ rule: { kind: 'continuous' } }],
        },
        { role: 'perform' },
      ],
    });
    expect(reading.assignments[1]).toMatchObject({
      unit: 'Văn phòng HĐND và UBND',
      duties: [{ with: ['Các thôn'], deadlines: [{ rule: { kind: 'yearly', month: 11, day: 30, before: true } }] }],
    });
  });

  it('a sentence has its unit as subject; a heading over rooms is none itself', () => {
    expect(reading.assignments.slice(2).map(({ unit }) => unit)).toEqual(['Trưởng các thôn, tổ dân phố', 'Phòng Kinh tế', 'Công an xã']);
    expect(placeFaults(extracted, reading)).toEqual([]);
  });

  it('what is told of the past is neither target nor channel', () => {
    expect(reading.targets.map(({ value, unit }) => [value, unit])).toEqual([
      [95, '%'],
      [2, 'buổi đối thoại'],
    ]);
    expect(reading.channels.map(({ kind }) => kind)).not.toContain('suggestion-box');
  });
});

describe('what is no plan', () => {
  it('a letter is one, with what it is about, whom it cites and its numbered requests', async () => {
    const { reading } = await readBytes(fixture('letter.txt'));
    expect(reading.document).toMatchObject({
      kind: 'letter',
      title: 'rà soát hồ sơ lưu trữ năm 2025',
      number: '88/TTLT-NV',
      issuedOn: '2026-03-12',
    });
    expect(reading.citations.map(({ symbol }) => symbol)).toEqual(['105/SNV-VP']);
    expect(reading.outline.map(({ label }) => label)).toEqual(['1', '2']);
    expect(reading.assignments).toEqual([]);
  });

  it('a decision has articles and two powers to sign', async () => {
    const reading = await readText(
      'UBND TỈNH VÂN GIANG\nSỞ Y TẾ\nSố: 5/QĐ-SYT\nVân Giang, ngày 1 tháng 4 năm 2026\nQUYẾT ĐỊNH\nThành lập tổ công tác\nGIÁM ĐỐC SỞ Y TẾ\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập tổ.\nĐiều 2. Chánh Văn phòng chịu trách nhiệm thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nĐỗ Văn Mẫu\n',
    );
    expect(reading.document).toMatchObject({
      kind: 'decision',
      title: 'Thành lập tổ công tác',
      issuer: 'Sở Y tế',
      level: 'department',
      issuedOn: '2026-04-01',
    });
    expect(reading.outline.map(({ label }) => label)).toEqual(['Điều 1', 'Điều 2']);
    expect(reading.citations).toMatchObject([{ symbol: '30/2020/NĐ-CP', basis: true }]);
    expect(reading.signer).toEqual({ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Đỗ Văn Mẫu' });
  });

  it('a text about anything yields nothing that it does not say', async () => {
    const reading = await readText('Hôm nay trời đẹp. Chúng tôi đi chợ mua rau và cá, rồi về nhà nấu cơm.\n');
    expect(reading).toMatchObject({
      document: { kind: 'other', title: '' },
      citations: [],
      outline: [],
      assignments: [],
      deadlines: [],
      targets: [],
      recipients: [],
    });
    expect(reading.signer).toBeUndefined();
  });
});
