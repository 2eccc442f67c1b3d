import { dutyVerbs, opensName } from './office-names.ts';

const beforeVerb = new RegExp(`[\\s,]+(?=(?:${dutyVerbs})(?![\\p{L}]))`, 'iu');
const startsWithVerb = new RegExp(`^(?:${dutyVerbs})(?![\\p{L}])`, 'iu');

/** "Giao", "Yêu cầu" order; "Đề nghị" asks a body that takes no orders (Party, Fatherland Front). */
const command = /^(Giao(?: cho)?|Yêu cầu|Trân trọng đề nghị|Đề nghị|Trách nhiệm của|Đối với|Nhiệm vụ của)\s+/u;

export interface UnitHeading {
  unit: string;
  requested: boolean;
  /** Where the name stands in the text that was given. */
  start: number;
  end: number;
  /** Where what follows a colon begins, if anything does. */
  rest?: number;
}

const longestName = 170;

/** Behind "Giao" or "Đề nghị" a name may begin in lower case. */
const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

/**
 * Words that look like a verb of a duty and are none: "tổ chức" in "tổ chức chính trị - xã hội", the attribute in "đơn vị được kiểm tra", the field in
 * "Phòng Quản lý đô thị" (fields begin with a capital: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III). They are covered, so that no verb is seen in them.
 */
const noVerbs = [
  /(?:tổ chức|tuyên truyền|báo cáo) (?=chính trị|đoàn thể|xã hội|thành viên|hội|đảng|viên)/giu,
  /(?<=các |những )(?:tổ chức|ban|cơ quan tuyên truyền)(?=\s|,)/giu,
  /(?<=(?:được|có|bị) )(?:kiểm tra|giám sát|đánh giá|khảo sát|phân công|hướng dẫn|hỗ trợ|tham gia)(?!\p{L})/giu,
  /(?<=[-–]\s?)\p{Lu}\p{Ll}*\s\p{Ll}+/gu,
  /(?<=(?:phụ trách|làm công tác|theo dõi|thường trực) )(?:tuyên truyền|kiểm tra|tổng hợp|báo cáo|thống kê|quản lý)(?!\p{L})/giu,
];
const withNouns = (name: string): string =>
  noVerbs.reduce((text, form) => text.replace(form, (noun) => noun.replace(/\p{L}/gu, 'x')), name);

const nameIn = (text: string): { name: string; start: number; requested: boolean } | undefined => {
  const lead = command.exec(text);
  const start = lead?.[0].length ?? 0;
  const name = text.slice(start);
  if (!opensName.test(lead ? capitalised(name) : name)) return undefined;
  return { name, start, requested: /đề nghị/iu.test(lead?.[1] ?? '') };
};

const bareWords =
  'Bộ phận|Công chức|Tổ|Ban|Tiểu ban|Phòng|Sở|Bộ|Cục|Chi cục|Vụ|Viện|Đội|Khối|Đoàn|Hội|Hội đồng|Ủy ban|Uỷ ban|Trung tâm|Văn phòng|Cơ quan|Đơn vị|Trường|Học viện|Trạm';
const bareOffice = new RegExp(`^(?:${bareWords})$`, 'u');
const endsBare = new RegExp(`\\s(?:${bareWords})$`, 'u');

/**
 * "Bộ phận tổng hợp Ban Tuyên giáo theo dõi …": a bare word for an office is no name yet, so the verb behind it belongs to the name; within a name
 * only one with a capital does ("Văn phòng Ban Chỉ đạo tổng hợp", but "Văn phòng Sở bố trí").
 */
const isField = (name: string, index: number): boolean => {
  const before = name.slice(0, index);
  return bareOffice.test(before) || (endsBare.test(before) && /^\s\p{Lu}/u.test(name.slice(index)));
};

const verbAfterName = (name: string): { index: number } | undefined => {
  const covered = withNouns(name);
  let from = 0;
  for (let round = 0; round < 6; round += 1) {
    const found = beforeVerb.exec(covered.slice(from));
    if (!found) return undefined;
    const index = from + found.index;
    if (!isField(name, index)) return { index };
    from = index + 1;
  }
  return undefined;
};

/** A heading that names a unit ("Giao Văn phòng UBND phường", "Đề nghị …:", "Phòng Nội vụ: chủ trì …"), or undefined. */
export const unitHeadingOf = (text: string): UnitHeading | undefined => {
  const found = nameIn(text);
  if (!found) return undefined;
  const { name, start, requested } = found;
  const colon = name.indexOf(':');
  const bare = (colon >= 0 ? name.slice(0, colon) : name).replace(/[\s.;,:]+$/u, '');
  const after = colon >= 0 ? name.slice(colon + 1) : '';
  const rest = after.trim() === '' ? {} : { rest: start + colon + 1 + (after.length - after.trimStart().length) };
  const isSentence = /[.!?]\s/u.test(bare.replace(/(?<!\p{L})\p{Lu}{1,4}\. /gu, '')) || verbAfterName(bare) !== undefined;
  return bare.length > longestName || isSentence ? undefined : { unit: bare, requested, start, end: start + bare.length, ...rest };
};

/** Several names may stand between semicolons; a sentence may not. */
const isOneName = (name: string): boolean => !/[.:]\s/u.test(name) && name.split(/;\s/u).every((part) => opensName.test(capitalised(part)));

/** The unit that is the subject of a sentence ("Thủ trưởng cơ quan thường xuyên quán triệt …"), or undefined. */
export const subjectOf = (text: string): UnitHeading | undefined => {
  const found = nameIn(text);
  if (!found || startsWithVerb.test(found.name)) return undefined;
  const { name, start, requested } = found;
  const verb = verbAfterName(name);
  if (!verb || verb.index > longestName || !isOneName(name.slice(0, verb.index))) return undefined;
  return { unit: name.slice(0, verb.index).trim(), requested, start, end: start + verb.index };
};
