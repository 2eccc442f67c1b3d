import type { RequestEvent } from '@sveltejs/kit';
import { mayReadRelay, relayRefusals, type RelayId } from '#features/relays/index.ts';
import { relayOf } from '#features/relays/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const relayIdOf = ({ params }: RequestEvent): RelayId => parseId<RelayId>(params['relay']) ?? NO_ID;

/** The request of the address; 404 also for whoever may not read it. */
export async function relayAt(event: RequestEvent, { db, actor }: StaffContext) {
  const relay = await relayOf(db, actor.authorityId, { id: relayIdOf(event) });
  return relay && mayReadRelay(actor, relay) ? relay : stop(404, { refusal: relayRefusals.unknown() }, event);
}

/** What units are called today. */
export async function namer({ db, actor, today }: StaffContext): Promise<(unitId: string) => string> {
  const names = await namesInTime(db, actor.authorityId);
  return (unitId) => names.on(unitId, today).name;
}
