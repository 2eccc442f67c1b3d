import { addLaw, askToSpread } from '#features/laws/server/index.ts';
import type { LawId } from '#features/laws/index.ts';
import { addBasis } from '#features/plans/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { docxOf, para } from '#root/packages/official-documents/fixtures/docx.ts';
import { pdfOf } from '#root/packages/official-documents/fixtures/pdf.ts';
import { acting, day, now, today, value } from '../actors.ts';

/** A paper of the register; `actor` is a clerk or the owner of the plan. */
export async function aLaw(db: Database, actor: Actor, symbol: string): Promise<LawId> {
  const paper = { kind: 'Nghị định', title: 'Thử nghiệm', issuer: 'Chính phủ', level: 'central' } as const;
  const input = { ...paper, symbol, issuedOn: day('2024-01-05') };
  return value(await acting(db, actor, (tx) => addLaw(tx, { actor, now, today }, input)));
}

/** A paper of which somebody asks that it be made known. */
export async function anAskedLaw(db: Database, actor: Actor, symbol: string): Promise<LawId> {
  const id = await aLaw(db, actor, symbol);
  value(await acting(db, actor, (tx) => askToSpread(tx, { actor, now, today }, id, 'Cho các tổ dân phố')));
  return id;
}

/** Makes a new paper a basis of a draft. */
export async function aBasis(db: Database, actor: Actor, planId: PlanId, symbol: string): Promise<void> {
  const lawId = await aLaw(db, actor, symbol);
  value(await acting(db, actor, (tx) => addBasis(tx, { actor, planId, now, relation: 'basis', lawId })));
}

/** What is filled in by hand where the form of a paper is filled. */
export const lawGiven = (symbol: string) => ({ symbol, issuedOn: '05/03/2024', issuedYear: '', address: 'https://vbpl.vn/thu' });

/** The forms of the register that add something, filled. */
export const lawCases = (lawId: LawId, otherLawId: LawId, askedLawId: LawId) => [
  { page: 'van-ban-phap-luat/them', given: lawGiven('9/2024/NĐ-CP') },
  {
    page: 'van-ban-phap-luat/[id]',
    action: 'state',
    params: { id: lawId },
    given: { kind: 'replaced', fromOn: '01/03/2026', byLawId: otherLawId, sourceAddress: 'https://vbpl.vn/nguon' },
  },
  { page: 'van-ban-phap-luat/[id]', action: 'milestone', params: { id: lawId }, given: { year: '2027', dueOn: '30/06/2027' } },
  { page: 'van-ban-phap-luat/[id]', action: 'spread', params: { id: lawId } },
  { page: 'van-ban-phap-luat/[id]', action: 'settle', params: { id: askedLawId }, given: { outcome: 'not-needed' } },
];

/** A Word file with these paragraphs. */
export const aWordFile = (...lines: string[]): Uint8Array => docxOf(lines.map((line) => para(line)).join(''));

/** A PDF with a line on each page; its letters are those of English. */
export const aPdfFile = (...pages: string[]): Uint8Array => pdfOf(pages.map((text) => [{ x: 72, y: 700, text }]));
