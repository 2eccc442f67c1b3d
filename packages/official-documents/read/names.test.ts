import { describe, expect, it } from 'vitest';
import { groupOf } from './duties/groups.ts';
import { cutNames, partnersOf } from './duties/partners.ts';

describe('names', () => {
  it.each([
    ['Phối hợp với Công chức Văn phòng hướng dẫn các cán bộ.', ['Công chức Văn phòng']],
    [
      'Phối hợp với bộ phận Tư pháp, Bộ phận tiếp nhận và trả kết quả của xã đẩy mạnh tuyên truyền.',
      ['bộ phận Tư pháp', 'Bộ phận tiếp nhận và trả kết quả của xã'],
    ],
    ['Phối hợp với các bộ phận, cơ quan, đơn vị liên quan để tiếp cận thông tin.', ['các bộ phận, cơ quan, đơn vị liên quan']],
    [
      'Phối hợp cùng các tổ dân phố, các ban, ngành, bộ phận, UBMTTQ, các tổ chức đoàn thể phát động.',
      ['các tổ dân phố', 'các ban, ngành, bộ phận', 'UBMTTQ', 'các tổ chức đoàn thể'],
    ],
    ['Phối hợp với Phòng Nội vụ huyện và các cơ quan tuyên truyền thực hiện tốt.', ['Phòng Nội vụ huyện', 'các cơ quan tuyên truyền']],
    ['Chủ trì, phối hợp Trung tâm Văn hóa, Thông tin và Thể thao cung cấp thông tin.', ['Trung tâm Văn hóa, Thông tin và Thể thao']],
    ['Phối hợp các tổ chức đoàn thể trong đơn vị tự kiểm tra.', ['các tổ chức đoàn thể']],
    ['Phối hợp với Đoàn Thanh niên xã quét dọn đường làng.', ['Đoàn Thanh niên xã']],
    [
      'Phối hợp với Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên mở lớp.',
      ['Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên'],
    ],
    [
      'Phối hợp với Hội đồng phối hợp phổ biến, giáo dục pháp luật xã biên soạn tài liệu.',
      ['Hội đồng phối hợp phổ biến, giáo dục pháp luật xã'],
    ],
    ['Phối hợp với Ban Tổ chức Đảng ủy tham mưu.', ['Ban Tổ chức Đảng ủy']],
    ['Phối hợp tổ chức hội nghị, báo cáo kết quả.', []],
    ['Phối hợp đăng tải tin, bài; phối hợp đồng bộ các giải pháp.', []],
  ])('of partners: %s', (duty, names) => {
    expect(partnersOf(duty)).toEqual(names);
  });

  it('of a list are cut where one begins', () => {
    expect(cutNames('Bộ Khoa học và Công nghệ, các bộ, ngành, địa phương')).toEqual([
      'Bộ Khoa học và Công nghệ',
      'các bộ, ngành, địa phương',
    ]);
    expect(cutNames('Chánh Văn phòng HĐND và UBND xã, Thủ trưởng các phòng, ban ngành có liên quan, UBND các xã, thị trấn')).toEqual([
      'Chánh Văn phòng HĐND và UBND xã',
      'Thủ trưởng các phòng, ban ngành có liên quan',
      'UBND các xã, thị trấn',
    ]);
  });

  it.each([
    ['UBND các xã, thị trấn', { of: 'units' }],
    ['các cơ quan, đơn vị liên quan', { of: 'units' }],
    ['17 tổ dân phố', { of: 'units', count: 17 }],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể', { of: 'units' }],
    ['Thủ trưởng các cơ quan, đơn vị', { of: 'people' }],
    ['Cán bộ, công chức, viên chức cơ quan', { of: 'people' }],
    ['Toàn thể cán bộ, đảng viên', { of: 'people' }],
    ['Công chức Văn phòng – Thống kê', undefined],
    ['Văn phòng HĐND và UBND xã', undefined],
    ['Phòng Giáo dục và Đào tạo', undefined],
  ])('of several stand for a group: %s', (name, group) => {
    expect(groupOf(name)).toEqual(group);
  });
});
