import fc from 'fast-check';
import type { Appendix, Block, DrawnCell, LegalBasis, Paper, PaperDate, Recipient, Row, Signer, Table } from '../paper.ts';

const WORDS = [
  'tuyên truyền',
  'cải cách',
  'ỦY BAN',
  '100%',
  'điểm đ)',
  '“một cửa”',
  '<w:p>',
  '&',
  './.',
  '…',
  'Căn cứ',
  ';',
  '05/KH-UBND',
  '\u0000',
  '\u202E',
  '😀',
];
/** A text as people and attackers write it: words of the trade, mark-up, controls, any sign at all. */
const text = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const optional = <T, K extends keyof T>(model: { [P in keyof T]: fc.Arbitrary<T[P]> }, requiredKeys: K[]) =>
  fc.record(model, { requiredKeys });
const list = <T>(each: fc.Arbitrary<T>, maxLength = 4) => fc.array(each, { maxLength });

const date: fc.Arbitrary<PaperDate> = optional(
  { year: fc.integer({ min: 1945, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) },
  ['year'],
);

const table: fc.Arbitrary<Table> = fc
  .array(
    fc.record({
      heading: text,
      width: fc.double({ min: 0, max: 9, noNaN: true }),
      align: fc.constantFrom('left', 'right', 'center', 'justify'),
    }),
    { maxLength: 5 },
  )
  .chain((columns) => {
    const share = fc.double({ min: -1, max: 2 });
    const drawn = optional<DrawnCell, 'text'>({ text, bar: share, shade: share }, ['text']) as fc.Arbitrary<DrawnCell>;
    const row: fc.Arbitrary<Row> = fc.oneof(fc.array(fc.oneof(text, drawn), { maxLength: columns.length }), fc.record({ heading: text }));
    return fc.record({ kind: fc.constant('table' as const), columns: fc.constant(columns), rows: list(row) });
  });

const level = fc.constantFrom('part', 'chapter', 'section', 'article', 'clause', 'point', 'dash', 'plus');

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('paragraph' as const), text }),
    table,
    fc.record(
      { kind: fc.constant('part' as const), level, label: text, heading: text, text, blocks: list(tie('block')) },
      { requiredKeys: ['kind', 'level'] },
    ),
  ),
}));

const named = { head: text, name: text };
const signer = fc.oneof(
  optional({ as: fc.constantFrom('head' as const, 'acting-head' as const), body: text, ...named }, ['as', 'head']),
  optional({ as: fc.constant('deputy' as const), body: text, title: text, ...named }, ['as', 'head', 'title']),
  optional({ as: fc.constant('by-order' as const), title: text, deputy: text, ...named }, ['as', 'head', 'title']),
  optional({ as: fc.constant('by-delegation' as const), title: text, ...named }, ['as', 'head', 'title']),
) as fc.Arbitrary<Signer>;

const bases = list(optional<LegalBasis, 'text'>({ text, lead: text }, ['text']) as fc.Arbitrary<LegalBasis>);
const preamble = optional({ bases, form: fc.constantFrom('lines' as const, 'prose' as const), opening: text }, ['bases', 'form']);
const appendix = optional({ label: text, title: text, landscape: fc.boolean(), blocks: list(block) }, [
  'title',
  'blocks',
]) as fc.Arbitrary<Appendix>;

const form = {
  letterhead: optional({ superior: text, issuer: text }, ['issuer']),
  symbol: optional({ number: fc.integer({ min: 1, max: 9999 }), suffix: text }, ['suffix']),
  place: text,
  date,
  title: text,
  body: list(block),
  closing: text,
  recipients: list(optional({ name: text, purpose: text }, ['name']) as fc.Arbitrary<Recipient>),
  filing: optional({ units: list(text), drafter: text, copies: fc.nat(500) }, []),
  signer,
  appendices: list(appendix, 2),
  urgency: fc.constantFrom('urgent' as const, 'very-urgent' as const, 'immediate' as const),
  contact: text,
  notice: text,
  medium: fc.constantFrom('paper' as const, 'electronic' as const),
};
const required = ['kind', 'letterhead', 'symbol', 'place', 'date', 'title', 'body', 'recipients', 'signer'];
const kind = <K extends Paper['kind']>(value: K, more: Record<string, fc.Arbitrary<unknown>>, needed: string[]) =>
  fc.record({ kind: fc.constant(value), ...form, ...more }, { requiredKeys: [...required, ...needed] as never });

export const anyPaper = fc.oneof(
  kind('plan', { preamble }, []),
  kind('report', { to: list(text), preamble }, ['to']),
  kind('decision', { authority: text, bases }, ['authority', 'bases']),
  kind('letter', { to: list(text) }, ['to']),
  kind('announcement', {}, []),
  kind('minutes', { signatures: fc.array(optional({ as: text, name: text }, ['as']), { minLength: 1, maxLength: 4 }) }, ['signatures']),
) as unknown as fc.Arbitrary<Paper>;
