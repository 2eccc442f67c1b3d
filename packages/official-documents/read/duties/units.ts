import { sieved } from '../../language/sieve/index.ts';
import { endByGrammar } from './name-end.ts';
import { opensName } from './office-names.ts';
import { isSeat, namesPerson, postAfter, withoutHolder, withoutOffice, withoutSeat } from './persons.ts';
import { dutyVerbs } from './verbs.ts';

const beforeVerb = new RegExp(`[\\s,]+(?=(?:${dutyVerbs})(?![\\p{L}]))`, 'iu');
const verbAt = new RegExp(`^(?:${dutyVerbs})(?![\\p{L}])`, 'iu');
const startsWithVerb = new RegExp(`^(?:${dutyVerbs})(?![\\p{L}])`, 'iu');

/** "Giao", "Yêu cầu" order; "Đề nghị" asks a body that takes no orders (Party, Fatherland Front). */
const command =
  /^(Giao(?: nhiệm vụ| trách nhiệm)?(?: cho)?:?|Phân công(?: nhiệm vụ)?(?: cho)?:?|Ủy quyền(?: cho)?|Yêu cầu|(?:Trân trọng |Kính )?[Đđ]ề nghị|Trách nhiệm của|Đối với|Nhiệm vụ(?:, quyền hạn)? của)\s+/u;

export interface UnitHeading {
  unit: string;
  requested: boolean;
  start: number;
  end: number;
  rest?: number;
  /** The name is the post of a person who is named before it. */
  isPost?: true;
}

const longestName = 170;
/** A verb further behind ends no name: without a bound a hostile text would be searched again from each of its sentences. */
const farthestVerb = 400;

/** Behind "Giao" or "Đề nghị" a name may begin in lower case. */
export const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

export const opensDuty = (text: string): boolean => startsWithVerb.test(text);

/** Words that look like a duty's verb and are none ("tổ chức chính trị", "Phòng Quản lý đô thị"): covered, so that no verb is seen in them. */
const noVerbs = [
  /(?<=giáo dục )thường xuyên(?!\p{L})/giu,
  /(?:tổ chức|tuyên truyền|báo cáo) (?=chính trị|đoàn thể|xã hội|thành viên|hội(?! nghị| thảo| thi| diễn| chợ)|đảng|viên|cơ sở|hành nghề)/giu,
  /(?<=các |những )(?:tổ chức|ban|cơ quan (?:tuyên truyền|quản lý)|đơn vị quản lý)(?=\s|,)/giu,
  /(?<=(?:được|có|bị) )(?:kiểm tra|giám sát|đánh giá|khảo sát|phân công|hướng dẫn|hỗ trợ|tham gia|thành lập|yêu cầu|mời|giao)(?!\p{L})/giu,
  /(?<=Trợ )giúp(?= pháp lý)|(?<=[Tt]heo dõi )thi hành (?=pháp luật)|(?<=Dịch vụ )tổng hợp|(?<=(?:Kiểm tra|Thanh tra), )giám sát/gu,
  /(?<=\p{L} và )(?:\p{Lu}\p{Ll}* \p{Ll}+)(?= \p{Ll})/gu,
  /(?<=(?:thành phần|danh sách|giấy) )mời(?!\p{L})/giu,
  /giao (?=ban|lưu|thông|dịch|tiếp|thoa)/giu,
  /(?<=[-–]\s?)\p{Lu}\p{Ll}*\s\p{Ll}+/gu,
  /(?<=(?:phụ trách|làm công tác|theo dõi|thường trực) )(?:tuyên truyền|kiểm tra|tổng hợp|báo cáo|thống kê|quản lý)(?!\p{L})/giu,
  /(?<=(?:cơ quan|đơn vị|doanh nghiệp|tổ chức) )(?:cung cấp|quản lý nhà nước|quản lý|sử dụng|vận hành|khai thác|thẩm định|giám sát)(?=[\s,]|$)/giu,
  /(?:phối hợp |tuyên truyền,? )?phổ biến,? giáo dục pháp luật/giu,
  /tiếp nhận (?:và|-|&) trả kết quả/giu,
  /(?:đầu tư|trật tự|thanh tra|vật liệu|nghiệm thu) xây dựng(?!\p{L})/giu,
  /(?<=(?:và|[-–,]|dự án|đầu tư|Đầu tư) )(?:Xây dựng|Tổ chức|Quản lý|Kiểm tra|Giám sát|Thống kê|Kiểm soát|Theo dõi|Tổng hợp)(?= (?:đô thị|nông thôn|cơ bản|Đảng|cán bộ|dự án|[-–&]|xã|huyện|tỉnh)|$)/gu,
  /(?<=(?:Ban|Tổ|Đội|Hội đồng|Đoàn|Nhóm|Bộ phận) )(?:chỉ đạo|quản lý|tổ chức|kiểm tra|giám sát|tuyên truyền|thẩm định|khảo sát|tiếp công dân|tham mưu|hỗ trợ|chấp hành|biên tập|khai thác)(?!\p{L})/giu,
  /(?<=Ban Chỉ đạo )(?:thực hiện|triển khai|xây dựng)(?!\p{L})(?=(?:(?! (?:chủ trì|có trách nhiệm|theo dõi|đôn đốc|tổng hợp)).){4,60} (?:chủ trì|có trách nhiệm|theo dõi|đôn đốc|tổng hợp))/gu,
].map(sieved);
export const withNouns = (name: string): string =>
  noVerbs.reduce((text, form) => form.replaceIn(text, (noun) => noun.replace(/\p{L}/gu, 'x')), name);

interface Named {
  name: string;
  start: number;
  requested: boolean;
  isPost?: true;
}

/** "Trước ngày 20/5/2026, Phòng Kinh tế …", "Riêng Trạm Y tế …": what may stand before the subject of a sentence. */
const introduction =
  /^(?:(?:Trước|Chậm nhất|Muộn nhất|Trong (?:thời gian|vòng|tháng|quý|năm|quá trình)|Vào|Từ|Hằng|Hàng|Định kỳ|Sau khi|Khi|Ngoài ra|Bên cạnh đó|Đồng thời|Căn cứ|Trên cơ sở|Để|Nhằm)(?!\p{L})[^.;:]{0,120}?,\s+|(?:Riêng|Ngoài ra|Đồng thời|Đối với)\s+)(?=\p{L})/u;

/** The name that a text begins with, behind a word of command; a person gives way to the post that the person holds. */
const nameIn = (text: string, inSentence = false): Named | undefined => {
  const lead = command.exec(text);
  const start = lead?.[0].length ?? 0;
  const requested = /đề nghị/iu.test(lead?.[1] ?? '');
  const name = text.slice(start);
  if (namesPerson(name)) {
    const post = postAfter(name);
    return post === undefined ? undefined : { name: name.slice(post), start: start + post, requested, isPost: true };
  }
  return opensName.test(lead || inSentence ? capitalised(name) : name) ? { name, start, requested } : undefined;
};

const bareWords = 'Bộ phận|Công chức|Tổ|Ban|Tiểu ban|Phòng|Bộ|Cục|Chi cục|Vụ|Viện|Đội|Khối|Đoàn|Hội|Hội đồng|Ủy ban|Uỷ ban|Cơ quan|Đơn vị';
/** Offices whose name alone is used for themselves ("Trung tâm tổ chức …"): only a capital makes a field of the verb behind them. */
const ownNames = 'Văn phòng|Sở|Trung tâm|Trường|Học viện|Trạm';
const bareOffice = new RegExp(`^(?:${bareWords})$`, 'u');
const endsBare = new RegExp(`(?:^|\\s)(?:${bareWords}|${ownNames})$`, 'u');

/** Behind a bare word for an office a verb belongs to the name ("Bộ phận tổng hợp …"); within a name only one with a capital does. */
const isField = (name: string, index: number): boolean => {
  const before = name.slice(0, index);
  return bareOffice.test(before) || (endsBare.test(before) && /^\s\p{Lu}/u.test(name.slice(index)));
};

const mayOrMust = /\s(?:cần phải|cần|phải|nên|sẽ|chỉ|cũng|đồng thời|có thể)$/u;
/** "các tổ chức chính trị - xã hội có các hoạt động …": "có" begins what is said of them, where it is no attribute. */
const has = /\scó (?!liên quan|chức năng|thẩm quyền|tên|điều kiện|trụ sở|nhu cầu|thành tích|\S+(?: \S+)?$).*$/u;
/** What was done, is being done or is not to be done is no order. */
const tells = /\s(?:đã|đang|được|bị|vừa|mới|chưa|không|vẫn|từng)$/u;

/** Letter by letter without marks, as long as before. */
const bareLetters = (text: string): string =>
  text.replace(/[^a-z\s]/gu, (letter) => (letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0)));

const longVerbs = dutyVerbs.split('|').filter((verb) => verb.includes(' '));
const knownVerbs: ReadonlySet<string> = new Set(longVerbs);
/** Verbs of two syllables or more without their marks: one whose marks are wrong is a verb all the same ("vận đông", "triễn khai"). */
const bareVerb = new RegExp(`\\s(?<verb>${[...new Set(longVerbs.map(bareLetters))].join('|')})(?![\\p{L}])`, 'gu');
const misspeltVerb = (name: string): { index: number } | undefined => {
  for (const { index, groups } of bareLetters(name).matchAll(bareVerb))
    if (!knownVerbs.has(name.slice(index + 1, index + 1 + (groups?.['verb']?.length ?? 0)))) return { index };
  return undefined;
};
const verbAfterName = (name: string): { index: number } | undefined => {
  const verb = verbByMarks(name);
  return misspeltVerb(name.slice(0, verb?.index)) ?? verb;
};

const verbByMarks = (name: string): { index: number } | undefined => {
  if (!beforeVerb.test(name)) return undefined;
  const covered = withNouns(name);
  let from = 0;
  for (let round = 0; round < 6; round += 1) {
    const found = beforeVerb.exec(covered.slice(from));
    if (!found) return undefined;
    const index = from + found.index;
    const goesOn = round > 0 && index === from && /^\s\p{Lu}/u.test(name.slice(index));
    if (!isField(name, index) && !goesOn) return { index };
    from = index + found[0].length + (verbAt.exec(covered.slice(index + found[0].length))?.[0].length ?? 0);
  }
  return undefined;
};

/** A sentence whose verb is not known: it begins where a name that is whole ends. */
const verbByGrammar = (name: string): { index: number } | undefined => {
  const index = endByGrammar(name);
  const isSentence = /[.;]$/u.test(name) && name.slice(index).trim().split(' ').length > 2;
  return isSentence && index < name.length && !/[:,]/u.test(name.slice(0, index)) ? { index } : undefined;
};

/** Words in which dots, and behind which colons, do not end a name. */
const isSentenceIn = (bare: string): boolean =>
  /[.!?]\s/u.test(bare.replace(/(?<!\p{L})\p{Lu}{1,4}\. /gu, '')) || verbAfterName(bare) !== undefined;

/** "Các phòng: Kinh tế, Văn hóa - Xã hội": behind the colon stand the names themselves. */
const isListColon = (name: string, colon: number): boolean =>
  colon > 0 && /(?:^|\s)(?:các|những) \p{L}+(?: \p{L}+)?$/iu.test(name.slice(0, colon));
const listedNames = (name: string, colon: number): string | undefined => {
  if (!isListColon(name, colon)) return undefined;
  const names = name.slice(colon + 1).replace(/[\s.;:]+$/u, '');
  const parts = names.trim().split(/,\s|\svà\s/u);
  const isList =
    parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part) && part.split(' ').length <= 9) && verbAfterName(names) === undefined;
  return isList && !startsWithVerb.test(parts[0] ?? '') ? name.slice(0, colon + 1) + names : undefined;
};

const isProper = (part: string): boolean => /^\p{Lu}/u.test(part) && part.split(' ').length <= 9;
/** "Các phòng: Kinh tế, Tư pháp chuẩn bị tham luận": names behind the colon, and a verb behind them. */
const isNamesAndVerb = (name: string, colon: number): boolean => {
  if (!isListColon(name, colon)) return false;
  const behind = name.slice(colon + 1).trimStart();
  const verb = startsWithVerb.test(behind) ? undefined : verbAfterName(behind.slice(0, farthestVerb));
  const parts = behind.slice(0, verb?.index ?? 0).split(/,\s|\svà\s/u);
  return verb !== undefined && verb.index > 0 && parts.length > 1 && parts.every(isProper);
};

/** "Lãnh đạo chính quyền", "Lãnh đạo công tác tuyên truyền": what a Party paper has its committees do; "Lãnh đạo UBND xã" are persons. */
const leads =
  /^Lãnh đạo,? (?:chỉ đạo |toàn diện )?(?:chính quyền|công tác|việc|thực hiện|triển khai|xây dựng|phát triển|nhiệm vụ|cải cách|tốt|mặt trận)(?!\p{L})/iu;

/** A heading that names a unit ("Giao Văn phòng UBND phường", "Đề nghị …:", "Phòng Nội vụ: chủ trì …"), or undefined. */
export const unitHeadingOf = (text: string): UnitHeading | undefined => {
  const found = nameIn(text);
  if (!found) return undefined;
  const { name, start, requested, isPost } = found;
  if (leads.test(name)) return undefined;
  const colon = name.indexOf(':');
  if (isNamesAndVerb(name, colon)) return undefined;
  const listed = listedNames(name, colon);
  if (listed !== undefined) return { unit: listed, requested, start, end: start + listed.length };
  const bare = withoutOffice(withoutSeat((colon >= 0 ? name.slice(0, colon) : name).replace(/[\s.;,:]+$/u, '')));
  const after = colon >= 0 ? name.slice(colon + 1) : '';
  const rest = after.trim() === '' ? {} : { rest: start + colon + 1 + (after.length - after.trimStart().length) };
  if (bare.length > longestName || isSentenceIn(bare) || isSeat(bare) || namesPerson(after.trimStart())) return undefined;
  const unit = withoutHolder(bare);
  return { unit, requested, start, end: start + unit.length, ...rest, ...(isPost ? { isPost } : {}) };
};

/** A person's post is whole before "phụ trách" where no other verb follows. */
const inCharge = /\s(?=phụ trách\s)/u;

/** Several names may stand between semicolons; a sentence may not. */
const isOneName = (name: string): boolean => {
  const bare = isListColon(name, name.indexOf(':')) ? name.replace(':', '') : name;
  return !/[.:]\s/u.test(bare) && bare.split(/;\s/u).every((part) => opensName.test(capitalised(part)));
};

/** The unit that is the subject of a sentence, or undefined. In the middle of a sentence (`inSentence`) its name may begin in lower case. */
export const subjectOf = (text: string, inSentence = false): UnitHeading | undefined => {
  const lead = inSentence ? undefined : introduction.exec(text)?.[0].length;
  if (lead === undefined) return subjectAt(text, inSentence);
  const behind = subjectAt(text.slice(lead), true);
  return behind ? { ...behind, start: behind.start + lead, end: behind.end + lead } : subjectAt(text, false);
};

const subjectAt = (text: string, inSentence: boolean): UnitHeading | undefined => {
  const found = nameIn(text, inSentence);
  if (!found || startsWithVerb.test(found.name)) return undefined;
  const { start, requested, isPost } = found;
  const name = found.name.slice(0, farthestVerb);
  const verb = verbAfterName(name) ?? (isPost ? inCharge.exec(name) : undefined) ?? verbByGrammar(name);
  if (!verb || verb.index > longestName || !isOneName(name.slice(0, verb.index))) return undefined;
  const words = name.slice(0, verb.index).trimEnd();
  const unit = withoutHolder(withoutSeat(words.replace(has, '').replace(mayOrMust, '').replace(/:$/u, '')));
  if (tells.test(words) || isSeat(unit)) return undefined;
  return { unit, requested, start, end: start + unit.length, ...(isPost ? { isPost } : {}) };
};
