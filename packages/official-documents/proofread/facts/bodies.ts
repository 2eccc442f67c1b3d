import { sieved } from '../../language/sieve/index.ts';
import type { Paragraph } from '../../read/model/document.ts';
import type { DocumentHeader, Finding } from '../../reading.ts';
import { query } from '../query.ts';

/** Since this day there is no district, and the departments that were merged in 2025 are gone everywhere (Luật Tổ chức chính quyền địa phương số 72/2025/QH15). */
const since = '2025-07-01';

/** What became of departments and ministries. */
const merged: Readonly<Record<string, string>> = {
  'Thông tin và Truyền thông': 'Khoa học và Công nghệ',
  'Lao động - Thương binh và Xã hội': 'Nội vụ',
  'Kế hoạch và Đầu tư': 'Tài chính',
  'Giao thông vận tải': 'Xây dựng',
  'Tài nguyên và Môi trường': 'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn': 'Nông nghiệp và Môi trường',
};
const mergedForm = sieved(
  new RegExp(`(?<!\\p{L})(?<!(?:của|nguyên|từ) )(?<body>Sở|Bộ) (?<name>${Object.keys(merged).join('|')})(?!\\p{L})`, 'gu'),
);
const districtForm = sieved(
  /(?<!\p{L})(?<!(?:của|nguyên|từ) )(?:(?:UBND|HĐND|[ỦU][ỷy] ban nhân dân|Hội đồng nhân dân|Phòng (?:Nội vụ|Tư pháp|Văn hóa và Thông tin|Văn hóa|Tài chính - Kế hoạch)) (?:các )?(?:huyện|quận|thị xã)(?:,? (?:huyện|quận|thị xã|thành phố))*|Huyện ủy|Quận ủy|Thị ủy)(?!\p{L})/gu,
);
/** What is only told of the past, or called so. */
const isFormer = /^[^.;,]{0,40}\(?(?:cũ|trước đây|trước khi sắp xếp|nay là)/u;
const isOfPaper = /số\s[\d/]+[^;]{0,120}$/u;
const orders: ReadonlySet<DocumentHeader['kind']> = new Set(['plan', 'letter', 'decision', 'directive']);

const told = (paragraph: Paragraph, form: typeof mergedForm, message: (match: RegExpExecArray) => string): Finding[] =>
  form.matchesIn(paragraph.text).flatMap((match) => {
    const { text } = paragraph;
    const [start, end] = [match.index, match.index + match[0].length];
    if (isFormer.test(text.slice(end)) || isOfPaper.test(text.slice(Math.max(0, start - 160), start))) return [];
    return [query({ paragraph, start, end }, 'damaged-text', message(match))];
  });

/** Bodies that are given something to do, or told, in a paper of a day on which there are none of that name. */
export const bodyFindings = (paragraphs: Paragraph[], { kind, issuedOn, year }: DocumentHeader): Finding[] => {
  const day = issuedOn?.length === 10 ? issuedOn : undefined;
  if (!orders.has(kind) || (day ?? `${(year ?? 0) - 1}-12-31`) < since) return [];
  return paragraphs.flatMap((paragraph) => [
    ...told(
      paragraph,
      mergedForm,
      ({ groups: { body = '', name = '' } = {} }) =>
        `Không còn ${body} ${name} (đã hợp nhất thành ${body} ${merged[name] ?? ''} năm 2025); kiểm tra lại tên cơ quan.`,
    ),
    ...told(paragraph, districtForm, () => 'Không còn cấp huyện từ ngày 01/7/2025; kiểm tra lại tên cơ quan.'),
  ]);
};
