import { sql } from 'kysely';
import { basisNotice } from '#features/laws/index.ts';
import { lawsNamed } from '#features/laws/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';

const LOCAL_GOVERNMENT = '%tổ chức chính quyền địa phương%';

/** An amending paper rests on the bases of its plan that still hold; a decision first of all on the law on local government, where the register has it. */
export async function onlyBases(
  tx: Tx,
  { authorityId, planId, isDecision, today }: { authorityId: AuthorityId; planId: PlanId; isDecision: boolean; today: Temporal.PlainDate },
): Promise<void> {
  const of = { authority_id: authorityId, plan_id: planId };
  const rows = await tx
    .selectFrom('plan_legal_basis')
    .select(['position', 'relation', 'law_id'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  const laws = await lawsNamed(tx, authorityId, rows.flatMap(({ law_id }) => law_id ?? [])); // prettier-ignore
  const isLeft = ({ relation, law_id }: (typeof rows)[number]): boolean => {
    const law = law_id ? laws.get(law_id) : undefined;
    return relation !== 'basis' || (law !== undefined && basisNotice(law, today, 'vi')?.isAgainst === true);
  };
  for (const { position } of rows.filter(isLeft))
    await tx
      .deleteFrom('plan_legal_basis')
      .where('authority_id', '=', authorityId)
      .where('plan_id', '=', planId)
      .where('position', '=', position)
      .execute();
  if (!isDecision) return;
  const law = await tx
    .selectFrom('law')
    .select(['id', 'kind', 'symbol', 'title', 'issuer', 'issued_on', 'issued_year'])
    .where('authority_id', '=', authorityId)
    .where('kind', '=', 'Luật')
    .where('title', 'ilike', LOCAL_GOVERNMENT)
    .where('dropped_at', 'is', null)
    .orderBy('issued_year', 'desc')
    .executeTakeFirst();
  if (!law?.symbol) return;
  const cited = await tx
    .selectFrom('plan_legal_basis')
    .select('position')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where((eb) => eb.or([eb('law_id', '=', law.id), eb('name', 'ilike', LOCAL_GOVERNMENT)]))
    .executeTakeFirst();
  if (cited) return;
  const { first } = await tx
    .selectFrom('plan_legal_basis')
    .select(({ fn }) => fn.coalesce(fn.min('position'), sql<number>`1`).as('first'))
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow();
  const issuedOn = law.issued_on?.toString() ?? (law.issued_year === null ? null : String(law.issued_year));
  const row = { type: law.kind, symbol: law.symbol, name: null, issued_on: issuedOn, issuer: law.issuer, law_id: law.id };
  await tx.insertInto('plan_legal_basis').values({ ...of, ...row, position: first - 1, relation: 'basis' }).execute(); // prettier-ignore
}
