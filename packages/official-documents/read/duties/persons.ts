import { familyNames } from '../closing/words.ts';
import { opensName } from './office-names.ts';

const marker = /^(?:Các |các )?(?:[Đđ]ồng chí|[Đđ]\/c|[ÔôOo]ng(?: \(bà\)|,? bà)|[Ôô]ng|[Bb]à)(?:[.:]\s?|\s)/u;
const fullName = /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}(?=\s*(?:[-–,:(;.]|là\s|$)|\s\p{Ll})/u;
const toPost = /^\s*(?:[-–,:(]|là\s)\s*/u;

/** What a member of a delegation, a board or a group is called; no duty follows from it. */
const seat =
  /^(?:(?:Phó )?(?:Trưởng (?:đoàn|ban|tiểu ban|nhóm|phái đoàn)|Tổ trưởng|Đội trưởng)|Thành viên|Ủy viên|Uỷ viên|Thư ký|Thành phần)(?:\s(?:thường trực|Thường trực|BCĐ|Ban Chỉ đạo|Tổ công tác))?$/u;

const isCapitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export const namesPerson = (text: string): boolean => marker.test(text);

/** Whether a name is only a seat in a delegation or board ("Trưởng đoàn", "Thành viên"). */
export const isSeat = (name: string): boolean => seat.test(name.trim());

/** Where a person's post begins ("Đồng chí Lê Văn Ví - Phó Chủ tịch UBND xã"): a duty falls to the post. Undefined where only a person is named. */
export const postAfter = (text: string): number | undefined => {
  const lead = marker.exec(text)?.[0].length;
  if (lead === undefined) return undefined;
  const rest = text.slice(lead);
  if (opensName.test(isCapitalised(rest))) return lead;
  const name = fullName.exec(rest)?.[0].length;
  if (name === undefined) return undefined;
  const gap = toPost.exec(rest.slice(name))?.[0].length;
  if (gap === undefined || !opensName.test(isCapitalised(rest.slice(name + gap)))) return undefined;
  return lead + name + gap;
};

/** "Phòng Nội vụ (cơ quan thường trực)": what a bracket says of a unit is no part of its name. */
export const withoutOffice = (name: string): string =>
  name.replace(/\s\((?:là )?(?:cơ quan|đơn vị|bộ phận|thường trực|đầu mối|chủ trì)[^()]*\)$/iu, '');

/** The post without the seat that may follow it: "Phó Chủ tịch UBND xã, Trưởng đoàn". */
export const withoutSeat = (post: string): string => {
  const cut = post.lastIndexOf(', ');
  return cut > 0 && isSeat(post.slice(cut + 2).replace(/[.)\s]+$/u, '')) ? post.slice(0, cut) : post;
};

const holder = new RegExp(
  `^((?:Phó )?(?:Chủ tịch|Bí thư|Chánh|Trưởng|Giám đốc|Hiệu trưởng|Tổ trưởng)\\s.+?)\\s(?:${familyNames})(?:\\s\\p{Lu}\\p{Ll}*){2,3}$`,
  'u',
);

/** The post without the name of the person behind it: "Phó Chủ tịch UBND xã Lê Thị Mai". */
export const withoutHolder = (post: string): string => holder.exec(post)?.[1] ?? post;
