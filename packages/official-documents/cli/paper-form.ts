import type { Paper } from '../compose/paper.ts';
import { anyText, block, byKind, choice, flag, list, positive, text, whole } from './checks.ts';
import type { Check, Fault } from './checks.ts';

const deepest = 12;

const column = block({ heading: anyText, width: positive }, { align: choice('left', 'center', 'right', 'justify') });
const row: Check = (value, place) => (Array.isArray(value) ? list(anyText)(value, place) : block({ heading: text })(value, place));

const widths: Check = (value, place) => {
  const { columns, rows } = value as { columns?: unknown; rows?: unknown };
  if (!Array.isArray(columns) || !Array.isArray(rows)) return [];
  return rows.flatMap((one: unknown, at) =>
    Array.isArray(one) && one.length > columns.length
      ? [{ place: `${place}.rows[${at}]`, message: `có ${one.length} ô, nhiều hơn ${columns.length} cột của bảng.` }]
      : [],
  );
};

const both =
  (...checks: Check[]): Check =>
  (value, place) =>
    checks.flatMap((check) => check(value, place));

const kind = choice('part', 'paragraph', 'table');
const prose = block({ kind, text: anyText }, { align: choice('center', 'right') });
const table = block({ kind, columns: list(column), rows: list(row) });
const levels = choice('part', 'chapter', 'section', 'article', 'clause', 'point', 'dash', 'plus');

const blocks = (depth: number): Check => {
  if (depth === 0) return (_, place) => [{ place, message: `lồng nhau quá ${deepest} tầng.` }];
  // The check of what lies below is made when it is needed, not before.
  const inner: Check = (value, place) => blocks(depth - 1)(value, place);
  const part = block({ kind, level: levels }, { label: text, heading: anyText, text: anyText, blocks: inner });
  return list(
    byKind('kind', {
      part,
      paragraph: prose,
      table: (value, place) => {
        const faults = table(value, place);
        return faults.length > 0 ? faults : widths(value, place);
      },
    }),
  );
};

const isDay = ({ year, month, day }: Record<string, unknown>): boolean =>
  day === undefined || (month !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());

const date: Check = both(block({ year: whole(1945, 2999) }, { month: whole(1, 12), day: whole(1, 31) }), (value, place) => {
  const known = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return isDay(known) ? [] : [{ place, message: 'ngày không có trong lịch, hoặc có ngày mà không có tháng.' }];
});

const head = choice('head', 'acting-head', 'deputy', 'by-order', 'by-delegation');
const signer = byKind('as', {
  head: block({ as: head, head: text }, { name: text, body: text }),
  'acting-head': block({ as: head, head: text }, { name: text, body: text }),
  deputy: block({ as: head, head: text, title: text }, { name: text, body: text }),
  'by-order': block({ as: head, head: text, title: text }, { name: text, deputy: text }),
  'by-delegation': block({ as: head, head: text, title: text }, { name: text }),
});

const basis = block({ text }, { lead: text });
const preamble = block({ bases: list(basis), form: choice('lines', 'prose') }, { opening: text });
const appendix = block({ title: text, blocks: blocks(deepest) }, { label: text, landscape: flag });

const required = {
  kind: choice('plan', 'report', 'decision', 'letter', 'announcement', 'minutes'),
  letterhead: block({ issuer: text }, { superior: text }),
  symbol: block({ suffix: text }, { number: whole(1, 99_999) }),
  place: text,
  date,
  title: text,
  body: blocks(deepest),
  recipients: list(block({ name: text }, { purpose: text })),
  signer,
};
const { signer: _signer, ...unsigned } = required;
const optional = {
  closing: text,
  filing: block({}, { units: list(text), drafter: text, copies: whole(1, 9999) }),
  appendices: list(appendix),
  urgency: choice('urgent', 'very-urgent', 'immediate'),
  contact: text,
  notice: text,
  medium: choice('paper', 'electronic'),
};

const paper = byKind('kind', {
  plan: block(required, { ...optional, preamble }),
  report: block({ ...required, to: list(text) }, { ...optional, preamble }),
  decision: block({ ...required, authority: text, bases: list(basis) }, optional),
  letter: block({ ...required, to: list(text) }, optional),
  announcement: block(required, optional),
  minutes: block({ ...unsigned, signatures: list(block({ as: text }, { name: text })) }, optional),
});

/** A paper out of JSON, or what is wrong with it, in the order of the form: each fault with its place and a Vietnamese sentence. */
export const paperOf = (json: unknown): { ok: true; paper: Paper } | { ok: false; faults: Fault[] } => {
  const faults = paper(json, '');
  return faults.length === 0 ? { ok: true, paper: json as Paper } : { ok: false, faults };
};
