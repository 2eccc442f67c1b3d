import type { Duty } from '../../reading.ts';
import { dutyVerbs } from './office-names.ts';

const introductions = [
  /^(?:Căn cứ|Trên cơ sở|Theo|Nhằm|Để|Hằng năm|Hàng năm|Định kỳ|Ngoài)[^.;]*?,\s+(?=\p{Ll})/u,
  /^là (?:cơ quan|bộ phận|đơn vị|đầu mối|phòng)?\s*(?:đầu mối|thường trực|chủ lực|nòng cốt)?,?\s*/iu,
  /^(?:có trách nhiệm|chịu trách nhiệm(?: chính)?|có nhiệm vụ)(?: trong việc)?:?\s*/iu,
  /^(?:chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|trực tiếp)(?:,| và)?\s+/iu,
];

/** What the first governing verb of a duty says: chủ trì → lead, phối hợp → coordinate, tham mưu → advise, any other → perform. */
export const roleOfDuty = (duty: string): Duty['role'] => {
  let text = duty;
  for (let round = 0; round < 3; round += 1) for (const lead of introductions) text = text.replace(lead, '');
  if (/^chủ trì/iu.test(text)) return 'lead';
  if (/^phối hợp/iu.test(text)) return 'coordinate';
  return /^(?:tham mưu|giúp (?:UBND|Ủy ban|Chủ tịch|Trưởng))/iu.test(text) ? 'advise' : 'perform';
};

/** Verbs that end a name stand in lower case: "Phòng Tổ chức", "Ủy ban Kiểm tra" are names of fields. */
const partnersForm = new RegExp(
  String.raw`[Pp]hối hợp(?: chặt chẽ| tốt| thường xuyên)?(?:,? (?:với|cùng)){1,2}\s+(.{3,160}?)(?=,?\s+(?:${dutyVerbs}|để|trong|nhằm|làm|giải quyết|thống nhất|đăng|kịp|bằng|về việc|khi|theo)(?![\p{L}])|[;.:)]|$)`,
  'gu',
);
const startsName =
  /^(?:Phòng|Ban|Sở|Bộ|Văn phòng|Công chức|Đài|Trung tâm|UBND|Ủy ban|Uỷ ban|Hội|Đoàn|các |những |UBMTTQ|MTTQ|Mặt trận|Công an|Trạm|Cơ quan|bộ phận|phòng|cơ quan)/u;

/** A list of partners is cut only where each part begins with the name of an office; "các ban ngành, đoàn thể" stays one. */
export const cutNames = (text: string): string[] => {
  const names: string[] = [];
  for (const part of text.split(
    /(?<=\S)(?:,\s+|(?<!HĐND)\s+và\s+(?=các |Phòng|Ban|Sở|Văn phòng|Đài|UBND|Công an|Trung tâm|UBMTTQ|MTTQ|bộ phận|cơ quan))/u,
  )) {
    if (names.length === 0 || startsName.test(part)) names.push(part.trim());
    else names[names.length - 1] = `${names.at(-1) ?? ''}, ${part.trim()}`;
  }
  return names;
};

/** The partners that a duty names, as printed. */
export const partnersOf = (duty: string): string[] =>
  [...duty.matchAll(partnersForm)].flatMap((match) => cutNames((match[1] ?? '').replace(/[\s,]+$/u, '')));
