import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { isKind, type PlanSection, type SectionLevel } from '../../sections/section.ts';

interface Which {
  authorityId: AuthorityId;
  planId: PlanId;
  knownBy?: KnownBy;
  /** Those that an officer left out of the draft instead. */
  dropped?: boolean;
}

/** The parts of a plan in their order, as they were known. */
export async function sectionsOf(db: Read, { authorityId, planId, knownBy = 'now', dropped = false }: Which): Promise<PlanSection[]> {
  const rows = await db
    .selectFrom(asKnown('plan_section', authorityId, knownBy))
    .select(['id', 'kind', 'level', 'heading', 'text', 'of_id'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('dropped_at', dropped ? 'is not' : 'is', null)
    .where('struck_on', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, level, heading, text, of_id }) => ({
    id,
    kind: isKind(kind) ? kind : 'other',
    level: level as SectionLevel,
    heading,
    text,
    ofId: of_id,
  }));
}
