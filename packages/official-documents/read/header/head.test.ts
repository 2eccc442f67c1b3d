import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/index.ts';

const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const day = 'Suối Mơ, ngày 15 tháng 01 năm 2026\n';
const end = '\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Thử\n';
const paper = (number: string, rest: string): string => `ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\nSố: ${number}\n${state}${day}${rest}${end}`;

describe('what a letter is about', () => {
  it('runs over three lines, the last with a capital and a number, which is cited', async () => {
    const { document, citations } = await readText(
      `ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\nSố: 45/UBND-VX\nV/v triệu tập đại biểu dự Hội nghị tập\nhuấn công tác cải cách; Quản lý, duy trì\nWebsite; Nghị định 30/2020/NĐ-CP.\n${state}${day}\nKính gửi: Các thôn trên địa bàn xã.\n\nỦy ban nhân dân xã đề nghị các thôn cử đại biểu tham dự.${end}`,
    );
    expect(document).toMatchObject({
      kind: 'letter',
      title: 'triệu tập đại biểu dự Hội nghị tập huấn công tác cải cách; Quản lý, duy trì Website; Nghị định 30/2020/NĐ-CP.',
      number: '45/UBND-VX',
    });
    expect(citations.map(({ symbol }) => symbol)).toEqual(['30/2020/NĐ-CP']);
  });

  it('stands in the left column, beside or below place and day', async () => {
    const apart = await readText(
      `UBND TỈNH LAM SƠN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ                               Độc lập - Tự do - Hạnh phúc\nSố: 45/SNV-CCHC                       Lam Sơn, ngày 15 tháng 01 năm 2026\nV/v thực hiện Kế hoạch\nTuyên truyền cải cách hành chính\nnăm 2026 trên địa bàn tỉnh\n\nKính gửi:\n- Các sở, ban, ngành.\nThực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND tỉnh, Sở đề nghị các sở báo cáo.${end}`,
    );
    expect(apart.document).toMatchObject({
      title: 'thực hiện Kế hoạch Tuyên truyền cải cách hành chính năm 2026 trên địa bàn tỉnh',
      issuer: 'Sở Nội vụ',
      place: 'Lam Sơn',
    });
    const joined = await readText(
      `UBND XÃ SUỐI MƠ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG KINH TẾ Độc lập - Tự do - Hạnh phúc\nSố: 12/KT\nV/v góp ý dự thảo Kế hoạch Suối Mơ, ngày 15 tháng 01 năm 2026\ntriển khai Đề án 06 năm 2026\nKính gửi: Văn phòng HĐND và UBND xã\nPhòng góp ý như sau.${end}`,
    );
    expect(joined.document).toMatchObject({ title: 'góp ý dự thảo Kế hoạch triển khai Đề án 06 năm 2026', place: 'Suối Mơ' });
  });
});

describe('kinds that no list of the law has', () => {
  it.each([
    [
      '15/TM-UBND',
      'THƯ MỜI\nDự Hội nghị tổng kết công tác cải cách hành chính\nnăm 2025\nKính gửi: Ông (bà) Trưởng các thôn',
      'Dự Hội nghị tổng kết công tác cải cách hành chính năm 2025',
    ],
    [
      '8/GTT-UBND',
      'GIẤY TRIỆU TẬP\nTập huấn nghiệp vụ một cửa\nThực hiện Kế hoạch số 8/GTT-UBND, Ủy ban nhân dân xã triệu tập.',
      'Tập huấn nghiệp vụ một cửa',
    ],
    ['03/LCT-UBND', 'LỊCH CÔNG TÁC\nCủa lãnh đạo xã tuần thứ 12\nThứ Hai: họp giao ban.', 'Của lãnh đạo xã tuần thứ 12'],
    [
      '05-TTr/BTGDV',
      'THÔNG TRI\nTriệu tập lớp bồi dưỡng lý luận\nCăn cứ kế hoạch năm, triệu tập các đồng chí.',
      'Triệu tập lớp bồi dưỡng lý luận',
    ],
    ['9/KBDT-UBND', 'MẪU ĐỐI CHIẾU\nSố liệu dân cư các thôn\nCăn cứ số liệu tháng 12.', 'Số liệu dân cư các thôn'],
  ])('%s is another paper, with its whole head, and does not cite itself', async (number, rest, title) => {
    const { document, citations } = await readText(paper(number, rest));
    expect(document).toEqual({
      kind: 'other',
      title,
      issuer: 'Ủy ban nhân dân xã Suối Mơ',
      level: 'commune',
      number,
      place: 'Suối Mơ',
      issuedOn: '2026-01-15',
      ...(title.endsWith('năm 2025') ? { year: 2025 } : {}),
    });
    expect(citations).toEqual([]);
  });

  it('a letter that an annex of a known kind follows stays a letter', async () => {
    const { document } = await readText(
      `ỦY BAN NHÂN DÂN\nXÃ SUỐI MƠ\nSố: 45/UBND-VX\nV/v gửi dự thảo\n${state}${day}\nKính gửi: Các thôn.\nXin gửi dự thảo để góp ý.${end}KẾ HOẠCH\nTuyên truyền năm 2026\n`,
    );
    expect(document).toMatchObject({ kind: 'letter', title: 'gửi dự thảo' });
  });
});

describe('a title', () => {
  it.each([
    [
      'ends at an office that speaks',
      'Tuyên truyền cải cách hành chính năm 2026\nỦy ban nhân dân xã ban hành Kế hoạch như sau:',
      'Tuyên truyền cải cách hành chính năm 2026',
    ],
    [
      'ends at a sentence without "Căn cứ"',
      'Phát động phong trào thi đua\nNhân dịp năm mới, xã phát động phong trào với các nội dung sau:',
      'Phát động phong trào thi đua',
    ],
    [
      'ends at a blank line',
      'Các đoàn đi thăm các thôn\n\nĐược sự nhất trí của Đảng ủy, xã thông báo như sau:',
      'Các đoàn đi thăm các thôn',
    ],
    [
      'goes on over a number and capitals',
      'Thực hiện công tác\nCải cách hành chính theo Nghị quyết\nsố 57-NQ/TW ngày 22/12/2024 của\nBộ Chính trị\nCăn cứ tình hình thực tế, xã ban hành Kế hoạch như sau:',
      'Thực hiện công tác Cải cách hành chính theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    ],
  ])('%s', async (_, text, title) => {
    expect((await readText(paper('12/KH-UBND', `KẾ HOẠCH\n${text}\nI. MỤC ĐÍCH\n1. Để dân biết.`))).document.title).toBe(title);
  });
});
