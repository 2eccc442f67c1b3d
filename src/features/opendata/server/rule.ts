import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { maySetPublication } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { linesIn, ruleFrom, siteIn, type PublicationRule } from '../rule.ts';
import type { PublicationInput } from '../schema.ts';

const MOST_SITES = 50;

/** How what the authority publishes may be used: as it was set, else as is usual. */
export async function publicationRule(db: Read, authorityId: AuthorityId): Promise<PublicationRule> {
  const columns = ['licence', 'embed_sites', 'security_email'] as const;
  return ruleFrom(await db.selectFrom('publication_rule').select(columns).where('authority_id', '=', authorityId).executeTakeFirst());
}

/** Nobody else sets the rule until the transaction ends. */
export const holdPublicationRule = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'publication');

const told = ({ licence, embedSites, securityEmail }: PublicationRule) => ({
  licence,
  embedSites: embedSites.join(', ') || null,
  securityEmail: securityEmail ?? null,
});

function faultsOf(lines: readonly string[]): Refusal[] {
  const wrong = lines.find((line) => siteIn(line) === undefined);
  return [
    ...(wrong === undefined ? [] : [refusals.noSite(wrong).refusal]),
    ...(lines.length > MOST_SITES ? [refusals.tooManySites(MOST_SITES).refusal] : []),
  ];
}

/** Sets how what the authority publishes may be used. Refused: who may not, lines that are no host, too many of them. */
export async function setPublicationRule(tx: Tx, actor: Actor, input: PublicationInput): Promise<Result<void>> {
  const refusal = maySetPublication(actor);
  if (refusal) return { ok: false, refusal };
  const lines = linesIn(input.embedSites);
  const wrong = refuseAll(faultsOf(lines));
  if (wrong) return wrong;
  const { authorityId } = actor;
  await holdPublicationRule(tx, authorityId);
  const embedSites = [...new Set(lines.flatMap((line) => siteIn(line) ?? []))];
  const rule = { licence: input.licence, embedSites, securityEmail: input.securityEmail };
  const changes = difference(told(await publicationRule(tx, authorityId)), told(rule));
  if (Object.keys(changes).length === 0) return ok(undefined);
  const columns = { licence: rule.licence, embed_sites: embedSites, security_email: rule.securityEmail ?? null };
  await tx
    .insertInto('publication_rule')
    .values({ authority_id: authorityId, ...columns })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(columns))
    .execute();
  recordChange(tx, { action: 'publication.set', objectType: 'publication-rule', objectId: authorityId, changes });
  return ok(undefined);
}
