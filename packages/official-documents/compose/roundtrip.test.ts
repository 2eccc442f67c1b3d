import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extract } from '../extract/index.ts';
import { read } from '../pipeline.ts';
import type { Part as OutlinePart, Reading } from '../reading.ts';
import { compose } from './compose.ts';
import { linesOf } from './form/lines.ts';
import { symbolForm } from './form/numbers.ts';
import { signatureLines } from './form/signature.ts';
import type { Block, Paper, Part, Plan } from './paper.ts';
import { decision, letter, plan, report } from './testing/papers.ts';

async function readAgain(paper: Paper): Promise<Reading> {
  const extracted = await extract(await compose(paper), 'paper.docx');
  if (!extracted.ok) throw new Error(extracted.message);
  return read(extracted.value);
}

const printed = (label: string) => label.replace(/\.$/, '');
const labels = (parts: readonly OutlinePart[]): string[] => parts.flatMap((part) => [part.label, ...labels(part.parts ?? [])]);
const composed = (blocks: readonly Block[]) => linesOf(blocks).flatMap((line) => (line.kind === 'item' ? [printed(line.label)] : []));

it.each([
  ['plan', plan(), 'Tuyên truyền cải cách hành chính năm 2026', '01/KH-VHXH', '2026'],
  ['report', report(), report().title, '36/BC-UBND', '2026-03-09'],
  ['decision', decision(), 'Về việc thành lập Tổ công nghệ số cộng đồng phường Sao Mai', '05/QĐ-UBND', '2026-02-05'],
  ['letter', letter(), letter().title, '/SVHTTDL-VP', '2026'],
] as const)('reads a composed %s as what it is', async (kind, paper, title, number, issuedOn) => {
  const { document, signer } = await readAgain(paper);
  expect(document).toMatchObject({ kind, title, number, issuedOn, place: paper.place });
  expect(signer?.name).toBe(paper.signer.name);
});

const NAMES = ['Trần Minh Họa', 'Lê Thị Ví Dụ', 'Phạm Thí Dụ', 'Hồ Thị Mẫu'];
const BODIES = [
  'UBND tỉnh Đông Giang',
  'Sở Nội vụ tỉnh Đông Giang',
  'Các tổ dân phố',
  'Đài truyền thanh phường',
  'Chủ tịch, các Phó Chủ tịch UBND phường',
];
const HEADINGS = [
  'Mục đích, yêu cầu',
  'Chỉ tiêu',
  'Nội dung tuyên truyền',
  'Hình thức tuyên truyền',
  'Kinh phí thực hiện',
  'Tổ chức thực hiện',
];
const SENTENCES = [
  'Tuyên truyền cải cách thủ tục hành chính trên hệ thống truyền thanh phường.',
  'Treo ít nhất 40 băng rôn, khẩu hiệu tại trụ sở cơ quan.',
  'Chủ trì, phối hợp với Đài truyền thanh phường xây dựng chuyên mục trước ngày 15/10/2026.',
  'Hướng dẫn người dân nộp hồ sơ trực tuyến:',
];
const TITLES = ['Mục đích', 'Yêu cầu', 'Văn phòng HĐND và UBND phường', 'Các tổ dân phố'];

const sentence = fc.constantFrom(...SENTENCES);
const leaf = (level: 'dash' | 'point') =>
  fc.array(sentence, { maxLength: 3 }).map((texts) => texts.map((text): Part => ({ kind: 'part', level, text })));
const clauses: fc.Arbitrary<Part[]> = fc.array(
  fc
    .oneof(
      fc.record({ heading: fc.constantFrom(...TITLES), blocks: fc.oneof(leaf('dash'), leaf('point')) }),
      fc.record({ text: sentence, blocks: leaf('dash') }),
    )
    .map((each): Part => ({ kind: 'part', level: 'clause', ...each })),
  { minLength: 1, maxLength: 4 },
);
const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    number: fc.integer({ min: 1, max: 9999 }),
    date: fc.record({
      year: fc.integer({ min: 2020, max: 2035 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    sections: fc
      .shuffledSubarray(HEADINGS, { minLength: 1 })
      .chain((headings) =>
        fc.tuple(...headings.map((heading) => clauses.map((blocks): Part => ({ kind: 'part', level: 'section', heading, blocks })))),
      ),
    recipients: fc
      .uniqueArray(fc.constantFrom(...BODIES))
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.constantFrom({ name }, { name, purpose: 'để báo cáo' }, { name, purpose: 't/h' }))),
      ),
    signer: fc
      .constantFrom(...NAMES)
      .chain((name) =>
        fc.constantFrom(
          { as: 'head' as const, body: 'Ủy ban nhân dân', head: 'Chủ tịch', name },
          { as: 'deputy' as const, body: 'Ủy ban nhân dân', head: 'Chủ tịch', title: 'Phó Chủ tịch', name },
          { as: 'head' as const, head: 'Trưởng phòng', name },
        ),
      ),
  })
  .map(({ number, date, sections, recipients, signer }) => ({
    ...plan(),
    symbol: { number, suffix: 'KH-UBND' },
    date,
    body: sections,
    closing: 'Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026 của phường Sao Mai.',
    recipients,
    signer,
  }));

it('reads any composed plan with the number, date, outline, recipients and signer that it was given', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, async (paper) => {
      const reading = await readAgain(paper);
      const { year, month = 1, day = 1 } = paper.date;
      expect(reading.document.number).toBe(symbolForm(paper.symbol));
      expect(reading.document.issuedOn).toBe(new Temporal.PlainDate(year, month, day).toString());
      expect(labels(reading.outline)).toEqual(composed(paper.body));
      expect(reading.recipients.slice(0, -1)).toEqual(paper.recipients.map((each) => expect.objectContaining(each) as unknown));
      const lines = signatureLines(paper.signer);
      expect(`${reading.signer?.authority ?? ''} ${reading.signer?.position ?? ''}`).toContain(lines.at(-1));
      expect(reading.signer?.name).toBe(paper.signer.name);
    }),
    { numRuns: 40 },
  );
});
