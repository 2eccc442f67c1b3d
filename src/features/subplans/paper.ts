import { prose, section, shortDate, type Plan as PlanPaper } from 'official-documents';
import { upperFirst } from '#platform/values/text.ts';
import { abbreviationOf, headOf, type PaperUnit } from './signs.ts';
import type { Subplan, SubplanItem } from './subplan.ts';

type Block = PlanPaper['body'][number];

export interface SubplanContent {
  plan: Subplan;
  items: readonly SubplanItem[];
  unit: PaperUnit;
  /** The authority of which the unit is a part; a partner stands under its own line. */
  authority: string;
  place: string;
  /** The plan of the authority, as it is cited. */
  above: string;
  isSample: boolean;
}

const bare = (text: string): string => text.trim().replace(/[.;,]+$/u, '');
const paragraphs = (text: string): Block[] =>
  text.split('\n').filter((line) => line.trim() !== '').map((line) => prose(`${bare(line)}.`)); // prettier-ignore

/** When it is done: as the unit says, else as the plan above does, where that says nothing throughout the year; what the unit alone plans without a day stays open. */
const when = ({ timing, dueOn, dutyId, dutyTiming }: SubplanItem): string =>
  [timing, dueOn && `xong chậm nhất ngày ${shortDate(dueOn)}`].filter(Boolean).join('; ') ||
  (dutyId === null ? '' : (dutyTiming ?? 'Thường xuyên trong năm'));

const table = (items: readonly SubplanItem[]): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Nội dung', width: 6, align: 'left' },
    { heading: 'Hình thức', width: 3.5, align: 'left' },
    { heading: 'Thời gian', width: 3, align: 'left' },
    { heading: 'Người thực hiện', width: 3, align: 'left' },
    { heading: 'Sản phẩm', width: 3, align: 'left' },
  ],
  rows: items.map((item, at) => [
    String(at + 1),
    item.isSupport ? `${bare(item.text)} (phối hợp)` : bare(item.text),
    item.form ?? '',
    upperFirst(when(item)),
    item.officerName ?? '',
    item.product ?? '',
  ]),
});

const parts = ({ plan, items }: SubplanContent): Block[] => {
  const serving = items.filter(({ dutyId }) => dutyId !== null);
  const own = items.filter(({ dutyId }) => dutyId === null);
  return [
    ...(plan.aim ? [section('Mục đích, yêu cầu', ...paragraphs(plan.aim))] : []),
    ...(plan.kind === 'event'
      ? [section('Nội dung, tiến độ', table(items))]
      : [
          ...(serving.length > 0 ? [section('Nhiệm vụ theo kế hoạch của cơ quan', table(serving))] : []),
          ...(own.length > 0 ? [section('Nhiệm vụ của đơn vị', table(own))] : []),
        ]),
    section(
      'Tổ chức thực hiện',
      ...(plan.means ? paragraphs(plan.means) : [prose('Các cá nhân được phân công thực hiện và báo kết quả với người đứng đầu đơn vị.')]),
    ),
  ];
};

const numberOf = (symbol: string | null, unit: PaperUnit): { number?: number; suffix: string } => {
  const [digits, ...rest] = (symbol ?? '').split('/');
  const suffix = rest.join('/') || `KH-${abbreviationOf(unit.name)}`;
  return digits && /^\d+$/.test(digits) ? { number: Number(digits), suffix } : { suffix };
};

/** "Nguyễn Văn Ký, Tổ trưởng" is a name and a position; where no position is written, the one that the head of such a unit has. */
function signerOf(signer: string | null, unit: PaperUnit): PlanPaper['signer'] {
  const [name = '', position] = (signer ?? '').split(/\s*[,(]\s*|\s+[–-]\s+/u);
  const head = position?.replace(/\)\s*$/u, '').trim();
  return { as: 'head', head: upperFirst(head ?? '') || headOf(unit), ...(name && { name }) };
}

/** The plan of a unit as a paper in the form of a plan (Nghị định 30/2020/NĐ-CP); a draft leaves number and day blank. */
export function subplanPaper(content: SubplanContent): PlanPaper {
  const { plan, unit, authority, place, above, isSample } = content;
  const title = upperFirst(plan.title.replace(/^kế hoạch\s+/iu, ''));
  return {
    kind: 'plan',
    letterhead: { ...(!unit.isPartner && { superior: authority }), issuer: unit.name },
    symbol: numberOf(plan.symbol, unit),
    place,
    date: plan.signedOn ?? { year: plan.planYear },
    title,
    preamble: { form: 'lines', bases: [{ text: above, lead: 'Thực hiện' }], opening: `${unit.name} lập Kế hoạch như sau:` },
    body: parts(content),
    closing: `Trên đây là Kế hoạch ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
    recipients: [
      unit.isPartner ? { name: authority } : { name: authority, purpose: 'để báo cáo' },
      { name: 'Các cá nhân được phân công', purpose: 'để thực hiện' },
    ],
    signer: signerOf(plan.signer, unit),
    ...(isSample && { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' }),
  };
}
