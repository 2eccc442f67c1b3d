import { amendPapers, amendSuffixes } from '../amending/schema.ts';
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
import { formatList } from '#platform/values/format.ts';
import { lowerFirst, upperFirst } from '#platform/values/text.ts';
import { acts, fields, type FieldChange, type ItemChange } from '../amending/change.ts';
import type { Amending, Plan } from '../plan.ts';
import { numberOf } from './number.ts';
import { filedBy, isFiled, recipientsOf } from './recipients.ts';
import { signerOf } from './signer.ts';

type Block = PlanPaper['body'][number];
type Basis = DecisionPaper['bases'][number];

type Earlier = Pick<Amending, 'kind' | 'as'> & Pick<Plan, 'symbol' | 'issuedOn'>;

export interface AmendingContent {
  /** The amending draft or paper. */
  plan: Plan;
  amending: Amending;
  /** The plan that it amends, and the papers that amended it before, the first first. */
  of: Plan;
  earlier: readonly Earlier[];
  changes: readonly ItemChange[];
  /** Where each stands in the paper of the plan. */
  pointer: (change: ItemChange) => string;
  /** What it rests on beside the plan, and who proposed it. */
  bases: readonly Basis[];
  proposer: string | null;
  place: string;
  /** What stands behind the letters of the kind: "UBND". */
  body: string;
  signer: Plan['signer'];
  symbol: string | null;
  issuedOn: Temporal.PlainDate | null;
  /** The year of a date that is not known yet. */
  blankYear: number;
  isSample: boolean;
}

const quoted = (text: string): string => `“${text.replaceAll('\n', ' ')}”`;

/** Words in quotation marks, which open with the first paragraph and close with the last. */
const quotedLines = (text: string): Block[] => {
  const lines = text.split('\n');
  return lines.map((line, index) => prose(`${index === 0 ? '“' : ''}${line}${index === lines.length - 1 ? '”' : ''}`));
};

/** What the paper says in its own words, not in those of the plan, so that nothing of it is quoted. */
const paraphrased: ReadonlySet<FieldChange['field']> = new Set(['deadlines', 'units', 'level', 'way', 'channels', 'topics']);

/** One thing that differs, as an amending paper says it. */
function said({ field, was, is }: FieldChange, isRectified: boolean): Block[] {
  const name = fields[field].vi;
  if (is === null) return [dash(`${name}: bỏ ${quoted(was ?? '')}.`)];
  if (was === null) return field === 'text' ? quotedLines(is) : [dash(`${name}: ${is}.`)];
  if (field === 'text' && !isRectified) return [dash(`${name} sửa lại như sau:`), ...quotedLines(is)];
  if (paraphrased.has(field))
    return [dash(`${name}: ${isRectified ? 'đính chính là ' : ''}${is} (thay cho ${name.toLowerCase()}: ${was}).`)];
  return [dash(`${name}: ${isRectified ? 'đính chính' : 'sửa'} ${quoted(was)} thành ${quoted(is)}.`)];
}

/** What a paper orders of a change: how a new target is counted is for the office, and of what is struck out its words are enough. */
const ordered = ({ act, fields: of }: ItemChange): FieldChange[] => {
  if (act === 'struck') return of.filter(({ field }) => field === 'text' || field === 'heading');
  return act === 'added' ? of.filter(({ field }) => field !== 'way') : of;
};

function changeBlock(change: ItemChange, { pointer }: Pick<AmendingContent, 'pointer'>, isRectified: boolean): Block {
  const { object, act, fields: of } = change;
  const item = pointer(change);
  if (act === 'struck') {
    const words = of.find(({ field }) => field === 'text' || field === 'heading')?.was ?? '';
    // What is pointed at by its first words is named by all of them.
    return clause(`Bãi bỏ ${item.replace(/ “.*$/su, '')}${object === 'section' ? '' : `: ${quoted(words)}`}.`);
  }
  const [only, ...more] = ordered(change);
  // One text that is another stands by itself.
  if (act === 'changed' && !isRectified && only?.field === 'text' && only.is !== null && more.length === 0)
    return clause(`Sửa đổi ${item} như sau:`, ...quotedLines(only.is));
  const verb = act === 'added' ? 'Bổ sung' : isRectified ? 'Đính chính' : 'Sửa đổi';
  return clause(`${verb} ${item} như sau:`, ...ordered(change).flatMap((one) => said(one, isRectified)));
}

const annex = ({ changes, pointer }: AmendingContent, isRectified: boolean): Block => ({
  kind: 'table',
  columns: [
    { heading: 'STT', width: 1, align: 'center' },
    { heading: 'Nội dung', width: 4.5, align: 'left' },
    { heading: 'Trước khi sửa đổi', width: 7, align: 'left' },
    { heading: 'Sau khi sửa đổi', width: 7, align: 'left' },
  ],
  rows: changes
    .flatMap((change) =>
      ordered(change).map(({ field, was, is }) => [
        `${change.act === 'changed' && isRectified ? 'Đính chính' : acts[change.act].vi} ${pointer(change)}: ${fields[field].vi.toLowerCase()}`,
        was ?? '',
        is ?? '',
      ]),
    )
    .map((cells, index) => [String(index + 1), ...cells]),
});

const byPaper = ({ as, symbol, issuedOn }: Earlier): string =>
  [amendPapers[as].vi, symbol && `số ${symbol}`, issuedOn && longDate(issuedOn)].filter(Boolean).join(' ');

/** The plan that is amended, as papers cite it: with what amended and rectified it before. */
const cited = ({ of: { symbol, issuedOn, title }, earlier }: Pick<AmendingContent, 'of' | 'earlier'>): string => {
  const before = (['amend', 'rectify'] as const).flatMap((kind) => {
    const papers = earlier.filter((one) => one.kind === kind).map(byPaper);
    return papers.length > 0 ? [`được ${kind === 'amend' ? 'sửa đổi, bổ sung' : 'đính chính'} bởi ${formatList(papers, 'vi')}`] : [];
  });
  const name = `Kế hoạch${symbol ? ` số ${symbol}` : ''}${issuedOn ? ` ${longDate(issuedOn)}` : ''} về ${lowerFirst(title)}`;
  return before.length > 0 ? `${name} (${before.join('; ')})` : name;
};

const fromWhen = ({ kind, holdsFrom }: Amending, of: Plan, issuedOn: Temporal.PlainDate | null): string => {
  if (kind === 'rectify') return `kể từ ngày ban hành Kế hoạch${of.issuedOn ? ` (${longDate(of.issuedOn)})` : ''}`;
  return holdsFrom && !(issuedOn && holdsFrom.equals(issuedOn)) ? `kể từ ${longDate(holdsFrom)}` : 'kể từ ngày ký ban hành';
};

/** To whom a letter is addressed: who carries the plan out or works with it, otherwise all to whom it goes. */
const addressed = ({ recipients }: Plan): string[] => {
  const all = recipients.filter((one) => !isFiled(one));
  const doing = all.filter(({ purpose }) => /thực hiện|phối hợp/iu.test(purpose ?? ''));
  const named = (doing.length > 0 ? doing : all).map(({ name }) => name);
  return named.length > 0 ? named : ['Các cơ quan, đơn vị'];
};

/** A paper that amends or rectifies an issued plan, in its form: the changes item by item, from when they hold, and a table of old and new. Number and day of a draft are blank. */
export function amendingPaper(content: AmendingContent): PlanPaper | DecisionPaper | LetterPaper {
  const { plan, amending, of, changes, symbol, issuedOn } = content;
  const isRectified = amending.kind === 'rectify';
  const blocks = changes.map((change) => changeBlock(change, content, isRectified));
  const title = upperFirst(plan.title);
  const lead = `${isRectified ? 'Đính chính' : 'Sửa đổi, bổ sung'} một số nội dung của ${cited(content)} như sau:`;
  const rest = 'Các nội dung khác của Kế hoạch giữ nguyên.';
  const isFromDay = !isRectified && (amending.holdsFrom === null || (issuedOn !== null && amending.holdsFrom.equals(issuedOn)));
  const holds = `Nội dung ${isRectified ? 'đính chính' : 'sửa đổi, bổ sung'} áp dụng ${fromWhen(amending, of, issuedOn)}. ${rest}`;
  const { bases } = content;
  const common = {
    letterhead: { issuer: plan.issuer },
    symbol: { ...numberOf(symbol), suffix: symbol?.split('/')[1] ?? `${amendSuffixes[amending.as]}${content.body}` },
    place: content.place,
    date: issuedOn ?? { year: content.blankYear },
    title,
    recipients: recipientsOf(plan),
    filing: { units: filedBy(plan) },
    signer: signerOf(content.signer, plan.issuer),
    ...(changes.length > 0 && {
      appendices: [{ title: 'So sánh nội dung trước và sau khi sửa đổi', landscape: true, blocks: [annex(content, isRectified)] }],
    }),
    ...(content.isSample && { notice: 'VĂN BẢN MINH HỌA, không có giá trị pháp lý' }),
  };
  if (amending.as === 'letter')
    return {
      kind: 'letter',
      ...common,
      title: lowerFirst(plan.title),
      to: addressed(plan),
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
    title: /^về /iu.test(title) ? title : `Về việc ${lowerFirst(plan.title)}`,
    bases: [...bases, { text: cited(content) }, ...(content.proposer ? [{ lead: 'Theo đề nghị của', text: content.proposer }] : [])],
    body: [
      article(lead, ...blocks),
      article(`Quyết định này có hiệu lực kể từ ngày ký. ${isFromDay ? rest : holds}`),
      article('Các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.'),
    ],
  };
}
