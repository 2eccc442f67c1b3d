import {
  acceptArrived,
  addByCard,
  addHere,
  addSuperior,
  contentsOf,
  envelopesOf,
  openArrived,
  sealToSend,
  sendEnvelope,
  type ToSend,
} from '#features/envelopes/server/index.ts';
import { addDuty, addTarget, composePlan, issuePlan, planToSend, startPlan, takePlan } from '#features/plans/server/index.ts';
import { reportsOf, reportToSend } from '#features/reporting/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { fingerprintOf, signerOf } from '#platform/server/log/signing.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { OUTSIDE, PLAN, REPORT, bodies, type BodyKey } from '../../story/levels.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';
import { as, peerOfficer, type Peers } from './bodies.ts';

export const told = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`The story was refused: ${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

/** To whom the ward reports, and whom it exchanges envelopes with. */
function nameSuperiors(telling: Telling, peers: Peers): Event {
  const at = moment('2026-02-03T09:00');
  const actor = known(telling.officers, 'administrator');
  const by = { actor, now: at };
  const { publicKey } = signerOf(Buffer.alloc(32, 6));
  const card = JSON.stringify({ format: 'minh-bach-card', id: OUTSIDE.id, name: OUTSIDE.name, address: null, publicKey });
  return {
    at,
    happen: async () => {
      const id = await telling.act({ at, by: 'administrator' }, (tx) => addHere(tx, by, known(peers, 'province').authorityId));
      const from = Temporal.PlainDate.from('2025-07-01');
      for (const purpose of ['reform', 'communication'] as const)
        await telling.act({ at, by: 'administrator' }, (tx) => addSuperior(tx, by, { correspondentId: id, purpose, from }));
      await telling.act({ at, by: 'administrator' }, (tx) => addByCard(tx, by, { card, fingerprint: fingerprintOf(publicKey) }));
    },
  };
}

export async function send(
  telling: Telling,
  actor: Actor,
  at: Temporal.Instant,
  given: { what: ToSend; about: { type: string; id: string }; to: AuthorityId[] },
) {
  const { db, storage, installKey } = telling;
  await using shelf = openShelf(db, storage, actor.authorityId);
  const sealed = told(await sealToSend(db, { actor, now: at, installKey, shelf }, given.what));
  return await as(telling, actor, at, (tx) => sendEnvelope(tx, { actor, now: at }, { sealed, about: given.about, to: given.to }));
}

async function issueAbove(telling: Telling, peers: Peers): Promise<PlanId> {
  const { db, storage } = telling;
  const [actor, drafted, issued] = [peerOfficer(peers, 'province', 'plan-owner'), moment(PLAN.draftedAt), moment(PLAN.issuedAt)];
  const { rootUnitId, authorityId } = known(peers, 'province');
  const start = { actor, year: PLAN.year, title: PLAN.title, issuer: bodies.province.of.name, now: drafted };
  const planId = await as(telling, actor, drafted, (tx) => startPlan(tx, start));
  for (const text of PLAN.duties) {
    const duty = { text, units: [{ unitId: rootUnitId, role: 'perform' as const, isRequested: false }] };
    await as(telling, actor, drafted, (tx) => addDuty(tx, { actor, planId, now: drafted, duty }));
  }
  const target = { ...PLAN.target, comparator: '>=' as const, measure: 'bulletins' };
  await as(telling, actor, drafted, (tx) => addTarget(tx, { actor, planId, now: drafted, target }));
  const issuedOn = Temporal.PlainDate.from(PLAN.on);
  const signer = { signerAuthority: 'TM. ỦY BAN NHÂN DÂN', signerPosition: 'Chủ tịch', signerName: 'Lê Văn Ví Dụ' };
  const signed = { actor, planId, today: dayOf(issued), symbol: PLAN.symbol, issuedOn, ...signer };
  await using shelf = openShelf(db, storage, authorityId);
  const paper = told(await composePlan(db, shelf, signed));
  return await as(telling, actor, issued, (tx) => issuePlan(tx, { ...signed, now: issued, paper }));
}

/** The plan of the next year comes down: the ward has it in its inbox, the others have taken it. */
function sendDown(telling: Telling, peers: Peers): Event[] {
  const { db, storage } = telling;
  const [sentAt, takenAt] = [moment(PLAN.sentAt), moment(PLAN.takenAt)];
  const actor = peerOfficer(peers, 'province', 'plan-owner');
  let planId: PlanId | undefined;
  const take = async (key: BodyKey): Promise<void> => {
    const receiver = peerOfficer(peers, key, 'plan-owner');
    const [came] = await envelopesOf(db, receiver.authorityId, { direction: 'in' });
    if (!came) throw new Error('An envelope of the story did not come.');
    await as(telling, receiver, takenAt, (tx) => openArrived(tx, { actor: receiver, now: takenAt }, came.id));
    const { opened } = told(await contentsOf(db, storage, receiver.authorityId, came.id));
    const said = { envelopeId: came.id, content: opened.content, sha256: opened.manifest.files[1]?.sha256 ?? opened.sha256 };
    await as(telling, receiver, takenAt, (tx) => takePlan(tx, { actor: receiver, now: takenAt }, said));
  };
  return [
    { at: moment(PLAN.draftedAt), happen: async () => void (planId = await issueAbove(telling, peers)) },
    {
      at: sentAt,
      happen: async () => {
        if (!planId) throw new Error('The province has no plan to send.');
        const what = told(await planToSend(db, storage, { authorityId: actor.authorityId, planId, today: dayOf(sentAt) }));
        const to = [telling.authorityId, known(peers, 'department').authorityId, known(peers, 'commune').authorityId];
        await send(telling, actor, sentAt, { what, about: { type: 'plan', id: planId }, to });
      },
    },
    { at: takenAt, happen: async () => void (await take('commune'), await take('department')) },
  ];
}

/** The report of nine months goes up and is accepted. */
function reportUp(telling: Telling, peers: Peers): Event[] {
  const { db, storage, authorityId } = telling;
  const [sentAt, acceptedAt] = [moment(REPORT.sentAt), moment(REPORT.acceptedAt)];
  return [
    {
      at: sentAt,
      happen: async () => {
        const actor = known(telling.officers, 'clerk');
        const report = (await reportsOf(db, authorityId)).find(({ symbol }) => symbol === REPORT.symbol);
        if (!report) throw new Error('The report of the story is not there.');
        const what = told(await reportToSend(db, storage, { authorityId, reportId: report.id }));
        await send(telling, actor, sentAt, { what, about: { type: 'report', id: report.id }, to: [known(peers, 'province').authorityId] });
      },
    },
    {
      at: acceptedAt,
      happen: async () => {
        const actor = peerOfficer(peers, 'province', 'plan-owner');
        const [came] = await envelopesOf(db, actor.authorityId, { direction: 'in' });
        if (!came) throw new Error('The report of the story did not come.');
        await as(telling, actor, acceptedAt, (tx) => acceptArrived(tx, { actor, now: acceptedAt }, came.id, REPORT.word));
      },
    },
  ];
}

/** What passes between the ward and the level above. */
export const exchangeEnvelopes = (telling: Telling, peers: Peers): Event[] => [
  nameSuperiors(telling, peers),
  ...sendDown(telling, peers),
  ...reportUp(telling, peers),
];
