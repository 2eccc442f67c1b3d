import { z } from 'zod';
import { day, dayOrNull, figure, figureOrNull, id, idOrNull, listOf, moment, oneOf, page, text, textOrNull, texts, whole, yes } from './fields.ts';

const quantity = {
  measure: text('Mã số lượng', 'Code of the measure'),
  measure_name: text('Tên số lượng', 'Name of the measure'),
  value: figure('Con số', 'The figure'),
};

const indicatorCode = text(
  'Mã chỉ tiêu thống kê (T1…); chỉ tiêu riêng kèm mã của cơ quan đặt ra (CN1-0a1b2c3d4e5f)',
  'Code of the indicator (T1 …); of an own one with whose it is (CN1-0a1b2c3d4e5f)',
);

const figureOfReport = {
  indicator: indicatorCode,
  title: text('Tên chỉ tiêu thống kê', 'Title of the indicator'),
  unit_of_measure: text('Đơn vị tính', 'Unit of measure'),
  status: oneOf(
    ['figure', 'none', 'unknown'],
    'figure: có số liệu; none: không phát sinh; unknown: chưa có số liệu',
    'figure: there is one; none: nothing arose, as an officer said; unknown: nobody knows',
  ),
  value: figureOrNull('Số liệu của kỳ', 'Figure of the period'),
  to_date: figureOrNull('Lũy kế từ đầu năm', 'From the beginning of the year'),
  previous: figureOrNull('Kỳ trước hoặc cùng kỳ năm trước', 'The period before, or the same a year ago'),
};

const section = { heading: text('Đề mục', 'Heading'), text: text('Nội dung', 'Text') };

export const planRow = z.object({
  id: id('Mã kế hoạch', 'Id of the plan'),
  year: whole('Năm', 'Year'),
  title: text('Tên kế hoạch', 'Title'),
  symbol: text('Số, ký hiệu', 'Number and symbol'),
  issued_on: dayOrNull('Ngày ban hành', 'Day of issue'),
  issued_place: text('Nơi ban hành', 'Place of issue'),
  signer: text('Người ký', 'Who signed'),
  state: oneOf(['issued', 'withdrawn', 'replaced'], 'issued: đang có hiệu lực; withdrawn: đã thu hồi; replaced: đã được thay thế', 'Whether it holds'),
  ended_on: dayOrNull('Ngày đầu tiên không còn hiệu lực', 'The first day on which it no longer held'),
  channels: texts('Mã hình thức tuyên truyền', 'Codes of the channels'),
  topics: texts('Nội dung tuyên truyền', 'Topics'),
  duties: whole('Số nhiệm vụ', 'Number of duties'),
  targets: whole('Số chỉ tiêu', 'Number of targets'),
  modified: moment('Thời điểm thay đổi gần nhất: ban hành, sửa đổi, hết hiệu lực', 'When it last changed: issued, amended, ended'),
  page: page('Trang của kế hoạch', 'Its page'),
});

export const dutyRow = z.object({
  id: id('Mã nhiệm vụ', 'Id of the duty'),
  plan_id: id('Mã kế hoạch', 'Id of the plan'),
  year: whole('Năm của kế hoạch', 'Year of the plan'),
  text: text('Nội dung nhiệm vụ', 'Text of the duty'),
  unit: text('Đơn vị chịu trách nhiệm', 'Who answers for it'),
  unit_ids: texts('Mã các đơn vị đó', 'Ids of these units'),
  partners: texts('Đơn vị phối hợp', 'Together with'),
  requested: yes('Là đề nghị phối hợp, không phải giao việc', 'A request to a partner, not an order'),
  deadlines: texts('Thời hạn ghi trong kế hoạch', 'Deadlines as the plan says them'),
  state: oneOf(
    ['done', 'late', 'dated', 'standing', 'requested'],
    'done: xong; late: có việc quá hạn; dated: đang làm; standing: thường xuyên; requested: đề nghị phối hợp',
    'How its work stands',
  ),
  next_due: dayOrNull('Hạn gần nhất chưa xong', 'The next day on which something is due'),
  activities: whole('Số hoạt động đã công bố', 'Published activities'),
});

export const targetRow = z.object({
  id: id('Mã chỉ tiêu', 'Id of the target'),
  plan_id: id('Mã kế hoạch', 'Id of the plan'),
  year: whole('Năm của kế hoạch', 'Year of the plan'),
  text: text('Nội dung chỉ tiêu', 'Text of the target'),
  unit_of_measure: text('Đơn vị tính', 'Unit of measure'),
  done: figureOrNull('Đã đạt; trống nếu chưa có số liệu', 'Reached; null where there is no figure'),
  wanted: figure('Mức phải đạt', 'What is to be reached'),
  goal: text('Mức phải đạt, bằng chữ', 'The same in words'),
  share: figureOrNull('Tỷ lệ đạt (1 là 100%); trống nếu không tính được', 'Share reached (1 is all); null where it cannot be told'),
  met: yes('Đã đạt', 'Reached'),
  missing: text('Còn thiếu ai, gì', 'Who or what is missing'),
  proof_activities: whole('Số hoạt động chứng minh đã công bố', 'Published activities that prove it'),
  proof_photos: whole('Số ảnh đã công bố', 'Published pictures'),
  page: page('Trang các hoạt động chứng minh', 'Page with its proof'),
});

export const activityRow = z.object({
  id: id('Mã hoạt động', 'Id of the activity'),
  title: text('Tên hoạt động', 'Title'),
  happened_on: day('Ngày diễn ra', 'Day on which it happened'),
  unit_id: id('Mã đơn vị', 'Id of the unit'),
  unit: text('Đơn vị thực hiện', 'Unit that did it'),
  channel: text('Mã hình thức tuyên truyền', 'Code of the channel'),
  channel_name: text('Hình thức tuyên truyền', 'Channel'),
  topics: texts('Mã nội dung tuyên truyền', 'Codes of the topics'),
  place: textOrNull('Địa điểm', 'Place'),
  note: textOrNull('Mô tả', 'Description'),
  joint_unit_ids: texts('Mã các đơn vị cùng làm', 'Ids of the units that held it too'),
  joint_units: texts('Các đơn vị cùng làm', 'Units that held it too'),
  duty_ids: texts('Mã các nhiệm vụ được phục vụ', 'Ids of the duties that it serves'),
  target_ids: texts('Mã các chỉ tiêu được tính', 'Ids of the targets it counts towards'),
  known_at: moment('Thời điểm số liệu này được biết', 'Since when this is known'),
  quantities: listOf(z.object(quantity), 'Số lượng', 'Figures'),
  photos: listOf(z.object({ address: page('Địa chỉ ảnh', 'Address of the picture'), caption: text('Chú thích', 'Caption') }), 'Ảnh đã công bố', 'Published pictures'),
  links: listOf(z.object({ address: text('Đường dẫn', 'Address'), caption: text('Chú thích', 'Caption') }), 'Đường dẫn đã công bố', 'Published links'),
  page: page('Trang của hoạt động', 'Its page'),
});

export const storyRow = z.object({
  id: id('Mã tin, bài', 'Id of the story'),
  title: text('Tên bài', 'Title'),
  summary: text('Tóm tắt', 'Summary'),
  text: text('Nội dung bài, không có dấu trình bày', 'What it says, without marks'),
  section: oneOf(['news', 'guide', 'policy', 'example', 'press'], 'Chuyên mục', 'Column'),
  unit_id: id('Mã đơn vị', 'Id of the unit'),
  unit: text('Đơn vị viết', 'Unit that wrote it'),
  topics: texts('Mã nội dung tuyên truyền', 'Codes of the topics'),
  published_at: moment('Thời điểm đăng lần đầu', 'When it was published first'),
  modified: moment('Thời điểm bản đang đọc được đăng', 'When the edition that is read was published'),
  edition: whole('Lần đăng', 'Number of the edition'),
  effect_on: dayOrNull('Ngày quy định mới có hiệu lực', 'Of a new rule: from when it holds'),
  activity_ids: texts('Mã các hoạt động ghi nhận việc đăng', 'Ids of the activities that record its publication'),
  pictures: listOf(z.object({ address: page('Địa chỉ ảnh', 'Address of the picture'), caption: text('Chú thích', 'Caption') }), 'Ảnh', 'Pictures'),
  page: page('Trang của bài', 'Its page'),
});

export const petitionRow = z.object({
  id: id('Mã phản ánh', 'Id of the petition'),
  number: whole('Số trong năm', 'Number within the year'),
  year: whole('Năm', 'Year'),
  title: text('Tóm tắt', 'In one line'),
  kind: text('Mã loại', 'Code of the kind'),
  field: text('Mã lĩnh vực', 'Code of the field'),
  state: text('Mã tình trạng', 'Code of the state'),
  unit_id: idOrNull('Mã đơn vị giải quyết', 'Id of the unit that deals with it'),
  unit: textOrNull('Đơn vị giải quyết', 'Unit that deals with it'),
  received_on: day('Ngày nhận', 'Received on'),
  due_on: day('Hạn trả lời', 'Due on'),
  answered_on: dayOrNull('Ngày trả lời', 'Answered on'),
  forwarded_to: textOrNull('Cơ quan đã chuyển đến', 'Authority to which it went'),
  forwarded_on: dayOrNull('Ngày chuyển', 'Forwarded on'),
  text: textOrNull('Nội dung, đã che thông tin cá nhân', 'Text without personal data'),
  answer: textOrNull('Trả lời, đã che thông tin cá nhân', 'Answer without personal data'),
  apology: textOrNull('Lời xin lỗi', 'Apology'),
  page: page('Trang của phản ánh', 'Its page'),
});

export const quantityRow = z.object({
  activity_id: id('Mã hoạt động', 'Id of the activity'),
  title: text('Tên hoạt động', 'Title of the activity'),
  happened_on: day('Ngày diễn ra', 'Day on which it happened'),
  unit_id: id('Mã đơn vị', 'Id of the unit'),
  unit: text('Đơn vị thực hiện', 'Unit that did it'),
  channel: text('Mã hình thức tuyên truyền', 'Code of the channel'),
  ...quantity,
});

export const indicatorRow = z.object({
  code: indicatorCode,
  title: text('Tên', 'Title'),
  unit_of_measure: text('Đơn vị tính', 'Unit of measure'),
  measure: textOrNull('Mã số lượng được cộng; trống nếu có cách tính riêng', 'Code of the measure that it adds up; null where it has a rule of its own'),
  channels: texts('Chỉ tính các hình thức này; trống là tất cả', 'Of these channels alone; none: of all'),
  valid_from: dayOrNull('Dùng từ ngày', 'In force from'),
  valid_until: dayOrNull('Ngày đầu tiên không còn dùng', 'The first day on which it was no longer in force'),
});

const ofReport = {
  report_id: id('Mã báo cáo', 'Id of the report'),
  report_symbol: text('Số, ký hiệu báo cáo', 'Number and symbol of the report'),
  covers_from: day('Số liệu từ ngày', 'First day that it covers'),
  covers_to: day('Số liệu đến ngày', 'Last day that it covers'),
};

export const reportRow = z.object({
  id: id('Mã báo cáo', 'Id of the report'),
  title: text('Tên báo cáo', 'Title'),
  symbol: text('Số, ký hiệu', 'Number and symbol'),
  reported_on: dayOrNull('Ngày ký', 'Day of signing'),
  released_at: moment('Thời điểm công bố', 'When it was released'),
  year: whole('Năm', 'Year'),
  plan_id: id('Mã kế hoạch', 'Id of the plan'),
  covers_from: ofReport.covers_from,
  covers_to: ofReport.covers_to,
  recipient: text('Nơi nhận', 'Recipient'),
  version: whole('Lần (1 là bản đầu)', 'Version (1 is the first)'),
  replaced_by: idOrNull('Mã bản sau đã công bố', 'Id of the released version that came after it'),
  figures: listOf(z.object(figureOfReport), 'Số liệu', 'Figures'),
  sections: listOf(z.object(section), 'Nội dung', 'Sections'),
  page: page('Trang của báo cáo', 'Its page'),
});

export const reportFigureRow = z.object({ ...ofReport, ...figureOfReport });
export const reportSectionRow = z.object({ ...ofReport, position: whole('Thứ tự', 'Order'), ...section });

export const contactRow = z.object({
  id: id('Mã nơi liên hệ', 'Id of the contact'),
  purpose: text('Mã mục đích', 'Code of the purpose'),
  title: text('Để làm gì', 'What for'),
  unit_id: idOrNull('Mã đơn vị; trống là cả cơ quan', 'Id of the unit; null: the authority as a whole'),
  unit: textOrNull('Đơn vị', 'Unit'),
  phones: texts('Điện thoại', 'Telephones'),
  email: textOrNull('Thư điện tử', 'E-mail'),
  address: textOrNull('Địa chỉ', 'Address'),
  hours: texts('Giờ làm việc', 'Working hours'),
  note: textOrNull('Lời nhắn cho người dân', 'Note for citizens'),
  checked_on: day('Ngày kiểm tra là còn đúng', 'Day on which it was checked'),
});

export const accountRow = z.object({
  id: id('Mã trang, tài khoản', 'Id of the account'),
  service: text('Mã dịch vụ', 'Code of the service'),
  service_name: text('Dịch vụ', 'Service'),
  name: text('Tên trang', 'Its name there'),
  unit_id: id('Mã đơn vị', 'Id of the unit'),
  unit: text('Đơn vị', 'Unit'),
  address: text('Địa chỉ', 'Address'),
});

export const unitRow = z.object({
  id: id('Mã đơn vị', 'Id of the unit'),
  name: text('Tên', 'Name'),
  short_name: text('Tên gọn', 'Short name'),
  kind: text('Mã loại đơn vị', 'Code of the kind'),
  is_authority: yes('Là cả cơ quan', 'The authority as a whole'),
  valid_from: dayOrNull('Tên này từ ngày', 'Called so from'),
  valid_until: dayOrNull('Ngày đầu tiên không còn tên này', 'The first day on which it was no longer called so'),
});

export const procedureRow = z.object({
  code: text('Mã thủ tục trong cơ sở dữ liệu quốc gia', 'Code in the national catalogue'),
  name: text('Tên thủ tục', 'Name'),
  field: text('Lĩnh vực', 'Field'),
  performer: text('Cơ quan thực hiện', 'Who carries it out'),
  decider: textOrNull('Cơ quan có thẩm quyền', 'Who decides'),
  audience: textOrNull('Đối tượng thực hiện', 'For whom'),
  result: textOrNull('Kết quả', 'Result'),
  service: oneOf(['full', 'partial', 'information'], 'full: toàn trình; partial: một phần; information: cung cấp thông tin', 'How far it can be done on line'),
  papers: texts('Giấy tờ cần có', 'Papers to bring'),
  ways: listOf(
    z.object({
      way: oneOf(['counter', 'online', 'post'], 'counter: trực tiếp; online: trực tuyến; post: bưu chính', 'At the counter, on line, by post'),
      time: figureOrNull('Thời hạn; trống nếu không ghi', 'Time; null where none is told'),
      time_unit: textOrNull('hour: giờ; day: ngày; working-day: ngày làm việc', 'Unit of the time'),
      fee: figureOrNull('Phí, lệ phí bằng đồng; trống nếu không ghi', 'Fee in đồng; null where none is told'),
    }),
    'Cách nộp',
    'Ways of filing',
  ),
  valid_from: day('Có hiệu lực từ', 'In force from'),
  valid_until: dayOrNull('Ngày đầu tiên không còn hiệu lực', 'The first day on which it no longer is'),
  copied_on: day('Ngày chép từ cơ sở dữ liệu quốc gia', 'Day of the copy'),
  announced_by: textOrNull('Quyết định công bố', 'The decision that announced it'),
  national_page: textOrNull('Trang trên Cổng Dịch vụ công quốc gia', 'Its page on the National portal'),
  page: page('Trang của thủ tục', 'Its page'),
});
