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

/** "tổ chức" is a noun in "tổ chức chính trị - xã hội": it is covered, so that no verb is seen in it. */
const withNouns = (name: string): string =>
  name.replace(
    /(?:tổ chức|tuyên truyền|báo cáo) (?=chính trị|đoàn thể|xã hội|thành viên|hội|đảng|viên)|(?<=các |những )(?:tổ chức|ban|cơ quan tuyên truyền)(?=\s|,)/giu,
    (noun) => noun.replace(/\p{L}/gu, 'x'),
  );

const nameIn = (text: string): { name: string; start: number; requested: boolean } | undefined => {
  const lead = command.exec(text);
  const start = lead?.[0].length ?? 0;
  const name = text.slice(start);
  if (!opensName.test(lead ? capitalised(name) : name)) return undefined;
  return { name, start, requested: /đề nghị/iu.test(lead?.[1] ?? '') };
};

/** "Bộ phận tổng hợp Ban Tuyên giáo theo dõi …": a bare word for an office is no name yet, so the verb behind it belongs to the name. */
const bareOffice = /^(?:Bộ phận|Tổ|Ban|Phòng|Đội|Khối|Đoàn|Hội|Trung tâm|Văn phòng|Cơ quan|Đơn vị)$/u;

const verbAfterName = (name: string): { index: number } | undefined => {
  const covered = withNouns(name);
  const first = beforeVerb.exec(covered);
  if (!first || !bareOffice.test(name.slice(0, first.index))) return first ?? undefined;
  const from = first.index + 1;
  const next = beforeVerb.exec(covered.slice(from));
  return next ? { index: from + next.index } : undefined;
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
