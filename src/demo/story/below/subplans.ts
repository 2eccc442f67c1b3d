import type { OfficerKey } from '../officers.ts';
import type { DutyKey } from '../plan.ts';
import type { UnitKey } from '../units.ts';

interface Said {
  at: string;
  by: OfficerKey;
}

interface PlannedItem {
  duty?: DutyKey;
  text: string;
  form?: string;
  timing?: string;
  dueOn?: string;
  who?: OfficerKey;
  product?: string;
  isDone?: true;
}

interface ToldSubplan extends Said {
  unit: UnitKey;
  /** Of an event. */
  event?: DutyKey;
  title: string;
  aim: string;
  means: string;
  /** In place of what the duties of the authority say. */
  items: readonly PlannedItem[];
  signed: Said & { signer: string; symbol?: string };
}

/** Who was asked for a plan of its own, by when, and what became of it where none was made. */
export const ask = {
  at: '2026-01-19T09:00',
  by: 'owner' as OfficerKey,
  units: ['culture', 'services', 'group3', 'group4', 'women', 'primary', 'radio'] as readonly UnitKey[],
  dueOn: '2026-02-06',
  note: 'Ghi rõ người thực hiện, hình thức, thời gian từng việc.',
  urged: { at: '2026-02-09T08:30', unit: 'group4' as UnitKey },
  declined: { at: '2026-02-03T10:00', by: 'radio' as OfficerKey, unit: 'radio' as UnitKey, reason: 'Đài thực hiện theo lịch phát sóng trong kế hoạch của phường, không lập riêng.' }, // prettier-ignore
};

export const subplans: readonly ToldSubplan[] = [
  {
    at: '2026-01-26T14:00',
    by: 'head3',
    unit: 'group3',
    title: 'Tuyên truyền cải cách hành chính năm 2026 của Tổ dân phố số 3',
    aim: 'Mỗi hộ biết nộp hồ sơ trực tuyến những thủ tục hay dùng.\nNội dung ngắn gọn, dễ hiểu, nói bằng ví dụ của tổ.',
    means: 'Không dùng kinh phí riêng; in tờ hướng dẫn tại Trung tâm Phục vụ hành chính công.',
    items: [
      { duty: 'groupMeetings', text: 'Đưa một thủ tục hay dùng vào mỗi buổi sinh hoạt tổ, làm mẫu trên điện thoại', form: 'Sinh hoạt tổ dân phố', timing: 'Tối thứ Bảy tuần đầu mỗi quý', who: 'head3', product: 'Biên bản, ảnh' },
      { duty: 'groupOpinions', text: 'Ghi ý kiến của người dân sau mỗi buổi sinh hoạt và gửi phường', form: 'Sổ góp ý, nhóm Zalo của tổ', timing: 'Sau mỗi buổi', who: 'head3', product: 'Sổ ý kiến', isDone: true },
      { text: 'Lập nhóm Zalo của tổ để chuyển tin cải cách hành chính', form: 'Nhóm Zalo', dueOn: '2026-02-28', who: 'head3', product: 'Nhóm có ít nhất 80 hộ', isDone: true },
    ],
    signed: { at: '2026-01-30T20:00', by: 'head3', signer: 'Lý Thị Hình, Tổ trưởng' },
  },
  {
    at: '2026-02-02T09:00',
    by: 'procedures',
    unit: 'services',
    title: 'Tuyên truyền cải cách hành chính năm 2026 của Trung tâm Phục vụ hành chính công',
    aim: 'Mọi người đến Trung tâm được hướng dẫn nộp trực tuyến và biết nơi hỏi.',
    means: 'Kinh phí in tờ gấp trong dự toán của Trung tâm.',
    items: [
      { duty: 'postings', text: 'Niêm yết thủ tục vừa sửa đổi trong ngày có hiệu lực, đổi cả mã QR', form: 'Bảng niêm yết, màn hình', timing: 'Khi có thay đổi', who: 'procedures', product: 'Bảng niêm yết đúng bộ thủ tục' },
      { duty: 'guidance', text: 'Trực bàn hướng dẫn nộp hồ sơ trực tuyến', form: 'Hướng dẫn trực tiếp', timing: 'Sáng thứ Ba và thứ Năm', who: 'procedures', product: 'Sổ trực' },
      { duty: 'leaflets', text: 'Soạn lời cho tờ gấp ba thủ tục hay dùng nhất', form: 'Tờ gấp', dueOn: '2026-03-15', who: 'procedures', product: 'Bản thảo tờ gấp', isDone: true },
    ],
    signed: { at: '2026-02-05T16:00', by: 'procedures', signer: 'Vũ Thị Minh Dung, Phó Giám đốc Trung tâm', symbol: '02/KH-TTPVHCC' },
  },
  {
    at: '2026-10-19T09:00',
    by: 'performer',
    unit: 'culture',
    event: 'conferences',
    title: 'Tổ chức hội nghị chuyên đề “Lắng nghe người dân để phục vụ tốt hơn”',
    aim: 'Người dân nêu vướng mắc, phường trả lời tại chỗ.',
    means: 'Kinh phí theo dự toán đã giao; Văn phòng chuẩn bị hội trường.',
    items: [
      { text: 'Gửi giấy mời các tổ dân phố, đoàn thể', dueOn: '2026-11-03', who: 'performer', product: '150 giấy mời', isDone: true },
      { text: 'Chuẩn bị tài liệu, phiếu hỏi ý kiến', dueOn: '2026-11-09', who: 'performer', product: 'Tài liệu, phiếu hỏi', isDone: true },
      { text: 'Tổ chức hội nghị, ghi ý kiến', form: 'Hội nghị', dueOn: '2026-11-12', who: 'owner', product: 'Biên bản hội nghị', isDone: true },
      { text: 'Trả lời các ý kiến chưa giải đáp tại chỗ', form: 'Trang thông tin điện tử', dueOn: '2026-11-27', who: 'owner', product: 'Bảng trả lời' },
    ],
    signed: { at: '2026-10-22T15:00', by: 'owner', signer: 'Lê Thị Mẫu Đơn, Trưởng phòng', symbol: '09/KH-VHXH' },
  },
]; // prettier-ignore

/** A partner put ours into its own plan. */
export const included = {
  at: '2026-02-04T10:30',
  by: 'partner' as OfficerKey,
  unit: 'front' as UnitKey,
  title: 'Chương trình phối hợp và thống nhất hành động năm 2026 của Ủy ban Mặt trận Tổ quốc Việt Nam phường',
  symbol: '03/CTr-MTTQ',
  signedOn: '2026-02-02',
  duties: ['partnersPersuade', 'partnersWatch'] as readonly DutyKey[],
};
