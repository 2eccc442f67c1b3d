import { endByGrammar } from './name-end.ts';
import { opensName } from './office-names.ts';
import { capitalised, opensDuty, withNouns } from './units.ts';
import { dutyVerbs } from './verbs.ts';

/** Where partners are named: "phối hợp với", "chủ trì cùng", "phối hợp cùng", "phối hợp chặt chẽ với", and "phối hợp" straight before a name. */
const opening =
  /(?:[Pp]hối hợp(?: chặt chẽ| tốt| thường xuyên| hiệu quả)?(?<with>(?:,? (?:với|cùng)){1,2}|:)?|[Cc]hủ trì(?<along>,? cùng(?: với)?))\s+/gu;

const stopWords =
  'để|trong|nhằm|làm|thống nhất|kịp|bằng|về|khi|theo|trên cơ sở|tại|qua|thông qua|nếu|do|khi có|cùng|tránh|từ|đến|trước|sau|vào|đối với|góp phần|phục vụ|và(?= (?:chủ trì|tham mưu))';
const stop = new RegExp(`,?\\s+(?:${dutyVerbs}|${stopWords})(?![\\p{L}])|[;:)(]|[.…](?:\\s|$)|$`, 'giu');

/** A list of names ends at a comma behind which neither a name nor the rest of one follows. */
const endOfList = (names: string): number => {
  for (const comma of names.matchAll(/,\s+/gu)) {
    const next = names.slice(comma.index + comma[0].length);
    if (opensDuty(next)) return comma.index;
  }
  return names.length;
};

const startsName =
  /^(?:(?:các|những|mọi) |UBMTTQ|MTTQ|(?:bộ phận|phòng|cơ quan|công an|đoàn thanh niên|hội (?:nông dân|phụ nữ|cựu chiến binh|liên hiệp)|trạm|đài|ban (?:chỉ huy|công tác)|văn phòng|trung tâm|trường|mặt trận|thôn|tổ dân phố) \p{L})/u;
const isGroup = /^(?:các|những|mọi)\s/iu;

const opensPart = (part: string, before: string | undefined): boolean => {
  if (opensName.test(part)) return true;
  return startsName.test(part) && !(before !== undefined && isGroup.test(before) && !isGroup.test(part));
};

/** A list of partners is cut only where each part begins with the name of an office; "các ban ngành, đoàn thể" stays one. */
export const cutNames = (text: string): string[] => {
  const names: string[] = [];
  const cuts =
    /(?<=\S)(?:[,;]\s+(?:và\s+)?|(?<!HĐND|[Hh]ội đồng nhân dân)\s+và\s+(?=các |những |\p{Lu}|bộ phận|cơ quan|công an|đoàn thanh niên|hội ))/gu;
  let from = 0;
  const parts: { text: string; start: number }[] = [];
  for (const cut of text.matchAll(cuts)) {
    parts.push({ text: text.slice(from, cut.index), start: from });
    from = cut.index + cut[0].length;
  }
  parts.push({ text: text.slice(from), start: from });
  let opened = 0;
  for (const { text: part, start } of parts) {
    const whole = names.at(-1);
    if (whole === undefined || opensPart(part, whole)) {
      names.push(part.trim());
      opened = start;
    } else names[names.length - 1] = text.slice(opened, start + part.length).trim();
  }
  return names.filter((name) => name !== '');
};

const bareName = /(?:^|[,;]\s|\svà\s)(?:Ban|Tổ|Đội|Phòng|Bộ phận|Ủy ban|Hội đồng|Công chức|bộ phận|công chức|tổ|đội|ban)$/u;
const bareWithin = /(?:^|\s)(?:Ban|Tổ|Đội|Phòng|Sở|Ủy ban|Trung tâm|Văn phòng|Trạm|Trường|Viện)$/u;

/** Where the list of names may end; a verb straight behind a bare word for an office names its field and ends nothing. */
const nextStop = (text: string): number => {
  for (const match of text.matchAll(stop)) {
    const before = text.slice(0, match.index);
    const isField = /^\s\p{L}/u.test(match[0]) && (bareName.test(before) || (bareWithin.test(before) && /^\s\p{Lu}/u.test(match[0])));
    if (!isField) return match.index;
  }
  return text.length;
};

const longestList = 220;

export const partnersOf = (duty: string): string[] => {
  const found: string[] = [];
  const covered = withNouns(duty);
  for (const match of duty.matchAll(opening)) {
    const from = match.index + match[0].length;
    const rest = duty.slice(from, from + longestList);
    const isNamed = match.groups?.['with'] !== undefined || match.groups?.['along'] !== undefined;
    if (!opensName.test(capitalised(rest)) && !(isNamed && /^(?:\p{Lu}|các |những )/u.test(rest))) continue;
    const name = rest.slice(0, nextStop(covered.slice(from, from + longestList)));
    const list = name.slice(0, endOfList(name));
    found.push(...cutNames(list.slice(0, endByGrammar(list)).replace(/[\s,]+$/u, '')));
  }
  return found.filter((name) => name.length > 2);
};
