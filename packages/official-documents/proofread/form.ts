import type { DocumentHeader, Finding, Reading } from '../reading.ts';
import { fold } from '../language/fold.ts';
import { atLine } from '../read/model/document.ts';
import type { Model } from '../read/model/document.ts';
import { annexFindings } from './annex.ts';
import { query, queryLine } from './query.ts';

type Read = Pick<Reading, 'document' | 'signer' | 'recipients'>;
type Signed = Pick<Read, 'document'> & { signer?: Read['signer'] | undefined };

/** Bodies that decide as a whole are signed for ("TM."); a department or office is signed for by its head alone. */
const isCollective = ({ issuer = '' }: DocumentHeader): boolean => /^(?:(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd)/iu.test(issuer);

/** Rules and programmes that a decision puts into force come behind it, without head and closing of their own. */
const isAnnexed = ({ lines }: Model): boolean =>
  lines.slice(0, 12).some((line) => /^\(?(?:ban hành )?kèm theo (?:quyết định|nghị quyết|công văn|kế hoạch|tờ trình)/iu.test(line.text));

/** Minutes are signed by who led and who wrote, and give place and day in their text. */
const isMinutes = ({ kindLine }: Model): boolean => /^biên bản/iu.test(kindLine?.text.trim() ?? '');

/** Papers that a chairman gives on his own: decisions, telegrams, instructions, and such as name him above the text. */
const isOfChairman = ({ kindLine, lines }: Model, { document }: Signed): boolean =>
  document.kind === 'decision' ||
  /^(?:công điện|chỉ thị|giấy ủy quyền|giấy mời|lệnh)/iu.test(kindLine?.text.trim() ?? '') ||
  lines.some((line) => /^CHỦ TỊCH (?:ỦY|UỶ) BAN NHÂN DÂN/u.test(line.text.trim()));

/** Whether a collective body's paper lacks "TM.". A chairman's own decision needs none, nor a head below a named body ("TRƯỞNG PHÒNG"). */
const isUnauthorised = (model: Model, { document, signer }: Read): boolean =>
  !isOfChairman(model, { document, signer }) &&
  isCollective(document) &&
  /chủ tịch/iu.test(signer?.position ?? '') &&
  !model.closing.some((line) => /(?:^|\s)(?:TM|TL|TUQ)\s?\./u.test(line.text));

const missingSign = 'Phần ký không có "TM. ỦY BAN NHÂN DÂN" hoặc quyền hạn khác của người ký.';

/** Blocks of the head by what shows that they are there. */
const headBlocks = (model: Model, { document }: Signed): string[] => {
  const text = model.head
    .map((line) => line.text)
    .join(' ')
    .toLocaleUpperCase('vi');
  const missing: [string, boolean][] = [
    ['quốc hiệu', !/CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS|CỘNG H[ÒO]/u.test(text)],
    ['tiêu ngữ', !/HẠNH PHÚC|ĐẢNG CỘNG SẢN|ĐOÀN TNCS/u.test(text)],
    ['tên cơ quan ban hành', document.issuer === undefined],
    ['số và ký hiệu', document.number === undefined && !/SỐ\s?:/u.test(text)],
    ['địa danh, ngày tháng', document.issuedOn === undefined && !/NGÀY/u.test(text) && !isMinutes(model)],
  ];
  return missing.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
};

/** Blocks that every paper has (Nghị định 30/2020/NĐ-CP, Điều 8); a blank number or day is filled at signing and is no fault. */
const missingBlocks = (model: Model, read: Read): Finding[] => {
  const { kindLine } = model;
  if (!kindLine) return [];
  const blocks = headBlocks(model, read);
  const unsigned = isUnauthorised(model, read) ? missingSign : '';
  const ask = (message: string): Finding => queryLine(kindLine, 'missing-part', message);
  const isHeadless = model.head.length === 0;
  const head = isHeadless
    ? `Thiếu phần đầu văn bản: không có quốc hiệu, cơ quan ban hành, số và ký hiệu, địa danh, ngày tháng. ${unsigned}`.trim()
    : `Phần đầu văn bản thiếu: ${blocks.join('; ')}.`;
  return [
    ...(isHeadless || blocks.length > 0 ? [ask(head)] : []),
    ...(model.closing.length === 0 ? [ask('Thiếu nơi nhận và phần ký.')] : []),
  ];
};

const missingInClosing = (model: Model, read: Read): Finding[] => {
  const [first] = model.closing;
  if (!first || !model.kindLine) return [];
  const signed = model.closing.find((line) => line.text.includes(read.signer?.position ?? '\n')) ?? first;
  const text = model.closing.map((line) => line.text).join('\n');
  return [
    ...(model.head.length > 0 && isUnauthorised(model, read) ? [queryLine(signed, 'missing-part', missingSign)] : []),
    ...(read.recipients.length === 0 && !/nơi nhận/iu.test(text) ? [queryLine(first, 'missing-part', 'Thiếu nơi nhận.')] : []),
    ...(/nơi nhận/iu.test(text) && !/Lưu/u.test(text) ? [queryLine(first, 'missing-part', 'Nơi nhận thiếu dòng "Lưu: VT".')] : []),
    ...(!isMinutes(model) && read.signer?.position === undefined && read.signer?.name === undefined
      ? [queryLine(first, 'missing-part', 'Thiếu phần ký: không có chức vụ và họ tên người ký.')]
      : []),
  ];
};

const addresses = (model: Model): Finding[] => {
  const seen = new Set<string>();
  return model.noise
    .filter((line) => /^(?:https?:|www\.)/iu.test(line.text) && !seen.has(line.text) && seen.add(line.text))
    .map((line) => queryLine(line, 'damaged-text', 'Đường dẫn trang web lọt vào nội dung, không thuộc câu nào.'));
};

const openers: Readonly<Record<string, string>> = { 'kinh gui': 'Kính gửi', 'noi nhan': 'Nơi nhận' };
const isOpener = /^(?:kính g(?:ử|ở)i|nơi nhận)$/iu;
const opener = /^(?<words>\p{L}+\s\p{L}+)\s*:/u;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const placeAndDay = /,\s?(?<day>\p{L}+)\s[\d….\s]{0,8}(?<month>\p{L}+)\s[\d….\s]{0,8}(?<year>\p{L}+)\s20\d{2}\s*$/u;
const dayWords = { day: 'ngày', month: 'tháng', year: 'năm' } as const;
const isNear = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 &&
  (plain(one) === plain(other) || plain(other).startsWith(plain(one)) || plain(other).endsWith(plain(one)));

/** "Suối Mơ, ngà 15 thãng 01 ăm 2026": the words of the line with place and day. */
export const dayLineFindings = ({ head }: Model): Finding[] =>
  head.flatMap((line) => {
    const match = placeAndDay.exec(line.text);
    if (!match) return [];
    return Object.entries(dayWords).flatMap(([part, right]) => {
      const printed = match.groups?.[part] ?? '';
      if (printed === right || !isNear(printed, right)) return [];
      const start = match.index + match[0].indexOf(printed);
      return [
        {
          kind: 'spelling' as const,
          text: printed,
          message: `Sai chính tả: "${printed}", đúng là "${right}".`,
          at: atLine(line, start, start + printed.length),
          correction: right,
        },
      ];
    });
  });

/** "Kính gữi:", "Nơi nhân:": the two words that open blocks of their own, misspelt. */
export const openerFindings = ({ lines }: Model): Finding[] =>
  lines.flatMap((line) => {
    const words = opener.exec(line.text)?.groups?.['words'] ?? '';
    const right = openers[plain(words)];
    if (right === undefined || isOpener.test(words.normalize('NFC'))) return [];
    return [
      {
        kind: 'spelling' as const,
        text: words,
        message: `Sai chính tả: "${words}", đúng là "${right}".`,
        at: atLine(line, 0, words.length),
        correction: right,
      },
    ];
  });

const closes = /^Trên đây là (?=\p{Lu})/u;
const shortestTitle = 2;
/** "Trên đây là Tổ chức hội thi …": the closing sentence repeats the title and leaves out what the paper is. */
const unnamedPaper = ({ body, kindLine }: Model, { document }: Read): Finding[] =>
  body.flatMap((paragraph) => {
    const lead = closes.exec(paragraph.text)?.[0].length;
    const opening = fold(document.title).split(' ').slice(0, shortestTitle).join(' ');
    if (!kindLine || lead === undefined || opening.split(' ').length < shortestTitle) return [];
    if (!fold(paragraph.text.slice(lead)).startsWith(`${opening} `)) return [];
    const kind = kindLine.text.trim().split(/\s+/u).slice(0, 2).join(' ').toLocaleLowerCase('vi');
    const end = lead + (/^\S+(?:\s\S+){0,3}/u.exec(paragraph.text.slice(lead))?.[0].length ?? 0);
    return [query({ paragraph, start: 0, end }, 'damaged-text', `Có lẽ thiếu chữ "${kind}" sau "Trên đây là".`)];
  });

export const formFindings = (model: Model, read: Read): Finding[] => [
  ...unnamedPaper(model, read),
  ...(isAnnexed(model) ? [] : [...missingBlocks(model, read), ...missingInClosing(model, read)]),
  ...annexFindings(model),
  ...addresses(model),
];
