import { addHere, addSuperior, envelopesOf, sealToSend, sendEnvelope } from '#features/envelopes/server/index.ts';
import { typeFigure } from '#features/reporting/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ReportId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, at, day, value } from '../../actors.ts';
import { anAuthority, anOfficer } from '../../builders.ts';
import { keyOfTests } from '../../database.ts';
import { aWorkplace } from '../../office.ts';
import { aPlan, aReport, freezing, performing } from '../../plans.ts';

const levels = { ministry: 'department', province: 'province', ward: 'commune', commune: 'commune', stranger: 'commune' } as const;
type Name = keyof typeof levels;

export const by = (actor: Actor, moment: string) => ({ actor, now: at(moment), today: day(moment.slice(0, 10)) });

/** A ministry, a province below it, a ward and a commune below that one, and a commune that is below nobody; an officer of each may everything. */
export async function severalLevels() {
  const { db, storage, database } = await aWorkplace();
  const bodies = new Map<Name, Actor>();
  const of = (name: Name): Actor => bodies.get(name) as Actor;
  const doing = <T>(actor: Actor, moment: string, act: (tx: Tx, who: ReturnType<typeof by>) => Promise<Result<T>>): Promise<Result<T>> =>
    acting(db, actor, (tx) => act(tx, by(actor, moment)), at(moment));
  const below = async (actor: Actor, superior: Actor): Promise<void> => {
    const id = value(await doing(actor, '2026-01-05T08:00', (tx, who) => addHere(tx, who, superior.authorityId)));
    const link = { correspondentId: id, purpose: 'reform' as const, from: day('2025-07-01') };
    value(await doing(actor, '2026-01-05T08:00', (tx, who) => addSuperior(tx, who, link)));
  };
  for (const [name, level] of Object.entries(levels) as [Name, (typeof levels)[Name]][]) {
    const given = { level, name: `Ủy ban ${name}`, ...(level !== 'commune' && { placeName: name }) };
    bodies.set(name, await anOfficer(db, await anAuthority(db, given), { roles: ['plan-owner', 'chair', 'administrator', 'clerk'] }));
  }
  await below(of('ward'), of('province'));
  await below(of('commune'), of('province'));
  await below(of('province'), of('ministry'));
  return {
    ...{ db, publicDb: database.publicDb, storage, of, doing },
    /** Seals and sends a report or reply; its envelope. */
    sending: async (
      actor: Actor,
      to: Actor,
      moment: string,
      what: Parameters<typeof sealToSend>[2],
      about: { type: string; id: string },
    ) => {
      await using shelf = openShelf(db, storage, actor.authorityId);
      const sealed = value(await sealToSend(db, { actor, now: at(moment), installKey: keyOfTests, shelf }, what));
      return value(await doing(actor, moment, (tx, who) => sendEnvelope(tx, who, { sealed, about, to: [to.authorityId] })));
    },
    /** The frozen report of the first quarter with typed figures, and one task that was due and not done. */
    aFrozenReport: async (actor: Actor, figures: Readonly<Record<string, number>>): Promise<ReportId> => {
      const units = actor.posts.slice(0, 1).map(({ unitId }) => performing(unitId));
      const plan = await aPlan(db, actor, { duties: [{ units, deadlines: [{ kind: 'date', on: '2026-03-01' }] }] });
      const id = await aReport(db, actor, plan.id, 'quarter-1', at('2026-03-16T08:00'));
      for (const [indicator, typed] of Object.entries(figures)) {
        const typing = { reportId: id, indicator, typed, reason: 'Theo sổ' };
        value(await doing(actor, '2026-03-16T09:00', (tx, who) => typeFigure(tx, { ...who, ...typing })));
      }
      return value(await freezing(db, storage, actor, id));
    },
    /** What came last. */
    lastIn: async (actor: Actor) => {
      const [last] = await envelopesOf(db, actor.authorityId, { direction: 'in' });
      if (!last) throw new Error('Nothing came.');
      return last;
    },
  };
}
