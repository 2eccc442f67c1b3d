import { z } from 'zod';
import { day, dayOrNull, figureOrNull, id, oneOf, page, text, textOrNull, whole } from './fields.ts';

const orUnknown = (vi: string, en: string) => figureOrNull(`${vi}; trống nếu không có số liệu`, `${en}; null where it is not known`);

export const dossierRow = z.object({
  id: id('Mã dòng số liệu', 'Id of the row'),
  unit_id: id('Mã đơn vị', 'Id of the unit'),
  unit: text('Đơn vị', 'Unit'),
  period: text('Kỳ: 2026-03 là tháng, 2026-Q1 là quý, 2026 là năm', 'Period: 2026-03 a month, 2026-Q1 a quarter, 2026 a year'),
  field: textOrNull('Lĩnh vực; trống là mọi lĩnh vực', 'Field; null: all of them'),
  source: oneOf(
    ['one-stop', 'national', 'report'],
    'one-stop: hệ thống một cửa; national: Cổng Dịch vụ công quốc gia; report: báo cáo của đơn vị',
    'Who gave the figures',
  ),
  taken_on: day('Ngày lấy số liệu', 'Day on which the source gave them'),
  received: whole('Tiếp nhận trong kỳ', 'Received'),
  received_online: whole('Trong đó nộp trực tuyến', 'Of these on line'),
  carried_over: whole('Từ kỳ trước chuyển sang', 'Carried over'),
  resolved: whole('Đã giải quyết', 'Resolved'),
  early: whole('Trước hạn', 'Early'),
  on_time: whole('Đúng hạn', 'On time'),
  late: whole('Quá hạn', 'Late'),
  returned: whole('Dừng, trả lại, rút', 'Stopped, returned, withdrawn'),
  open_in_time: whole('Đang giải quyết, trong hạn', 'Open, in time'),
  open_overdue: whole('Đang giải quyết, quá hạn', 'Open, overdue'),
  payable: orUnknown('Phải nộp phí, lệ phí', 'With something to pay'),
  paid_online: orUnknown('Thanh toán trực tuyến', 'Paid on line'),
  digitised: orUnknown('Tiếp nhận trong kỳ, đã số hóa', 'Received and digitised'),
  tracked: orUnknown('Tiếp nhận trong kỳ, tra cứu được tình trạng', 'Received, with a state that can be looked up'),
  page: page('Trang số liệu', 'Its page'),
});

export const lateDossierRow = z.object({
  code: text('Mã hồ sơ', 'Code of the dossier'),
  unit_id: id('Mã đơn vị giải quyết', 'Id of the unit that deals with it'),
  unit: text('Đơn vị giải quyết', 'Unit that deals with it'),
  due_on: day('Ngày hẹn trả', 'Due on'),
  reason: oneOf(
    ['verifying', 'other-body', 'system', 'obligation', 'staff', 'other'],
    'verifying: xác minh; other-body: chờ cơ quan khác; system: lỗi hệ thống; obligation: chờ nghĩa vụ tài chính; staff: xử lý chậm; other: khác',
    'Why it is late',
  ),
  reason_words: textOrNull('Lý do khác', 'Another reason'),
  paper_number: textOrNull('Số văn bản xin lỗi; trống nếu chưa có', 'Number of the apology; null where there is none'),
  paper_on: dayOrNull('Ngày văn bản xin lỗi', 'Day of the apology'),
  signer_post: textOrNull('Chức vụ người ký', 'Post of the signer'),
  new_due_on: dayOrNull('Ngày hẹn lại', 'New date'),
  answered_on: dayOrNull('Ngày đã trả kết quả', 'Answered on'),
  page: page('Trang hồ sơ trễ hạn', 'Its page'),
});
