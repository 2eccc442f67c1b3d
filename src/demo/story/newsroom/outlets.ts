import type { OfficerKey } from '../officers.ts';

type Adapter = 'facebook' | 'zalo' | 'webhook' | 'sms' | 'email' | 'manual';
type Channel = 'facebook' | 'zalo' | 'website' | 'sms' | 'newsletter';

interface Told {
  adapter: Adapter;
  name: string;
  /** The address of the page in the list of pages. */
  page?: string;
  channel?: Channel;
  target?: string;
  keeper: OfficerKey;
  late: { rule: 'send' | 'ask'; minutes: number };
  secrets?: Partial<Record<'token' | 'refreshToken' | 'appId' | 'appSecret' | 'recipients', string>>;
}

const invented = 'mã giả định, không mở được gì';

/** Where stories go from the first of November on. All of it is invented; what opens it opens nothing. */
export const outletsAt = '2026-11-01T09:00';
export const outlets: readonly Told[] = [
  {
    ...{
      adapter: 'facebook',
      name: 'Facebook phường Sao Mai',
      page: 'https://www.facebook.com/phuong.sao.mai.gia.dinh',
      target: '1000000000001',
    },
    ...{ keeper: 'editor', late: { rule: 'ask', minutes: 240 }, secrets: { token: invented } },
  },
  {
    ...{ adapter: 'zalo', name: 'Zalo OA phường Sao Mai', page: 'https://zalo.me/phuong-sao-mai-gia-dinh', target: '2000000000002' },
    ...{ keeper: 'editor', late: { rule: 'send', minutes: 1440 } },
    secrets: { token: invented, refreshToken: invented, appId: '0', appSecret: invented },
  },
  {
    ...{
      adapter: 'webhook',
      name: 'Trang thông tin tỉnh Đông Giang',
      target: 'https://trang-dong-giang.example/nhan-bai',
      keeper: 'owner',
    },
    ...{ late: { rule: 'send', minutes: 1440 }, secrets: { token: invented } },
  },
  {
    ...{ adapter: 'sms', name: 'Tin nhắn đến tổ trưởng', target: 'https://tin-nhan.example/gui', keeper: 'editor' },
    ...{ late: { rule: 'ask', minutes: 60 }, secrets: { token: invented, recipients: '0900000001\n0900000002\n0900000003' } },
  },
  {
    ...{ adapter: 'email', name: 'Thư đến báo chí, đoàn thể', keeper: 'editor', late: { rule: 'ask', minutes: 600 } },
    secrets: { recipients: 'bao-gia-dinh@example.vn\ndoan-the-gia-dinh@example.vn' },
  },
  {
    ...{ adapter: 'manual', name: 'Facebook Hội Phụ nữ phường (người đăng)', page: 'https://www.facebook.com/phu.nu.sao.mai.gia.dinh' },
    ...{ channel: 'facebook', keeper: 'performer', late: { rule: 'ask', minutes: 1440 } },
  },
];

export const handover: { at: string; by: OfficerKey; outlet: string; to: OfficerKey } = {
  at: '2026-11-09T09:00',
  by: 'owner',
  outlet: 'Trang thông tin tỉnh Đông Giang',
  to: 'editor',
};
export const check: { at: string; by: OfficerKey; outlet: string; lastPostOn: string; said: string } = {
  ...{ at: '2026-11-09T09:20', by: 'owner', outlet: 'Facebook phường Sao Mai', lastPostOn: '2026-11-06' },
  said: 'Vào trang quản trị: ba người quản trị, đều là cán bộ phường (giả định)',
};

interface Said {
  title: string;
  by: OfficerKey;
  at: string;
  approved: { at: string; by: OfficerKey };
  words: Partial<Record<Channel, string>>;
}

/** What was said on channels of stories that were out, and who let it go. */
export const said: readonly Said[] = [
  {
    ...{ title: 'Một cửa phường Sao Mai: phần lớn hồ sơ tháng 10 đúng hạn', by: 'procedures', at: '2026-11-05T08:10' },
    approved: { at: '2026-11-05T08:40', by: 'owner' },
    words: {
      facebook:
        'Tháng 10, phần lớn hồ sơ ở một cửa phường Sao Mai đúng hạn. Hồ sơ nào trễ, người phụ trách gọi điện xin lỗi và hẹn lại ngày trả.',
      zalo: 'Kết quả một cửa tháng 10 của phường Sao Mai đã công khai. Bà con tra cứu hồ sơ bằng mã trên giấy hẹn.',
      newsletter: 'Phường Sao Mai công khai kết quả giải quyết hồ sơ tháng 10 tại bảng tin của trung tâm và trên trang thông tin.',
    },
  },
  {
    ...{ title: 'Tổ 3: mỗi tối thứ Sáu giúp bà con nộp hồ sơ', by: 'head3', at: '2026-11-06T16:20' },
    approved: { at: '2026-11-06T16:40', by: 'owner' },
    words: {
      facebook: 'Mỗi tối thứ Sáu, nhà văn hóa tổ 3 sáng đèn để giúp bà con nộp hồ sơ trên điện thoại. Bà con tổ 3 mời nhau cùng đến.',
      newsletter: 'Nhà văn hóa tổ dân phố số 3 giúp bà con nộp hồ sơ mỗi tối thứ Sáu, từ 19:00. Kính mời báo, đài đến ghi nhận.',
      website: 'Nhà văn hóa tổ dân phố số 3, phường Sao Mai mở cửa từ 19:00 mỗi tối thứ Sáu để hướng dẫn người cao tuổi nộp hồ sơ.',
    },
  },
  {
    ...{ title: 'Mưa lớn: chuyển điểm tiếp nhận hồ sơ sang nhà văn hóa tổ 1', by: 'editor', at: '2026-11-10T06:38' },
    approved: { at: '2026-11-10T06:41', by: 'deputy' },
    words: {
      facebook: 'Sáng 10/11, một cửa phường Sao Mai tiếp nhận hồ sơ tại nhà văn hóa tổ dân phố số 1 do trụ sở ngập.',
      sms: 'Phường Sao Mai: sáng 10/11 nhận hồ sơ tại nhà văn hóa tổ 1 do trụ sở ngập.',
    },
  },
];

/** When the queue ran: over the weekend of the seventh of November the machine stood still. */
export const rounds = ['2026-11-05T08:41', '2026-11-08T17:00', '2026-11-10T06:42'] as const;

export const byHand: { at: string; by: OfficerKey; title: string; link: string } = {
  ...{ at: '2026-11-05T10:00', by: 'performer', title: 'Một cửa phường Sao Mai: phần lớn hồ sơ tháng 10 đúng hạn' },
  link: 'https://www.facebook.com/phu.nu.sao.mai.gia.dinh/posts/1105',
};
export const calledOff: { at: string; by: OfficerKey; title: string; reason: string } = {
  ...{ at: '2026-11-10T09:00', by: 'performer', title: 'Mưa lớn: chuyển điểm tiếp nhận hồ sơ sang nhà văn hóa tổ 1' },
  reason: 'Nước đã rút, tin không còn cần trên trang Hội.',
};
