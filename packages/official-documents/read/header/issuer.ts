import { fold } from '../../language/fold.ts';
import type { Model } from '../model/document.ts';
import type { Line } from '../model/lines.ts';
import { opensIssuer } from './offices.ts';

const notIssuer = /^[-/]|CỘNG H[ÒO][ÀA]? ?XÃ HỘI|CỘNG HÒA|Độc lập|ĐỘC LẬP|^Số|ngày .*tháng|^V\/v|ĐẢNG CỘNG SẢN VIỆT NAM/u;
const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const unitWords = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';

const properNames = [
  'Mặt trận',
  'Tổ quốc',
  'Việt Nam',
  'Liên hiệp',
  'Phụ nữ',
  'Nông dân',
  'Cựu chiến binh',
  'Hồ Chí Minh',
  'Lao động',
  'Thanh niên',
  'Chữ thập đỏ',
  'Thường trực',
  'Thường vụ',
  'Chấp hành',
];
const properForm = new RegExp(`(?<!\\p{L})(?:${properNames.join('|')})(?!\\p{L})`, 'giu');
const withProperNames = (name: string): string =>
  /(?:mặt trận|mttq|hội|đoàn|ban (?:thường|chấp))(?!\p{L})/iu.test(name) && !/^(?:hội đồng|phòng|sở)/iu.test(name)
    ? name.replace(properForm, (word) => properNames.find((one) => one.toLocaleLowerCase('vi') === word.toLocaleLowerCase('vi')) ?? word)
    : name;

const withAbbreviations = (name: string): string =>
  withProperNames(name).replace(/(?<!\p{L})(?:ubnd|hđnd|mttq|ubmttq|tncs|lhpn)(?!\p{L})/giu, (word) => word.toLocaleUpperCase('vi'));

/** "Phòng Giáo dục và Đào tạo": the names of fields begin with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III). */
const departmentCase = (words: string[], field: number): string => {
  const unitAt = words.findLastIndex(
    (word, at) => at > field && /^(?:tỉnh|phố|huyện|quận|xã|phường|trấn|khu)$/u.test(word) && words[at + 1] !== 'hội',
  );
  const opens = (at: number): boolean =>
    (unitAt > 0 && at > unitAt) || at === 0 || at === field || /^(?:và|[-–])$|,$/u.test(words[at - 1] ?? '');
  const cased = words.map((word, at) =>
    opens(at) && word !== 'và' ? word.replace(/^./u, (first) => first.toLocaleUpperCase('vi')) : word,
  );
  return withAbbreviations(cased.join(' ')).replace(/&\p{Ll}/gu, (pair) => pair.toLocaleUpperCase('vi'));
};

const sentenceCase = (capitals: string): string => {
  const words = capitals.toLocaleLowerCase('vi').split(' ');
  const kind = /^(?:phòng|sở|ban|cục|viện|trạm|(?:trung tâm|chi cục|văn phòng))(?= )/u.exec(words.join(' '))?.[0];
  if (kind !== undefined) return departmentCase(words, kind.split(' ').length);
  const unitAt = words.findLastIndex((word, at) => /^(?:tỉnh|phố|huyện|quận|xã|phường|trấn|khu)$/u.test(word) && at > 0);
  const cased = words.map((word, at) =>
    at === 0 || (unitAt > 0 && at > unitAt) ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word,
  );
  return withAbbreviations(cased.join(' '));
};

/** The name as the running text writes it, where it does; else in sentence case. */
const asInText = (capitals: string, model: Model): string => {
  const wanted = capitals.toLocaleLowerCase('vi');
  for (const paragraph of model.body) {
    const found = paragraph.text.toLocaleLowerCase('vi').indexOf(wanted);
    const text = paragraph.text.slice(found, found + wanted.length);
    if (found >= 0 && !isCapitals(text)) return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
  }
  return sentenceCase(capitals);
};

/**
 * "UBND HUYỆN X / PHÒNG NỘI VỤ": every district and commune has such a room or station, so its name is complete only with the place of the authority above it.
 */
const ofAuthority = (name: string, above: string | undefined, model: Model): string => {
  const place = new RegExp(`(?:^|\\s)((?:${unitWords})\\s.+)$`, 'iu').exec(above ?? '')?.[1];
  if (!/^(?:PHÒNG|TRẠM) /u.test(name) || place === undefined || name.includes(` ${place}`)) return asInText(name, model);
  const cased = sentenceCase(`UBND ${place}`).replace(/^UBND /u, '');
  return `${asInText(name, model)} ${cased}`;
};

/** The body that issues the paper (cell 2): the last name in capitals at the head; "ỦY BAN NHÂN DÂN" runs on to the name of the place. */
export const issuerInHead = (head: Line[], model: Model): string | undefined => {
  const names: string[] = [];
  for (const line of head) {
    for (const raw of line.text.split(/\s{3,}|\t|\s\|\s?/u)) {
      const text = raw
        .replace(/\s+/gu, ' ')
        .replace(/(?:CỘNG H|Độc lập|ĐẢNG CỘNG SẢN).*$/u, '')
        .trim();
      if (text === '' || notIssuer.test(text) || !isCapitals(text)) continue;
      const last = names.at(-1);
      const isPlace = new RegExp(`^(?:${unitWords})(?!\\p{L})`, 'iu').test(text);
      if (last !== undefined && (isPlace || !opensIssuer.test(text))) names[names.length - 1] = `${last} ${text}`;
      else if (opensIssuer.test(text)) names.push(text);
    }
  }
  const name = boardOf(names);
  return name === undefined ? undefined : ofAuthority(name, names.at(-2), model);
};

/** "MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ X / BAN THƯỜNG TRỰC": a board without a name is that of the body above it. */
const boardOf = (names: string[]): string | undefined => {
  const [above, last] = [names.at(-2), names.at(-1)];
  return above !== undefined && last !== undefined && /^BAN (?:THƯỜNG TRỰC|THƯỜNG VỤ|CHẤP HÀNH)$/u.test(last) ? `${last} ${above}` : last;
};

const heads =
  'Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Phòng|Sở|Ban|Trung tâm|Văn phòng|Chi cục|Cục|Đảng ủy|Đảng uỷ|Trường|Đài|Hội đồng nhân dân|HĐND|Bộ|Công an';
const issues = new RegExp(
  `(?:^|[\\s(])((?:${heads})(?=\\s)(?:(?![.;:]\\s).){0,120}?)\\s+(?:ban hành|xây dựng|lập|triển khai|đề ra|báo cáo)\\s+(?:Kế hoạch|kế hoạch|Báo cáo|báo cáo|kết quả|Hướng dẫn|Quyết định)`,
  'u',
);

/** A name within a name begins anew: "trên địa bàn phường UBND phường Mộ Lao". */
const lastName = (name: string): string => {
  const again = [...name.matchAll(new RegExp(`\\s(?=(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\\s)`, 'gu'))].at(-1);
  return again ? name.slice(again.index + 1) : name;
};

/** A bare "UBND xã" is completed where the text names the place: "UBND xã X", or one "xã X" and no other. */
const withPlace = (name: string, model: Model): string => {
  const unit = new RegExp(`(?:^|\\s)(${unitWords})$`, 'iu').exec(name)?.[1];
  if (unit === undefined) return name;
  const place = '((?:\\s\\p{Lu}\\p{Ll}+){1,4})';
  const texts = model.body.map((paragraph) => paragraph.text);
  const full = new RegExp(`(?:UBND|nhân dân)\\s${unit}${place}`, 'u');
  for (const text of texts) {
    const found = full.exec(text)?.[1];
    if (found !== undefined) return name + found;
  }
  const bare = new RegExp(`(?<![\\p{L}])${unit}${place}`, 'gu');
  const places = new Set(texts.flatMap((text) => [...text.matchAll(bare)].map((match) => match[1] ?? '')));
  return places.size === 1 ? `${name}${[...places][0] ?? ''}` : name;
};

/** Without a head, the issuer that the preamble or the closing sentence names ("UBND huyện X ban hành Kế hoạch …"), as printed. */
export const issuerInBody = (model: Model): string | undefined => {
  const preamble = model.body
    .slice(0, 15)
    .filter((paragraph) => !paragraph.label)
    .map((paragraph) => paragraph.text);
  for (const text of preamble.toReversed()) {
    const sentences = text.split(/(?<=[.;])\s+(?=\p{Lu})/u);
    for (const sentence of sentences.toReversed()) {
      const name = issues.exec(sentence)?.[1];
      if (name !== undefined && !/\bsố\b/u.test(name)) return withPlace(lastName(name).trim(), model);
    }
  }
  for (const paragraph of model.body.toReversed()) {
    const name =
      /^Trên đây là (?:Kế hoạch|Báo cáo).*?\scủa\s((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Phòng|Sở|Ban)(?:(?!,|\.|;|\snăm\s).)*)/u.exec(
        paragraph.text,
      )?.[1];
    if (name !== undefined && fold(name).split(' ').length > 1) return name.trim();
  }
  return undefined;
};
