import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/index.ts';
import { plan } from '../../fixtures/papers.ts';
import type { Reading } from '../../reading.ts';

const citing = (bases: string): Promise<Reading> => readText(plan(bases, 'I. MỤC ĐÍCH', '1. Nâng cao nhận thức của người dân.'));
const issuersIn = async (bases: string): Promise<unknown[]> =>
  (await citing(bases)).citations.map(({ symbol, issuer }) => [symbol, issuer]);

describe('who issued what is cited', () => {
  it.each([
    [
      'Căn cứ Quyết định số 5/QĐ-UBND ngày 02/01/2026 của Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn bằng hình thức trực tuyến;',
      'Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn',
    ],
    ['Căn cứ Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 của Chính phủ sửa đổi, bổ sung một số điều;', 'Chính phủ'],
    ['Căn cứ Công văn số 12/SNV-CCHC ngày 03/01/2026 của Sở Nội vụ hướng dẫn xây dựng kế hoạch;', 'Sở Nội vụ'],
    ['Căn cứ Thông tư số 1/2026/TT-BNV ngày 03/01/2026 của Bộ trưởng Bộ Nội vụ quy định về văn thư;', 'Bộ trưởng Bộ Nội vụ'],
    ['Căn cứ Công văn số 40/SKHCN-CĐS ngày 07/01/2026 của Sở Khoa học và Công nghệ giao chỉ tiêu;', 'Sở Khoa học và Công nghệ'],
    [
      'Căn cứ Kế hoạch số 15-KH/ĐU ngày 05/01/2026 của Ban Thường vụ Đảng ủy xã Suối Mơ lãnh đạo công tác;',
      'Ban Thường vụ Đảng ủy xã Suối Mơ',
    ],
    [
      'Căn cứ Kế hoạch số 20/KH-BCĐ ngày 05/01/2026 của Ban Chỉ đạo cải cách hành chính tỉnh Lam Sơn triển khai nhiệm vụ;',
      'Ban Chỉ đạo cải cách hành chính tỉnh Lam Sơn',
    ],
    ['Căn cứ Nghị quyết số 43/2025/NQ-HĐND ngày 08/12/2025 do Hội đồng nhân dân tỉnh Lam Sơn ban hành;', 'Hội đồng nhân dân tỉnh Lam Sơn'],
    ['Căn cứ Quyết định số 46/QĐ-UBND ngày 08/01/2026 của UBND huyện phân cấp quản lý;', 'UBND huyện'],
    ['Căn cứ Thông báo số 41/TB-VPCP ngày 07/01/2026 của Văn phòng Chính phủ thông báo kết luận;', 'Văn phòng Chính phủ'],
    [
      'Thực hiện Kế hoạch Chuyên đề: Đẩy mạnh tuyên truyền (số 157/KH-UBND ngày 05/01/2026) của Ủy ban nhân dân tỉnh Lam Sơn, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
      'Ủy ban nhân dân tỉnh Lam Sơn',
    ],
    ['Thực hiện Kế hoạch tuyên truyền của Ủy ban nhân dân tỉnh Lam Sơn (số 157/KH-UBND ngày 05/01/2026);', 'Ủy ban nhân dân tỉnh Lam Sơn'],
    [
      'Xét đề nghị của Phòng Văn hóa - Xã hội tại Tờ trình số 61/TTr-VHXH ngày 11 tháng 01 năm 2026 về việc ban hành;',
      'Phòng Văn hóa - Xã hội',
    ],
    [
      'Theo đề nghị của Phòng Kinh tế tại Tờ trình số 62/TTr-PKT ngày 12 tháng 01 năm 2026, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
      'Phòng Kinh tế',
    ],
    ['Theo đề nghị của Giám đốc Sở Tư pháp (Tờ trình số 63/TTr-STP ngày 11/01/2026);', 'Giám đốc Sở Tư pháp'],
    ['Thực hiện ý kiến của Chủ tịch UBND tỉnh tại Văn bản số 33/UBND-NC ngày 04/01/2026 về việc tăng cường;', 'Chủ tịch UBND tỉnh'],
    ['Thực hiện Công văn số 34/SNV-CCHC ngày 04/01/2026, Ủy ban nhân dân xã xây dựng Kế hoạch như sau:', undefined],
  ])('%s', async (basis, issuer) => {
    expect((await issuersIn(basis)).map((one) => (one as unknown[])[1])).toEqual([issuer]);
  });

  it('papers of one body side by side share the name behind the last; a named subject needs no query', async () => {
    const { citations, findings } = await citing(
      'Căn cứ Nghị quyết số 131/NQ-CP ngày 06/10/2022, Nghị quyết số 66/NQ-CP ngày 26/3/2025 của Chính phủ về cắt giảm;\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 về công tác văn thư của Chính phủ;\nCăn cứ Quyết định số 78/QĐ-BNV ngày 03/01/2026 của Bộ Nội vụ sửa đổi Quyết định số 79/QĐ-BNV ngày 03/01/2025;',
    );
    expect(citations.map(({ issuer }) => issuer)).toEqual(['Chính phủ', 'Chính phủ', undefined, 'Bộ Nội vụ', undefined]);
    expect(findings).toEqual([]);
  });

  it('a basis that names no issuer anywhere is still queried', async () => {
    const { findings } = await citing('Căn cứ Quyết định số 79/QĐ-UBND ngày 03/01/2026 về việc ban hành Quy chế;');
    expect(findings.map(({ message }) => message)).toEqual(['Căn cứ không ghi cơ quan ban hành.']);
  });
});

describe('laws', () => {
  it('with numbers, by name, two in one basis, and such as amend others', async () => {
    const { citations, findings } = await citing(
      [
        'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;',
        'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015; Luật Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày 18 tháng 6 năm 2020;',
        'Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015 và Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương được Quốc hội thông qua ngày 22 tháng 11 năm 2019;',
        'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025 (Luật số 80/2025/QH15);',
        'Căn cứ Luật Thực hiện dân chủ ở cơ sở năm 2022 và Luật Tiếp cận thông tin năm 2016;',
        'Thực hiện Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013, Ủy ban nhân dân xã ban hành Kế hoạch như sau:',
      ].join('\n'),
    );
    expect(citations.map(({ symbol, issuedOn, issuer }) => [symbol, issuedOn, issuer])).toEqual([
      ['72/2025/QH15', '2025-06-16', undefined],
      [undefined, '2015-06-22', undefined],
      [undefined, '2020-06-18', undefined],
      [undefined, '2015-06-19', undefined],
      [undefined, '2019-11-22', undefined],
      ['80/2025/QH15', '2025-06-24', undefined],
      [undefined, '2022', undefined],
      [undefined, '2016', undefined],
      ['42/2013/QH13', '2013-11-25', undefined],
    ]);
    expect(citations.map(({ name }) => name)).toEqual([
      undefined,
      'Ban hành văn bản quy phạm pháp luật',
      'Sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật',
      'Tổ chức Chính phủ',
      'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
      undefined,
      'Thực hiện dân chủ ở cơ sở',
      'Tiếp cận thông tin',
      undefined,
    ]);
    expect(findings).toEqual([]);
  });

  it('the Constitution has no name but its own', async () => {
    const { citations } = await citing('Căn cứ Hiến pháp năm 2013 và Luật Tổ chức chính quyền địa phương (sửa đổi), năm 2019;');
    expect(citations.map(({ type, name, issuedOn }) => [type, name, issuedOn])).toEqual([
      ['Hiến pháp', undefined, '2013'],
      ['Luật', 'Tổ chức chính quyền địa phương', '2019'],
    ]);
  });

  it('a year behind more than a name is of something else', async () => {
    const { citations } = await citing('Căn cứ Luật Tiếp công dân và nhiệm vụ công tác năm 2026, xã ban hành Kế hoạch như sau:');
    expect(citations.map(({ name, issuedOn }) => [name, issuedOn])).toEqual([['Tiếp công dân', undefined]]);
  });

  it.each([
    ['Tuyên truyền Luật Chuyển đổi số, Luật Tiếp cận thông tin và các văn bản hướng dẫn.', ['Chuyển đổi số', 'Tiếp cận thông tin']],
    ['Phổ biến Luật Phòng, chống tham nhũng; Luật Việc làm của người lao động.', ['Phòng, chống tham nhũng', 'Việc làm']],
    ['Triển khai Luật Xây dựng vùng biên; Luật Đường bộ.', ['Xây dựng', 'Đường bộ']],
    ['Tuân thủ Luật pháp, hỏi Luật sư và Luật gia về Luật này; sửa đổi một số điều của Luật Cư trú.', []],
    [
      'Thực hiện Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013 và Luật Tiếp công dân; Luật Thanh tra năm 2022, Luật Thanh tra.',
      [undefined, 'Thanh tra'],
    ],
  ])('a law named alone is cited by its name: %s', async (sentence, names) => {
    const { citations } = await readText(plan('I. NỘI DUNG', `1. ${sentence}`));
    expect(citations.map(({ name }) => name)).toEqual(names);
  });
});

describe('an issuer in brackets', () => {
  it('is read, and its basis is not said to lack one', async () => {
    const { citations, findings } = await readText(
      plan('Căn cứ Kế hoạch số 33/KH-UBND ngày 15/01/2026 (của UBND tỉnh) bằng văn bản điện tử;', 'I. MỤC ĐÍCH', '1. Nâng cao nhận thức.'),
    );
    expect(citations.map(({ issuer }) => issuer)).toEqual(['UBND tỉnh']);
    expect(findings).toEqual([]);
  });
});

describe('our own number', () => {
  it('is no citation, but that of another body on another day is one', async () => {
    const { citations, findings } = await readText(
      plan(
        'Thực hiện Kế hoạch số 12/KH-UBND ngày 20/12/2025 của UBND tỉnh Lam Sơn về cải cách hành chính, xã ban hành Kế hoạch như sau:',
        'I. MỤC ĐÍCH',
        '1. Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã.',
      ),
    );
    expect(citations.map(({ symbol, issuedOn }) => [symbol, issuedOn])).toEqual([['12/KH-UBND', '2025-12-20']]);
    expect(findings).toEqual([]);
  });
});
