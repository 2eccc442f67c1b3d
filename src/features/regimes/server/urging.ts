import { holdersOf } from '#features/identity/server/index.ts';
import { sendMessages } from '#features/messages/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { transactFor } from '#platform/server/transact.ts';
import { formatDay } from '#platform/values/format.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { sendingOneByOne } from '#features/envelopes/server/index.ts';
import { nameOfPeriod } from '../asking/naming.ts';
import { regimeTexts } from '../messages.ts';
import { mayKeepRegimes } from '../policy.ts';
import { regimeRefusals } from '../refusals.ts';
import type { Asked, RegimeId } from '../regime.ts';
import { holdRegimes, type Keeping } from './keeping.ts';
import { periodOfRegime, urgedFor } from './completeness.ts';

interface Urged {
  bodyId: AuthorityId;
  asker: string;
  regimeId: RegimeId;
  asked: Asked;
  isLate: boolean;
  at: Temporal.Instant;
  today: Temporal.PlainDate;
}

async function tell(tx: Tx, { bodyId, asker, regimeId, asked, isLate, at, today }: Urged): Promise<Result<void>> {
  const to = await holdersOf(tx, bodyId, ['plan-owner', 'chair', 'clerk'], today);
  const said = (locale: 'vi' | 'en') => {
    const t = regimeTexts[locale];
    const day = formatDay(asked.dueOn);
    const what = truncate(`${asked.version.name}, ${nameOfPeriod(asked, locale)}`, 110);
    return { title: t.urgedTitle(what), text: isLate ? t.urgedLate(asker, day) : t.urgedBefore(asker, day) };
  };
  const [vi, en] = [said('vi'), said('en')];
  await sendMessages(
    tx,
    { authorityId: bodyId, at },
    to.map((officerId) => ({
      ...{ officerId, kind: 'urged' as const, about: { type: 'regime', id: regimeId }, address: '/lam-viec/bao-cao/phai-gui' },
      ...{ title: { vi: vi.title, en: en.title }, text: { vi: vi.text, en: en.text } },
    })),
  );
  const changes = { period: { to: asked.key } };
  recordChange(tx, { action: 'regime-reply.urged', objectType: 'regime-reply', objectId: regimeId, changes });
  return ok(undefined);
}

/**
 * Tells everybody who has sent no report of a period, or whose report was returned, at most once a day each; how many. It stands in both logs. Refused to others,
 * for a period that is not asked, and where nobody is left.
 */
export async function urgeMissing(tx: Tx, by: Keeping, { id, key }: { id: RegimeId; key: string }): Promise<Result<number>> {
  const refusal = mayKeepRegimes(by.actor);
  if (refusal) return refused(refusal);
  await holdRegimes(tx, by.actor);
  await sendingOneByOne(tx);
  const { authorityId, officerId } = by.actor;
  const period = await periodOfRegime(tx, authorityId, { id, key, asOf: { happenedBy: by.today, knownBy: 'now' } });
  if (!period) return refused(regimeRefusals.unknownPeriod());
  const urged = await urgedFor(tx, authorityId, id, key);
  const behind = period.bodies
    .filter(({ state, bodyId }) => (state === 'missing' || state === 'returned') && !urged.get(bodyId)?.equals(by.today))
    .toSorted((a, b) => (a.bodyId < b.bodyId ? -1 : 1));
  if (behind.length === 0) return refused(regimeRefusals.nobodyMissing());
  const asker = (await authorityOn(tx, authorityId, by.today))?.name ?? '';
  const own = { authorityId, actor: `officer:${officerId}`, at: by.now };
  for (const { bodyId, isLate } of behind) {
    const told = { bodyId, asker, regimeId: id, asked: period.asked, isLate, at: by.now, today: by.today };
    const done = await transactFor(tx, { work: { authorityId: bodyId, actor: 'envelope', at: by.now }, own }, (inside) =>
      tell(inside, told),
    );
    if (!done.ok) return done;
  }
  const rows = behind.map(({ bodyId }) => ({
    ...{ authority_id: authorityId, regime_id: id, period: key, body_id: bodyId },
    ...{ urged_on: by.today, urged_at: by.now, urged_by: officerId },
  }));
  await tx.insertInto('regime_urging').values(rows).execute();
  const names = truncate(behind.map(({ name }) => name).join('; '), 1000);
  const changes = { period: { to: key }, receivers: { to: behind.length }, toWhom: { to: names } };
  recordChange(tx, { action: 'regime.urged', objectType: 'regime', objectId: id, changes });
  return ok(behind.length);
}
