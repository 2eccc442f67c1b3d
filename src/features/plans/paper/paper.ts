import { clause, dash, prose, titledClause, type Plan as PlanPaper } from 'official-documents';
import { channels } from '#features/channels/index.ts';
import { dutyRoles, topics } from '#features/documents/index.ts';
import { fold, upperFirst } from '#platform/values/text.ts';
import { basisAsCited } from '../bases/view.ts';
import { deadlineAsPrinted } from '../deadlines.ts';
import type { Plan, PlanDuty, PlanTarget } from '../plan.ts';
import { answering } from '../answering.ts';
import { dutyGroups, levelOf } from '../view.ts';
import { bodyOf, type OwnPart } from './body.ts';
import { numberOf } from './number.ts';
import { filedBy, recipientsOf } from './recipients.ts';
import { signerOf } from './signer.ts';

type Block = PlanPaper['body'][number];

export interface PlanContent {
  plan: Plan;
  place: string;
  /** What stands behind the slash while there is no number. */
  suffix: string;
  /** The signature and number of a draft that was signed and numbered already. */
  signer: Plan['signer'];
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  /** The year of a date that is not known yet. */
  blankYear: number;
  /** Mottos and results of the year before, each as the paper says it. */
  facts: readonly { title: string; lines: readonly string[] }[];
  isSample: boolean;
}

const whens = (duty: PlanDuty): string[] => duty.deadlines.map((deadline) => deadlineAsPrinted(deadline, 'vi'));
/** Without what a text that was cut out of a longer one ends in. */
const sentence = (text: string): string => text.replace(/(?:[\s.,;:]|\s(?:và|hoặc))+$/u, '');

/** Words in which "quý II/2026" and "quý II năm 2026" are the same. */
const plain = (text: string): string => text.toLocaleLowerCase('vi').replace(/\s+năm\s+(?=\d{4})/gu, '/');
const says = (text: string, words: string): boolean => plain(text).includes(plain(words));

/** A duty in a line: what, with its product, and when unless the words say so. */
export const dutyLine = (duty: PlanDuty): string => {
  const said = whens(duty).filter((when) => !says(duty.text, when));
  const [product, when] = [duty.product && `Sản phẩm: ${sentence(duty.product)}`, said.length > 0 && `Thời gian: ${said.join('; ')}`];
  return `${[sentence(duty.text), product, when].filter(Boolean).join('. ')}.`;
};

function assignments({ plan }: PlanContent): Block[] {
  const byId = new Map(plan.duties.map((duty) => [duty.id as string, duty]));
  return dutyGroups(plan, 'vi').map(({ heading, duties }) =>
    titledClause(
      heading ?? 'Các cơ quan, đơn vị',
      ...duties.flatMap(({ id }) => {
        const duty = byId.get(id);
        return duty ? [dash(dutyLine(duty))] : [];
      }),
    ),
  );
}

/** The annex of all duties: what, product, who answers, who helps, by when. */
const annex = ({ plan }: PlanContent): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Nội dung công việc', width: 6.5, align: 'left' },
    { heading: 'Sản phẩm', width: 3, align: 'left' },
    { heading: 'Đơn vị chủ trì', width: 3.5, align: 'left' },
    { heading: 'Đơn vị phối hợp', width: 3.5, align: 'left' },
    { heading: 'Thời hạn', width: 3, align: 'left' },
  ],
  rows: plan.duties.map((duty, index) => {
    const heads = answering(duty.units);
    const others = duty.units.filter((unit) => !heads.includes(unit));
    const role = ({ role: part, name }: PlanDuty['units'][number]): string =>
      part === 'advise' ? `${name} (${dutyRoles.advise.vi.toLowerCase()})` : name;
    return [
      String(index + 1),
      sentence(duty.text),
      duty.product ?? '',
      heads.map(role).join('; '),
      others.map(({ name }) => name).join('; '),
      upperFirst(whens(duty).join('; ')) || 'Thường xuyên trong năm',
    ];
  }),
});

const numbersIn = (text: string): number[] =>
  (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((digits) => Number(digits.replaceAll('.', '').replace(',', '.')));

/** A target in a line: its words, its level unless they say it, whom it binds. */
export const targetLine = (target: PlanTarget): string => {
  const bound = target.unitsBound ? ` (${target.unitsBound})` : '';
  const named = numbersIn(target.text);
  const isSaid = [target.value, target.upTo ?? target.value].every((figure) => named.includes(figure));
  return `${sentence(target.text)}${isSaid ? '' : `: ${levelOf(target, 'vi')}`}${bound}.`;
};

const targetsOf = ({ plan }: PlanContent): Block[] => plan.targets.map((target) => clause(targetLine(target)));

/** So many letters of a line tell that the text of the plan says it too. */
const BEGINNING = 30;

const isInText = ({ sections }: Plan, line: string): boolean => {
  const begins = fold(line.replace(/^[“"]+/u, '').slice(0, BEGINNING));
  return sections.some(({ text }) => text !== null && fold(text).includes(begins));
};

/** What the plan has as rows, each under the kind of part to which it belongs. */
const ownParts = (content: PlanContent): OwnPart[] => {
  const { plan, facts } = content;
  return [
    ...facts.map(({ title, lines }): OwnPart => ({
      kind: 'background',
      heading: title,
      blocks: lines.filter((line) => !isInText(plan, line)).map((line) => dash(`${sentence(line)}.`)),
      isApart: true,
    })),
    { kind: 'targets', heading: 'Chỉ tiêu', blocks: targetsOf(content) },
    {
      kind: 'contents',
      heading: 'Nội dung tuyên truyền',
      blocks: plan.topics.map(({ kind, text }) => dash(`${sentence(upperFirst(text || topics[kind].vi))}.`)),
    },
    {
      kind: 'channels',
      heading: 'Hình thức tuyên truyền',
      blocks: plan.channels.map(({ kind, text }) => dash(`${sentence(upperFirst(text || channels[kind].vi))}.`)),
    },
    { kind: 'budget', heading: 'Kinh phí thực hiện', blocks: plan.budgetSources.map((one) => prose(`${sentence(upperFirst(one))}.`)) },
    { kind: 'assignments', heading: 'Tổ chức thực hiện', blocks: assignments(content) },
  ];
};

/** The plan as a paper in the form of Nghị định 30/2020/NĐ-CP with its annex of duties; a draft leaves number and day blank. */
export function planPaper(content: PlanContent): PlanPaper {
  const { plan, symbol, issuedOn } = content;
  const bases = plan.legalBases.map((basis) => ({
    text: basisAsCited(basis),
    ...(basis.relation === 'basis' ? {} : { lead: 'Thực hiện' }),
  }));
  const title = upperFirst(plan.title);
  return {
    kind: 'plan',
    letterhead: { issuer: plan.issuer },
    symbol: { ...numberOf(symbol), suffix: symbol?.split('/')[1] ?? content.suffix },
    place: content.place,
    date: issuedOn ?? { year: content.blankYear },
    title,
    ...(bases.length > 0 && { preamble: { form: 'lines' as const, bases, opening: `${plan.issuer} ban hành Kế hoạch như sau:` } }),
    body: bodyOf(content.plan.sections, ownParts(content)),
    closing: `Trên đây là Kế hoạch ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}; các cơ quan, đơn vị tổ chức thực hiện (chi tiết tại Phụ lục kèm theo)`,
    recipients: recipientsOf(plan),
    filing: { units: filedBy(plan) },
    signer: signerOf(content.signer, plan.issuer),
    ...(plan.cosigner && { cosigner: signerOf(plan.cosigner, '') }),
    appendices: [{ title: 'Danh mục nhiệm vụ, sản phẩm, đơn vị thực hiện và thời hạn', landscape: true, blocks: [annex(content)] }],
    ...(content.isSample && { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' }),
  };
}
