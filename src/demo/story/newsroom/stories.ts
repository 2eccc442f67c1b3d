import type { PictureKey } from '../../pictures/index.ts';
import type { OfficerKey } from '../officers.ts';
import type { UnitKey } from '../units.ts';

type Section = 'news' | 'guide' | 'policy' | 'example' | 'press';

interface Told {
  by: OfficerKey;
  of: UnitKey;
  section: Section;
  title: string;
  summary: string;
  body: string;
  topics: readonly string[];
  audiences: readonly string[];
  effectOn?: string;
  consent?: string;
  /** A target stands beside it, by its measure. */
  figure?: 'stories';
  begun: string;
  picture?: { key: PictureKey; words: string };
  file?: string;
  submitted?: { at: string; isUrgent?: true };
  /** Who checked it, who approved it. */
  checked?: { at: string; by: OfficerKey };
  approved?: { at: string; by: OfficerKey };
  published?: { at: string; by: OfficerKey; confirmed?: string };
  scheduled?: { at: string; by: OfficerKey; onDay: string; atTime: string; publishedAt?: string };
  refused?: { at: string; by: OfficerKey; reason: string };
  returned?: { at: string; by: OfficerKey; reason: string };
  withdrawn?: { at: string; by: OfficerKey; notice: string };
  second?: { at: string; body: string };
  facebook?: { at: string; link: string };
  offered?: { at: string; outlet: string; appeared?: { at: string; link: string } };
}

const residents = ['residents'] as const;

/** Stories of the last weeks, in every state that one can be in. All of it is invented. */
export const stories: readonly Told[] = [
  {
    by: 'performer',
    of: 'culture',
    section: 'guide',
    title: 'Nộp hồ sơ trực tuyến tại nhà: bốn bước, không mất phí',
    summary: 'Người dân phường Sao Mai nộp hồ sơ trên Cổng Dịch vụ công quốc gia, nhận kết quả tại nhà qua bưu điện.',
    body: 'Từ ngày 02/11/2026, mọi thủ tục của phường nộp được trên Cổng Dịch vụ công quốc gia, tại nhà, miễn phí nộp hồ sơ.\n\n## Bốn bước\n\n1. Vào [Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn), đăng nhập bằng VNeID.\n2. Tìm tên thủ tục, chọn phường Sao Mai.\n3. Chụp ảnh giấy tờ, tải lên.\n4. Chọn nhận kết quả tại nhà.\n\n[ảnh 1]\n\n## Cần người giúp\n\nĐến Trung tâm Phục vụ hành chính công phường hoặc gọi 0200 000 1122 trong giờ làm việc.',
    topics: ['online-services', 'own-dinh-danh-dien-tu-vneid-de-an'],
    audiences: residents,
    begun: '2026-10-26T08:30',
    picture: { key: 'counter', words: 'Cán bộ một cửa hướng dẫn người dân nộp hồ sơ trên máy tính (ảnh vẽ)' },
    submitted: { at: '2026-10-26T10:00' },
    checked: { at: '2026-10-27T08:30', by: 'owner' },
    approved: { at: '2026-10-27T15:00', by: 'deputy' },
    published: { at: '2026-10-28T07:30', by: 'performer', confirmed: '2026-10-29T09:00' },
    facebook: { at: '2026-10-28T09:00', link: 'https://facebook.com/phuongsaomai.giadinh/posts/1028' },
    offered: {
      at: '2026-10-28T10:00',
      outlet: 'Đài Phát thanh và Truyền hình tỉnh Đông Giang',
      appeared: { at: '2026-10-30T09:00', link: 'https://dai-dong-giang.example/tin/4411' },
    },
  },
  {
    by: 'performer',
    of: 'culture',
    section: 'policy',
    title: 'Thời gian tiếp công dân của phường đổi từ tháng 11',
    summary: 'Phường tiếp công dân cả sáng thứ Bảy đầu tháng, theo quyết định mới của Ủy ban nhân dân tỉnh.',
    body: 'Theo [[33/2026/QĐ-UBND]], phường Sao Mai tiếp công dân thêm sáng thứ Bảy đầu tháng, từ 07:30 đến 11:00.\n\n## Ở đâu\n\nPhòng tiếp công dân, trụ sở phường. Không thu phí. Hỏi thêm: 0200 000 1122.',
    topics: ['new-papers', 'rights'],
    audiences: residents,
    effectOn: '2026-10-15',
    begun: '2026-10-28T14:00',
    submitted: { at: '2026-10-28T15:00' },
    checked: { at: '2026-10-29T08:00', by: 'owner' },
    approved: { at: '2026-10-29T10:00', by: 'chair' },
    published: { at: '2026-10-29T10:30', by: 'owner', confirmed: '2026-10-30T09:00' },
    second: {
      at: '2026-11-04T09:00',
      body: 'Theo [[33/2026/QĐ-UBND]], phường Sao Mai tiếp công dân thêm sáng thứ Bảy đầu tháng, từ 07:30 đến 11:00. Buổi đầu tiên là ngày 07/11/2026.\n\n## Ở đâu\n\nPhòng tiếp công dân, trụ sở phường. Không thu phí. Hỏi thêm: 0200 000 1122.',
    },
  },
  {
    by: 'procedures',
    of: 'services',
    section: 'news',
    title: 'Một cửa phường Sao Mai: phần lớn hồ sơ tháng 10 đúng hạn',
    summary: 'Trung tâm Phục vụ hành chính công công khai kết quả giải quyết hồ sơ tháng 10 và các hồ sơ trễ hẹn.',
    body: 'Ngày 03/11/2026, Trung tâm công khai kết quả tháng 10 tại bảng tin của trung tâm.\n\n> Hồ sơ nào trễ, người phụ trách gọi điện xin lỗi và hẹn lại ngày trả.\n\nNgười dân tra cứu hồ sơ của mình bằng mã trên giấy hẹn.',
    topics: ['one-stop-shop', 'on-time', 'apology'],
    audiences: residents,
    figure: 'stories',
    begun: '2026-11-03T14:00',
    submitted: { at: '2026-11-03T15:30' },
    checked: { at: '2026-11-04T08:30', by: 'owner' },
    approved: { at: '2026-11-04T10:00', by: 'deputy' },
    scheduled: { at: '2026-11-04T10:05', by: 'deputy', onDay: '2026-11-05', atTime: '07:00', publishedAt: '2026-11-05T07:42' },
  },
  {
    by: 'head3',
    of: 'group3',
    section: 'example',
    title: 'Tổ 3: mỗi tối thứ Sáu giúp bà con nộp hồ sơ',
    summary: 'Nhà văn hóa tổ 3 sáng đèn tối thứ Sáu để hướng dẫn người cao tuổi nộp hồ sơ trên điện thoại.',
    body: 'Từ tháng 9, nhà văn hóa tổ dân phố số 3 mở cửa từ 19:00 mỗi tối thứ Sáu. Hai thành viên tổ công nghệ số cộng đồng ngồi cùng bà con.\n\n> Tôi nộp được hồ sơ đầu tiên, con cháu không phải nghỉ làm.\n\n[ảnh 1]',
    topics: ['good-examples', 'online-services'],
    audiences: ['residents', 'neighbourhoods'],
    consent: 'Người được nêu trong bài đồng ý bằng văn bản ngày 02/11/2026 (nhân vật giả định).',
    begun: '2026-11-05T20:00',
    picture: { key: 'neighbours', words: 'Bà con ngồi quanh bàn ở nhà văn hóa tổ 3 (ảnh vẽ)' },
    submitted: { at: '2026-11-06T07:00' },
    checked: { at: '2026-11-06T10:00', by: 'owner' },
    approved: { at: '2026-11-06T14:00', by: 'deputy' },
    published: { at: '2026-11-06T16:00', by: 'deputy' },
  },
  {
    by: 'editor',
    of: 'office',
    section: 'news',
    title: 'Mưa lớn: chuyển điểm tiếp nhận hồ sơ sang nhà văn hóa tổ 1',
    summary: 'Sáng 10/11, một cửa tiếp nhận hồ sơ tại nhà văn hóa tổ dân phố số 1 do trụ sở ngập.',
    body: 'Từ 07:30 ngày 10/11/2026, hồ sơ được tiếp nhận tại nhà văn hóa tổ dân phố số 1. Trả kết quả ở cùng nơi. Hỏi: 0200 000 1122. Tình hình mưa lũ: [bản tin của Đài tỉnh](https://dai-dong-giang.example/mua-lu).',
    topics: ['one-stop-shop'],
    audiences: residents,
    begun: '2026-11-10T06:20',
    submitted: { at: '2026-11-10T06:25', isUrgent: true },
    checked: { at: '2026-11-10T06:30', by: 'deputy' },
    approved: { at: '2026-11-10T06:36', by: 'chair' },
  },
  {
    by: 'performer',
    of: 'culture',
    section: 'news',
    title: 'Lịch thu phí vệ sinh quý IV',
    summary: 'Thông báo lịch thu phí vệ sinh quý IV của các tổ dân phố.',
    body: 'Các tổ thu từ ngày 10/11 đến ngày 20/11/2026 tại nhà văn hóa. Mức phí theo thông báo.',
    topics: ['transparency'],
    audiences: residents,
    begun: '2026-11-09T08:00',
    submitted: { at: '2026-11-09T09:00' },
    checked: { at: '2026-11-09T10:00', by: 'owner' },
    approved: { at: '2026-11-09T11:00', by: 'deputy' },
    published: { at: '2026-11-09T14:00', by: 'performer' },
    withdrawn: {
      at: '2026-11-11T08:30',
      by: 'chair',
      notice: 'Lịch thu đã đổi. Lịch đúng được dán tại nhà văn hóa từng tổ từ ngày 12/11/2026.',
    },
  },
  {
    by: 'finance',
    of: 'economy',
    section: 'press',
    title: 'Thông tin cho báo chí: cải cách hành chính mười tháng của phường Sao Mai',
    summary: 'Số liệu, người trả lời và tệp kèm theo dành cho phóng viên (giả định).',
    body: 'Ủy ban nhân dân phường cung cấp thông tin mười tháng năm 2026. Người trả lời: Văn phòng, điện thoại 0200 000 1122, trong giờ làm việc, tại trụ sở phường.',
    topics: ['results', 'transparency'],
    audiences: ['residents', 'enterprises'],
    begun: '2026-11-11T09:00',
    file: 'Thông cáo báo chí tháng 11 (giả định)',
    submitted: { at: '2026-11-11T10:00' },
    checked: { at: '2026-11-12T08:00', by: 'owner' },
    approved: { at: '2026-11-12T09:00', by: 'chair' },
    published: { at: '2026-11-12T09:30', by: 'finance' },
    offered: { at: '2026-11-12T10:00', outlet: 'Báo Đông Giang (giả định)' },
  },
  {
    by: 'performer',
    of: 'culture',
    section: 'guide',
    title: 'Thanh toán phí, lệ phí không dùng tiền mặt',
    summary: 'Quét mã ở quầy hoặc trả trên Cổng Dịch vụ công quốc gia.',
    body: 'Ở quầy một cửa, quét mã QR rồi xác nhận. Biên lai điện tử gửi qua tin nhắn. Miễn phí giao dịch tại các ngân hàng đã liên kết. Hỏi: 0200 000 1122.',
    topics: ['online-services', 'public-finance'],
    audiences: ['residents', 'enterprises'],
    begun: '2026-11-16T09:00',
    submitted: { at: '2026-11-16T10:00' },
    checked: { at: '2026-11-17T08:00', by: 'owner' },
    approved: { at: '2026-11-18T10:00', by: 'deputy' },
    scheduled: { at: '2026-11-18T10:10', by: 'deputy', onDay: '2027-03-01', atTime: '07:00' },
  },
  {
    by: 'women',
    of: 'women',
    section: 'news',
    title: 'Hội Phụ nữ mở lớp dùng ứng dụng VNeID cho hội viên',
    summary: 'Hai lớp vào cuối tháng 11 tại trụ sở hội.',
    body: 'Lớp thứ nhất: 18:30 ngày 26/11/2026. Lớp thứ hai: 18:30 ngày 27/11/2026. Không mất tiền. Đăng ký với chi hội trưởng hoặc gọi 0200 000 1122.',
    topics: ['digital-government', 'own-dinh-danh-dien-tu-vneid-de-an'],
    audiences: ['members'],
    begun: '2026-11-17T20:00',
    submitted: { at: '2026-11-17T20:30' },
    checked: { at: '2026-11-18T09:00', by: 'owner' },
    approved: { at: '2026-11-19T09:00', by: 'chair' },
  },
  {
    by: 'head4',
    of: 'group4',
    section: 'news',
    title: 'Người dân tổ 4 phản ánh phải đi lại ba lần cho một hồ sơ',
    summary: 'Bài nêu một việc chưa được ở bộ phận một cửa và kiến nghị của tổ.',
    body: 'Ngày 12/11/2026, một hộ dân tổ 4 được yêu cầu bổ sung giấy tờ lần thứ ba tại trung tâm. Tổ đề nghị hướng dẫn một lần, đầy đủ, bằng văn bản.',
    topics: ['shortcomings', 'one-stop-shop'],
    audiences: residents,
    begun: '2026-11-17T19:00',
    submitted: { at: '2026-11-17T19:30' },
    checked: { at: '2026-11-19T14:00', by: 'owner' },
  },
  {
    by: 'procedures',
    of: 'services',
    section: 'news',
    title: 'Kết quả đo lường mức độ hài lòng quý III',
    summary: 'Số phiếu và tỷ lệ hài lòng của người dân đến giao dịch.',
    body: 'Trung tâm phát phiếu tại quầy trong tháng 9. Kết quả dán tại bảng tin của trung tâm.',
    topics: ['on-time', 'indices'],
    audiences: residents,
    begun: '2026-11-16T15:00',
    submitted: { at: '2026-11-16T16:00' },
  },
  {
    by: 'head6',
    of: 'group6',
    section: 'news',
    title: 'Cán bộ địa chính hẹn dân rồi đi vắng',
    summary: 'Phản ánh của một hộ dân tổ 6, chưa rõ ngày và người.',
    body: 'Một hộ dân cho biết đã hẹn mà không gặp được cán bộ ở trụ sở.',
    topics: ['shortcomings'],
    audiences: residents,
    begun: '2026-11-10T19:00',
    submitted: { at: '2026-11-10T19:10' },
    refused: {
      at: '2026-11-12T15:00',
      by: 'owner',
      reason: 'Chưa xác minh được ngày và người. Đã chuyển bộ phận tiếp công dân làm rõ; có kết quả thì viết bài mới.',
    },
  },
  {
    by: 'radio',
    of: 'radio',
    section: 'guide',
    title: 'Nghe đài phường ở đâu, lúc nào',
    summary: 'Giờ phát và cách gửi câu hỏi cho chuyên mục cải cách hành chính.',
    body: 'Chuyên mục phát 06:30 và 17:00 thứ Ba, thứ Năm. Gửi câu hỏi đến UBND phường hoặc TDP nơi ở.',
    topics: ['procedures'],
    audiences: residents,
    begun: '2026-11-19T16:00',
    submitted: { at: '2026-11-19T16:30' },
    returned: { at: '2026-11-20T08:30', by: 'owner', reason: 'Viết đầy đủ “Ủy ban nhân dân”, “tổ dân phố”; thêm số điện thoại.' },
  },
];

export const approver = { officer: 'editor', topic: 'integrity', by: 'chair', at: '2026-10-22T09:00' } as const;

export const orientation = {
  by: 'owner',
  at: '2026-10-30T16:00',
  fromOn: '2026-11-01',
  toOn: '2026-11-30',
  words: 'Tháng 11 tập trung: thanh toán trực tuyến, kết quả mười tháng, kỷ luật công vụ. Mỗi tuần ít nhất một bài hướng dẫn.',
  source: 'Hướng dẫn của Ban Tuyên giáo và Dân vận Đảng ủy phường, giao ban ngày 30/10/2026 (giả định)',
} as const;
