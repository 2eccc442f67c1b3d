import { dutyVerbs } from '../duties/verbs.ts';
import { centralBodies, fields, landUnits, leaders, offices, placedBodies } from './body-names.ts';
import { typeWords } from './types.ts';

/** The letters of Vietnamese one by one: all letters of all scripts, named so often, take half a second to make ready. */
const small = 'a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ';
const large = small.toLocaleUpperCase('vi');
const proper = String.raw`(?!(?:${typeWords}|Về)(?![${large}${small}]))[${large}][${large}${small}’']*`;
const place = String.raw`(?:(?:\s(?:${landUnits})(?!\shội)(?:(?:\s(?:[-–]\s)?${proper}){1,6}|\s\d{1,2}(?![${large}${small}\d/]))?)+|(?:\s${proper}){0,5})`;
const office = String.raw`(?:(?:${offices})\s(?:${fields}|[${large}]{2,}(?:[&,-]{1,2}[${large}]+)*)|${fields})(?![${large}${small}])`;
const session = String.raw`(?:\skh(?:óa|oá)\s[${large}\d]+)?`;
const one = String.raw`(?:(?:${leaders})\s)?(?:(?:${placedBodies})(?![${large}${small}])${place}|${office}${place})|(?:${leaders})\s(?:${placedBodies})|(?:${centralBodies})(?![${large}${small}])`;
/** A body known word for word, with its place. Two of them may issue a paper together. */
const known = new RegExp(`^(?:đồng chí\\s)?(?:${one})${session}(?![${large}${small}])`, 'u');
const beside = /^\s(?:và|với)\s/u;

const openers = String.raw`Ban Chỉ đạo|Ban chỉ đạo|Ban Quản lý|Ban quản lý|Ban Tổ chức|Ban tổ chức|Trung tâm Hỗ trợ|Trung tâm Quản lý|Tổ công tác|${offices}|Hội nghị|Hội đồng|Đại hội|Trung tâm|Văn phòng|Trường|Viện|Học viện|Tổ|Tiểu ban|Đài|Báo|Hội|Hiệp hội|Liên đoàn|Liên minh|Đoàn|Công đoàn|Chủ tịch|Giám đốc|Trưởng|Ngân hàng|Công ty|Tập đoàn|Tổng công ty|Cơ quan|Đội|Trạm|Hạt|Kho bạc|Tòa án|Viện kiểm sát|Bộ|Tổng cục`;
const opensOther = new RegExp(`^(?:(?:${openers})(?!\\p{L})|(?:quận|huyện|tỉnh|thành phố|xã|phường|thị xã|đặc khu)(?!\\p{L}))`, 'u');

/** Words that are part of no name: what they begin says what the paper is about, or what somebody does. */
const otherEnds =
  'về|V/v|v/v|vv|quy định|sửa đổi|bổ sung|thay thế|bãi bỏ|phê duyệt|công bố|tại|trong|để|nhằm|theo|bằng|đến|năm|trên|cho|được|đã|sẽ|và các|là|gồm|tổng kết|giai đoạn|với|kèm|ngày|số|quyết định|giao|yêu cầu|đề nghị|kết luận|thông qua|ký|đối với|liên quan|nêu|có|do|từ|khi|như|thì|mà|nên|phát động|đẩy mạnh|phân cấp|ủy quyền|uỷ quyền|tiếp nhận|điều chỉnh|góp ý|mời|triệu tập|kính|trân trọng';
const ends = new RegExp(
  String.raw`[;,.:()“"]|\s(?:${otherEnds}|${dutyVerbs})(?!\p{L})|\svà (?=${typeWords})|\s(?=\d+[/-])|\s(?=(?:${typeWords})\s(?:số|năm|\d))`,
  'u',
);
const longest = 140;

/** How many characters of a text that begins with the name of a body are that name; 0 where it begins with none. */
export const nameLength = (text: string): number => {
  const whole = known.exec(text)?.[0];
  if (whole !== undefined) {
    const joined = beside.exec(text.slice(whole.length))?.[0].length ?? 0;
    const other = joined > 0 ? (known.exec(text.slice(whole.length + joined))?.[0].length ?? 0) : 0;
    return whole.length + (other > 0 ? joined + other : 0);
  }
  const opened = opensOther.exec(text)?.[0].length;
  if (opened === undefined) return 0;
  const stop = ends.exec(text.slice(opened))?.index;
  return text.slice(0, Math.min(stop === undefined ? text.length : opened + stop, longest)).trimEnd().length;
};

const nameAt = (text: string): string | undefined => {
  const name = text.slice(0, nameLength(text)).trim();
  return name.length > 2 ? name : undefined;
};

const byOf = /^[)\]]?[\s,]*\(?(?:của|do)\s+(?:các\s+)?(?=\p{L})/u;
/** Without "của" a name behind the date is the issuer only where the subject of the paper follows; "ngày …, UBND xã ban hành …" is somebody who acts. */
const bare = /^[)\]]?\s+(?=\p{Lu})/u;
const saysSubject = /^\s*(?:$|[;.)]|và các\s|,?\s(?:về|V\/v|v\/v|quy định|sửa đổi|hướng dẫn|phê duyệt|công bố)\s)/u;

/** The issuer that follows the date of a citation ("của Ủy ban nhân dân thành phố về việc …"), or undefined. */
export const issuerAfter = (text: string): string | undefined => {
  const named = byOf.exec(text);
  if (named) return nameAt(text.slice(named[0].length));
  const lead = bare.exec(text)?.[0].length;
  if (lead === undefined) return undefined;
  const name = nameAt(text.slice(lead));
  return name !== undefined && saysSubject.test(text.slice(lead + name.length)) ? name : undefined;
};

const farthest = 200;
const joins = new RegExp(
  String.raw`^\s?(?:,\s?)?(?:nêu\s|ghi\s|đã\s|có\s)*(?:tại|theo|trong|ban hành|gửi|\()\s?(?:các\s)?(?:(?:${typeWords})(?:\s\p{L}+){0,4}?\s?)?(?:[Ss]ố\s?:?\s?)?$`,
  'u',
);

/** The issuer that stands before a citation: "Theo đề nghị của Phòng Kinh tế tại Tờ trình số …", "Kế hoạch … của UBND tỉnh (số …". `text` ends where the symbol begins. */
export const issuerBefore = (text: string): string | undefined => {
  const near = text.slice(-farthest);
  const starts = [...near.matchAll(/(?:^|[\s(,;])(?:của|do|đề nghị|trình)\s+(?=\p{Lu})|^(?=\p{Lu})|(?<=[.;,]\s)(?=\p{Lu})/gu)];
  for (const start of starts.toReversed()) {
    const rest = near.slice(start.index + start[0].length);
    const name = nameAt(rest);
    if (name !== undefined && joins.test(rest.slice(name.length))) return name;
  }
  return undefined;
};
