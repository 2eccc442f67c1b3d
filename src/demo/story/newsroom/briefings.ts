import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

interface Told {
  at: string;
  by: OfficerKey;
  title: string;
  words: string;
  dueOn: string;
  /** Nobody named: everybody. */
  units?: readonly UnitKey[];
  read: readonly { at: string; by: OfficerKey }[];
  reminded?: string;
  withdrawn?: { at: string; reason: string };
}

/** Directives that were given out to be read; all invented. */
export const briefings: readonly Told[] = [
  {
    at: '2026-11-09T08:00',
    by: 'chair',
    title: 'Chỉ đạo của Tỉnh ủy về chấm dứt việc cán bộ nộp hồ sơ thay người dân',
    words:
      'Cán bộ một cửa hướng dẫn để người dân tự nộp hồ sơ trực tuyến, không nộp thay.\nĐơn vị nào còn nộp thay thì trưởng bộ phận báo cáo Chủ tịch trước 20/11/2026.\nTổ dân phố phổ biến lại trong buổi sinh hoạt tháng 11.',
    dueOn: '2026-11-16',
    read: [
      { at: '2026-11-09T10:20', by: 'owner' },
      { at: '2026-11-10T07:45', by: 'performer' },
      { at: '2026-11-11T16:10', by: 'head4' },
    ],
    reminded: '2026-11-17T08:00',
  },
  {
    at: '2026-11-18T14:00',
    by: 'owner',
    title: 'Kế hoạch kiểm tra công vụ quý IV năm 2026 của tỉnh',
    words:
      'Đoàn của tỉnh đến phường trong tuần 23–27/11. Mỗi bộ phận soát lại sổ theo dõi hồ sơ, niêm yết thủ tục và số điện thoại phản ánh.',
    dueOn: '2026-11-24',
    units: ['culture'],
    read: [{ at: '2026-11-19T08:15', by: 'performer' }],
  },
  {
    at: '2026-10-05T09:00',
    by: 'owner',
    title: 'Hướng dẫn tạm thời ghi số lượt phát thanh',
    words: 'Mỗi lượt phát ghi một dòng, kèm thời lượng.',
    dueOn: '2026-10-12',
    read: [{ at: '2026-10-06T08:00', by: 'performer' }],
    withdrawn: { at: '2026-10-20T09:00', reason: 'Đã có trong mẫu ghi của phần mềm.' },
  },
];

/** What somebody typed and has not saved yet. */
export const draft = {
  at: '2026-11-19T16:42',
  by: 'women' as OfficerKey,
  of: 'Hội Phụ nữ mở lớp dùng ứng dụng VNeID cho hội viên',
  adds: '\n\nMang theo điện thoại và căn cước gắn chíp.',
};
