import type { ReadDocument } from '../pipeline.ts';
import type { Part, Reading } from '../reading.ts';
import { kindNameOf } from '../read/header/kinds.ts';
import { dayText, findingNames, kindNames, roleNames, ruleText } from './words.ts';

const widest = 110;
const brief = (text: string): string => (text.length > widest ? `${text.slice(0, widest).trimEnd()}…` : text);

const head = ({ document, signer }: Reading): string[] => {
  const lines: [string, string | undefined][] = [
    ['Loại', kindNameOf(document) ?? kindNames[document.kind]],
    ['Trích yếu', document.title],
    ['Cơ quan ban hành', document.issuer],
    ['Số, ký hiệu', document.number?.replace(/^\W*\/(.*)/u, '…/$1 (chưa có số)')],
    [
      'Nơi, ngày',
      [
        document.place,
        document.issuedOn === undefined
          ? undefined
          : dayText(document.issuedOn) + (document.issuedOn.length < 10 ? ' (chưa ghi ngày)' : ''),
      ]
        .filter(Boolean)
        .join(', ') || undefined,
    ],
    ['Năm kế hoạch', document.year?.toString()],
    ['Người ký', [signer?.authority, signer?.position, signer?.name].filter(Boolean).join(' – ') || undefined],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
};

const pagesFrom = (source: 'ocr' | 'restored', pages: NonNullable<Reading['textLayer']>['pages']): string | undefined => {
  const numbers = (pages ?? []).filter((page) => page.source === source).map(({ page }) => page);
  return numbers.length === 0 ? undefined : `trang ${numbers.join(', ')}`;
};

const layer = ({ textLayer }: Reading): string[] => {
  if (!textLayer) return [];
  const share = `${Math.round(textLayer.quality * 100)} %`;
  if (!textLayer.damaged) return [`Chất lượng lớp chữ: ${share}`];
  const recognised = pagesFrom('ocr', textLayer.pages);
  const restored = pagesFrom('restored', textLayer.pages);
  return [
    ...(recognised === undefined ? [] : [`Đã nhận dạng chữ từ ảnh: ${recognised}.`]),
    ...(restored === undefined ? [] : [`Đã khôi phục những chữ cái bị mất: ${restored}.`]),
    `CẢNH BÁO: lớp chữ của tệp bị hỏng; nội dung dưới đây (${share} số tiếng đọc được) phải được đối chiếu với bản gốc.`,
  ];
};

const outlineLines = (parts: Part[], depth = 1): string[] =>
  parts.flatMap((part) => [
    `${'  '.repeat(depth)}${`${part.label} ${brief(part.title)}`.trim()}`,
    ...(depth < 2 ? outlineLines(part.parts ?? [], depth + 1) : []),
  ]);

const block = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)];

const duties = ({ assignments }: Reading): string[] => {
  const lines = assignments.flatMap((one) => [
    `  ${one.requested ? 'Đề nghị ' : ''}${one.unit}`,
    ...one.duties.map(
      (duty) =>
        `    - [${roleNames[duty.role]}] ${brief(duty.text)}${duty.deadlines ? ` (${duty.deadlines.map(ruleText).join('; ')})` : ''}`,
    ),
  ]);
  return lines.length === 0 ? [] : ['', `Phân công (${assignments.length} đơn vị)`, ...lines];
};

/** A law is mostly cited by its year alone. */
const datedAs = (iso: string): string => `${iso.length === 4 ? 'năm' : 'ngày'} ${dayText(iso)}`;

export const summaryOf = ({ extracted, reading }: ReadDocument): string => {
  const outline = outlineLines(reading.outline);
  const citations = reading.citations.map((one) =>
    [one.type, one.symbol, one.name, one.issuedOn && datedAs(one.issuedOn), one.issuer, one.basis && '(căn cứ)'].filter(Boolean).join(' '),
  );
  return [
    ...head(reading),
    `Số trang: ${extracted.pages.length}`,
    ...layer(reading),
    ...block('Văn bản được dẫn', citations),
    ...(outline.length === 0 ? [] : ['', 'Bố cục', ...outline]),
    ...duties(reading),
    ...block(
      'Việc chưa ghi đơn vị thực hiện',
      (reading.proposals ?? []).map((one) => brief(one.text)),
    ),
    ...block(
      'Kết quả đã có',
      (reading.baseline ?? []).map((one) => brief(one.text)),
    ),
    ...block(
      'Tồn tại, hạn chế',
      (reading.weaknesses ?? []).map((one) => brief(one.text)),
    ),
    ...block(
      'Chủ đề của năm',
      (reading.themes ?? []).map((one) => brief(one.text)),
    ),
    ...block(
      'Chỉ tiêu',
      reading.targets.map((one) => brief(one.text)),
    ),
    ...block(
      'Thời hạn',
      reading.deadlines.map((one) => `${brief(one.text)} → ${ruleText(one)}`),
    ),
    ...block(
      'Hình thức tuyên truyền',
      reading.channels.map((one) => brief(one.text)),
    ),
    ...block(
      'Nội dung tuyên truyền',
      reading.topics.map((one) => brief(one.text)),
    ),
    ...block('Kinh phí', reading.budget.sources),
    ...block(
      'Nơi nhận',
      reading.recipients.map((one) => (one.purpose ? `${one.name} (${one.purpose})` : one.name)),
    ),
    ...block(
      'Cần xem lại',
      reading.findings.map((one) => `[${findingNames[one.kind]}] tr. ${one.at?.[0]?.page ?? '?'}: ${brief(one.text)} – ${one.message}`),
    ),
    '',
  ].join('\n');
};
