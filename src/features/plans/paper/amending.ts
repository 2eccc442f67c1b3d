import {
  article,
  clause,
  dash,
  longDate,
  prose,
  section,
  type Decision as DecisionPaper,
  type Letter as LetterPaper,
  type Plan as PlanPaper,
} from 'official-documents';
import { formatDay } from '#platform/values/format.ts';
import { lowerFirst, upperFirst } from '#platform/values/text.ts';
import { acts, fields, objects, type FieldChange, type ItemChange } from '../amending/change.ts';
import { basisAsCited } from '../bases/view.ts';
import type { Amending, Plan } from '../plan.ts';
import { numberOf } from './number.ts';
import { signerOf } from './signer.ts';

type Block = PlanPaper['body'][number];

export interface AmendingContent {
  /** The amending draft or paper. */
  plan: Plan;
  amending: Amending;
  /** The plan that it amends. */
  of: Plan;
  changes: readonly ItemChange[];
  place: string;
  /** What stands behind the letters of the kind: "UBND". */
  body: string;
  signer: Plan['signer'];
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  isSample: boolean;
}

const quoted = (text: string): string => `“${text.replaceAll('\n', ' ')}”`;

/** One thing that differs, as an amending paper says it. */
function said({ field, was, is }: FieldChange, isRectified: boolean): Block[] {
  const name = fields[field].vi;
  if (is === null) return [dash(`${name}: bỏ ${quoted(was ?? '')}.`)];
  if (was === null) return field === 'text' ? is.split('\n').map((line) => prose(line)) : [dash(`${name}: ${is}.`)];
  if (field === 'text' && !isRectified) return [dash(`${name} sửa lại như sau:`), ...is.split('\n').map((line) => prose(`“${line}”`))];
  return [dash(`${name}: ${isRectified ? 'đính chính' : 'sửa'} ${quoted(was)} thành ${quoted(is)}.`)];
}

function changeBlock({ object, act, what, fields: of }: ItemChange, isRectified: boolean): Block {
  const item = `${objects[object].vi.toLowerCase()} ${what}`;
  if (act === 'struck') {
    const words = of.find(({ field }) => field === 'text' || field === 'heading')?.was ?? '';
    return clause(`Bãi bỏ ${item}${object === 'section' ? '' : `: ${quoted(words)}`}.`);
  }
  const verb = act === 'added' ? 'Bổ sung' : isRectified ? 'Đính chính' : 'Sửa đổi';
  return clause(`${verb} ${item} như sau:`, ...of.flatMap((one) => said(one, isRectified)));
}

const annex = (changes: readonly ItemChange[]): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Nội dung', width: 4.5, align: 'left' },
    { heading: 'Trước khi sửa đổi', width: 7, align: 'left' },
    { heading: 'Sau khi sửa đổi', width: 7, align: 'left' },
  ],
  rows: changes
    .flatMap(({ object, act, what, fields: of }) =>
      of.map(({ field, was, is }) => [
        `${acts[act].vi}: ${objects[object].vi.toLowerCase()} ${what}, ${fields[field].vi.toLowerCase()}`,
        was ?? '',
        is ?? '',
      ]),
    )
    .map((cells, index) => [String(index + 1), ...cells]),
});

/** The plan that is amended, as papers cite it. */
const cited = ({ symbol, issuedOn, title }: Plan): string =>
  `Kế hoạch${symbol ? ` số ${symbol}` : ''}${issuedOn ? ` ngày ${formatDay(issuedOn)}` : ''} về ${lowerFirst(title)}`;

const fromWhen = ({ kind, holdsFrom }: Amending, of: Plan, issuedOn: Temporal.PlainDate | null): string => {
  if (kind === 'rectify') return `kể từ ngày ban hành Kế hoạch${of.issuedOn ? ` (${formatDay(of.issuedOn)})` : ''}`;
  return holdsFrom && !(issuedOn && holdsFrom.equals(issuedOn)) ? `kể từ ${longDate(holdsFrom)}` : 'kể từ ngày ký ban hành';
};

const suffixes = { decision: 'QĐ-', plan: 'KH-', letter: '' } as const;

/** A paper that amends or rectifies an issued plan, in its form: the changes item by item, from when they hold, and a table of old and new. Number and day of a draft are blank. */
export function amendingPaper(content: AmendingContent): PlanPaper | DecisionPaper | LetterPaper {
  const { plan, amending, of, changes, symbol, issuedOn } = content;
  const isRectified = amending.kind === 'rectify';
  const blocks = changes.map((change) => changeBlock(change, isRectified));
  const title = upperFirst(plan.title);
  const lead = `${isRectified ? 'Đính chính' : 'Sửa đổi, bổ sung'} một số nội dung của ${cited(of)} như sau:`;
  const holds = `Nội dung ${isRectified ? 'đính chính' : 'sửa đổi, bổ sung'} áp dụng ${fromWhen(amending, of, issuedOn)}. Các nội dung khác của Kế hoạch giữ nguyên.`;
  const bases = plan.legalBases.map((basis) => ({ text: basisAsCited(basis) }));
  const common = {
    letterhead: { issuer: plan.issuer },
    symbol: { ...numberOf(symbol), suffix: symbol?.split('/')[1] ?? `${suffixes[amending.as]}${content.body}` },
    place: content.place,
    date: issuedOn ?? { year: plan.year },
    title,
    recipients: plan.recipients.map(({ name, purpose }) => ({ name, ...(purpose && { purpose }) })),
    signer: signerOf(content.signer, plan.issuer),
    ...(changes.length > 0 && {
      appendices: [{ title: 'So sánh nội dung trước và sau khi sửa đổi', landscape: true, blocks: [annex(changes)] }],
    }),
    ...(content.isSample && { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' }),
  };
  if (amending.as === 'letter')
    return {
      kind: 'letter',
      ...common,
      to: plan.recipients.length > 0 ? plan.recipients.map(({ name }) => name) : ['Các cơ quan, đơn vị'],
      body: [prose(`${amending.reason.replace(/[.\s]+$/u, '')}, ${plan.issuer} ${lowerFirst(lead)}`), ...blocks, prose(holds)],
    };
  if (amending.as === 'plan')
    return {
      kind: 'plan',
      ...common,
      ...(bases.length > 0 && { preamble: { form: 'lines' as const, bases, opening: `${plan.issuer} ban hành Kế hoạch như sau:` } }),
      body: [
        section('Lý do', prose(`${amending.reason.replace(/[.\s]+$/u, '')}.`)),
        section('Nội dung', prose(lead), ...blocks),
        section('Hiệu lực và tổ chức thực hiện', prose(holds), prose('Các cơ quan, đơn vị có liên quan tổ chức thực hiện.')),
      ],
    };
  return {
    kind: 'decision',
    ...common,
    authority: plan.issuer,
    bases: [...bases, { text: `${cited(of)}` }],
    body: [
      article(lead, ...blocks),
      article(`Quyết định này có hiệu lực kể từ ngày ký. ${holds}`),
      article('Các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.'),
    ],
  };
}
