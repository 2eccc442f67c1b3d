import type { Duty } from '../../reading.ts';

const introductions = [
  /^(?:Căn cứ|Trên cơ sở|Theo|Nhằm|Để|Hằng năm|Hàng năm|Định kỳ|Ngoài)[^.;]*?,\s+(?=\p{Ll})/u,
  /^là (?:cơ quan|bộ phận|đơn vị|đầu mối|phòng)?\s*(?:đầu mối|thường trực|chủ lực|nòng cốt)?,?\s*/iu,
  /^(?:có trách nhiệm|chịu trách nhiệm(?: chính)?|có nhiệm vụ)(?: trong việc)?:?\s*/iu,
  /^(?:chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|trực tiếp|khẩn trương|nghiêm túc|tập trung|đồng thời|cần phải|cần|phải|sẽ)(?:,| và)?\s+/iu,
  /^(?:Trước ngày|Chậm nhất|Trong (?:tháng|quý|năm|thời gian)|Hằng (?:tháng|quý|tuần)|Hàng (?:tháng|quý|tuần)|Quý|Tháng)[^.;:]{0,60}?,\s+(?=\p{Ll})/u,
];

/** What the first governing verb of a duty says: chủ trì → lead, phối hợp → coordinate, tham mưu → advise, any other → perform. */
export const roleOfDuty = (duty: string): Duty['role'] => {
  let text = duty;
  for (let round = 0; round < 3; round += 1) for (const lead of introductions) text = text.replace(lead, '');
  if (/^chủ trì/iu.test(text)) return 'lead';
  if (/^phối hợp/iu.test(text)) return 'coordinate';
  return /^(?:tham mưu|giúp (?:UBND|Ủy ban|Chủ tịch|Trưởng))/iu.test(text) ? 'advise' : 'perform';
};
