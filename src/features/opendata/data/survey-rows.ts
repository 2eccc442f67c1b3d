import { z } from 'zod';
import { day, figureOrNull, id, oneOf, page, text, textOrNull, whole } from './fields.ts';

const ofSurvey = {
  survey_id: id('Mã khảo sát', 'Id of the survey'),
  survey: text('Tên khảo sát', 'Name of the survey'),
  closed_on: day('Ngày cuối nhận trả lời', 'Last day of the survey'),
};

export const surveyRow = z.object({
  id: id('Mã khảo sát', 'Id of the survey'),
  title: text('Tên khảo sát', 'Name of the survey'),
  purpose: oneOf(
    ['service', 'staff-it', 'awareness', 'poll', 'other'],
    'service: hài lòng về phục vụ; staff-it: kỹ năng tin học của cán bộ; awareness: hiểu biết về cải cách; poll: hỏi nhanh; other: khác',
    'What for',
  ),
  version: whole('Lần thứ mấy của cùng một khảo sát', 'Which round of the same survey'),
  opens_on: day('Nhận trả lời từ ngày', 'Opens on'),
  closes_on: day('Đến hết ngày', 'Last day'),
  sampling: oneOf(
    ['everybody', 'at-counter', 'random', 'invited', 'census'],
    'everybody: ai cũng trả lời được; at-counter: người đến giao dịch; random: chọn ngẫu nhiên; invited: người được mời; census: hỏi tất cả',
    'How those who answer are chosen',
  ),
  sampling_note: textOrNull('Nói thêm về cách chọn', 'More on how they are chosen'),
  answers: whole('Số phiếu, gồm cả phiếu giấy', 'Answers, papers too'),
  papers: figureOrNull('Số phiếu giấy nhập vào; trống nếu dưới 5', 'Of these papers typed in; null where fewer than five'),
  formula: text('Mã cách tính chỉ số', 'Code of the formula of the index'),
  index: figureOrNull('Chỉ số chung theo cách tính đó, trống nếu làm lộ số không nêu; không phải SIPAS, PAR INDEX', 'Index over all by this formula, null where it would tell what is withheld; no SIPAS, no PAR INDEX'),
  published_on: day('Ngày công bố', 'Published on'),
  page: page('Trang kết quả', 'Page of its results'),
});

export const surveyResultRow = z.object({
  ...ofSurvey,
  position: whole('Câu số', 'Number of the question'),
  question: text('Câu hỏi', 'Question'),
  kind: oneOf(['level', 'one', 'many'], 'level: năm mức; one: chọn một; many: chọn nhiều', 'Five levels, one option, several options'),
  factor: textOrNull('Mã yếu tố', 'Code of the factor'),
  n: figureOrNull('Số người trả lời câu này; trống nếu dưới 5 hoặc làm lộ số không nêu ở câu khác', 'How many answered it; null below five, and where it would tell what another question withholds'),
  value: whole('Mức hoặc lựa chọn số', 'Number of the level or option'),
  answer: text('Câu trả lời', 'The answer'),
  count: figureOrNull('Số lượt; trống nếu dưới 5 hoặc suy ra được số dưới 5', 'How many gave it; null below five, and where that would follow'),
  share: figureOrNull('Tỷ lệ trong số người trả lời câu này (1 là 100%)', 'Share of those who answered (1 is all)'),
  share_low: figureOrNull('Cận dưới khoảng tin cậy 95% (Wilson)', 'Lower end of the 95% interval (Wilson)'),
  share_high: figureOrNull('Cận trên khoảng tin cậy 95% (Wilson)', 'Upper end of the 95% interval (Wilson)'),
  index: figureOrNull('Chỉ số của câu, theo cách tính của khảo sát; trống nếu làm lộ số không nêu', 'Index of the question, by the formula of the survey; null where it would tell what is withheld'),
});
