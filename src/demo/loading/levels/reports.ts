import { acceptArrived, addHere, addSuperior, envelopesOf, returnArrived } from '#features/envelopes/server/index.ts';
import { addDuty, composePlan, issuePlan, startPlan } from '#features/plans/server/index.ts';
import { addIndicator, ownIndicatorsOf } from '#features/indicators/server/index.ts';
import type { RegimeId } from '#features/regimes/index.ts';
import { addOnce, addPeriodic, answerQuestion, noteReplySent, replyToSend, sayNone, urgeMissing } from '#features/regimes/server/index.ts';
import {
  composeReport,
  draftReport,
  freezeReport,
  mattersOf,
  reportOf,
  reportsOf,
  reportToSend,
  typeFigure,
} from '#features/reporting/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, ReportId } from '#platform/values/ids.ts';
import { bodies } from '../../story/levels.ts';
import { ASKED, COUNTED, NONE, NONE_NOTE, PEER_PLAN, PEER_REPORTS, REGIME, URGED_AT, WARD } from '../../story/supervision/regimes.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';
import { as, peerOfficer, type Peers } from './bodies.ts';
import { send, told } from './envelopes.ts';

const by = (actor: Actor, at: Temporal.Instant) => ({ actor, now: at, today: dayOf(at) });

interface Scene {
  telling: Telling;
  peers: Peers;
  regime: RegimeId | undefined;
  request: RegimeId | undefined;
  planId: PlanId | undefined;
}

/** The department and the other commune report to the province as well. */
function nameSuperior(telling: Telling, peers: Peers): Event {
  const at = moment('2026-01-09T09:00');
  return {
    at,
    async happen() {
      for (const key of ['department', 'commune'] as const) {
        const actor = peerOfficer(peers, key, 'administrator');
        const id = await as(telling, actor, at, (tx) => addHere(tx, { actor, now: at }, known(peers, 'province').authorityId));
        const link = { correspondentId: id, purpose: 'reform' as const, from: Temporal.PlainDate.from('2025-07-01') };
        await as(telling, actor, at, (tx) => addSuperior(tx, { actor, now: at }, link));
      }
    },
  };
}

async function ask(scene: Scene): Promise<void> {
  const actor = peerOfficer(scene.peers, 'province', 'plan-owner');
  const at = moment(REGIME.at);
  const { name, basis, through, closingDay, dueNumber } = REGIME;
  const told = {
    ...{ name, basis, through, closingDay, dueNumber, purpose: 'reform' as const, levels: [], questions: [], isBefore: false },
    ...{ periods: ['quarter-1' as const, 'half-1' as const, 'nine-1' as const, 'year-1' as const], dueRule: 'day-of-last-month' as const },
    from: Temporal.PlainDate.from(REGIME.from),
  };
  const regimeId = await as(scene.telling, actor, at, (tx) => addPeriodic(tx, by(actor, at), told));
  const counted = { ...COUNTED, isInOwn: false, regimeId, from: told.from };
  await as(scene.telling, actor, at, (tx) => addIndicator(tx, by(actor, at), counted));
  scene.regime = regimeId;
}

async function askOnce(scene: Scene): Promise<void> {
  const actor = peerOfficer(scene.peers, 'province', 'plan-owner');
  const at = moment(ASKED.at);
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const told = {
    ...{
      name: ASKED.name,
      kind: 'ad-hoc' as const,
      purpose: 'reform' as const,
      levels: ['commune' as const],
      questions: [...ASKED.questions],
    },
    ...{ coversFromOn: day(ASKED.from), coversToOn: day(ASKED.to), dueOn: day(ASKED.dueOn) },
  };
  scene.request = await as(scene.telling, actor, at, (tx) => addOnce(tx, by(actor, at), told));
}

async function issue(scene: Scene): Promise<void> {
  const { telling, peers } = scene;
  const actor = peerOfficer(peers, 'commune', 'plan-owner');
  const at = moment(PEER_PLAN.at);
  const { rootUnitId, authorityId } = known(peers, 'commune');
  const start = { actor, year: PEER_PLAN.year, title: PEER_PLAN.title, issuer: bodies.commune.of.name, now: at };
  const planId = await as(telling, actor, at, (tx) => startPlan(tx, start));
  const duty = { text: PEER_PLAN.duty, units: [{ unitId: rootUnitId, role: 'perform' as const, isRequested: false }] };
  await as(telling, actor, at, (tx) => addDuty(tx, { actor, planId, now: at, duty }));
  const signer = { signerAuthority: 'TM. ỦY BAN NHÂN DÂN', signerPosition: 'Chủ tịch', signerName: 'Giang Thị Giả Định' };
  const signed = { actor, planId, today: dayOf(at), symbol: PEER_PLAN.symbol, issuedOn: Temporal.PlainDate.from(PEER_PLAN.on), ...signer };
  await using shelf = openShelf(telling.db, telling.storage, authorityId);
  const paper = told(await composePlan(telling.db, shelf, signed));
  await as(telling, actor, at, (tx) => issuePlan(tx, { ...signed, now: at, paper }));
  scene.planId = planId;
}

type PeerReport = (typeof PEER_REPORTS)[number];

async function write(scene: Scene, { period, draftedAt, figures }: PeerReport): Promise<ReportId> {
  const { telling, peers, planId } = scene;
  if (!planId) throw new Error('The other commune has no plan.');
  const actor = peerOfficer(peers, 'commune', 'plan-owner');
  const at = moment(draftedAt);
  const order = { ...by(actor, at), planId, period, recipient: bodies.province.of.name };
  const reportId = await as(telling, actor, at, (tx) => draftReport(tx, order));
  const asked = await ownIndicatorsOf(telling.db, known(peers, 'province').authorityId);
  for (const [code, typed] of Object.entries(figures)) {
    const indicator = asked.find((one) => one.code === code)?.key ?? code;
    const figure = { ...by(actor, at), reportId, indicator, typed, reason: 'Theo sổ theo dõi của xã' };
    await as(telling, actor, at, (tx) => typeFigure(tx, figure));
  }
  return reportId;
}

async function sign({ telling, peers }: Scene, reportId: ReportId, { signedAt, symbol, on }: PeerReport): Promise<void> {
  const actor = peerOfficer(peers, 'commune', 'chair');
  const at = moment(signedAt);
  const report = await reportOf(telling.db, actor.authorityId, reportId);
  if (!report) throw new Error('A report of the story is not there.');
  const { seen } = await mattersOf(telling.db, actor.authorityId, report, dayOf(at));
  const signer = { signerAuthority: 'TM. ỦY BAN NHÂN DÂN', signerPosition: 'Chủ tịch', signerName: 'Giang Thị Giả Định' };
  const signing = { ...by(actor, at), reportId, symbol, reportedOn: Temporal.PlainDate.from(on), ...signer };
  await using shelf = openShelf(telling.db, telling.storage, actor.authorityId);
  const paper = told(await composeReport(telling.db, shelf, signing));
  await as(telling, actor, at, (tx) => freezeReport(tx, { ...signing, paper, seen, isSure: true }));
}

const inProvince = async ({ telling, peers }: Scene) => {
  const actor = peerOfficer(peers, 'province', 'plan-owner');
  const [came] = await envelopesOf(telling.db, actor.authorityId, { direction: 'in' });
  if (!came) throw new Error('A report of the story did not come.');
  return { actor, id: came.id };
};

async function accept(scene: Scene, at: Temporal.Instant, id?: Awaited<ReturnType<typeof inProvince>>['id']): Promise<void> {
  const { actor, id: last } = await inProvince(scene);
  await as(scene.telling, actor, at, (tx) => acceptArrived(tx, { actor, now: at }, id ?? last, undefined));
}

/** What came last from a body is decided later, when other reports came since. */
function reportOfPeer(scene: Scene, report: PeerReport): Event[] {
  let reportId: ReportId | undefined;
  let came: Awaited<ReturnType<typeof inProvince>>['id'] | undefined;
  const sentAt = moment(report.sentAt);
  const decidedAt = moment(report.decidedAt);
  return [
    { at: moment(report.draftedAt), happen: async () => void (reportId = await write(scene, report)) },
    { at: moment(report.signedAt), happen: async () => void (reportId && (await sign(scene, reportId, report))) },
    {
      at: sentAt,
      async happen() {
        if (!reportId) return;
        const actor = peerOfficer(scene.peers, 'commune', 'plan-owner');
        const what = told(await reportToSend(scene.telling.db, scene.telling.storage, { authorityId: actor.authorityId, reportId }));
        const to = [known(scene.peers, 'province').authorityId];
        await send(scene.telling, actor, sentAt, { what, about: { type: 'report', id: reportId }, to });
        came = (await inProvince(scene)).id;
      },
    },
    {
      at: decidedAt,
      async happen() {
        const { returned } = report;
        if (!returned || !came) return accept(scene, decidedAt, came);
        const { actor } = await inProvince(scene);
        const id = came;
        const given = { note: returned.note, remarks: returned.remarks };
        await as(scene.telling, actor, decidedAt, (tx) => returnArrived(tx, { actor, now: decidedAt }, id, given));
      },
    },
  ];
}

function reportOfWard(scene: Scene, { symbol, sentAt, acceptedAt }: (typeof WARD)[number]): Event[] {
  const { telling, peers } = scene;
  let came: Awaited<ReturnType<typeof inProvince>>['id'] | undefined;
  return [
    {
      at: moment(sentAt),
      async happen() {
        const report = (await reportsOf(telling.db, telling.authorityId)).find((one) => one.symbol === symbol);
        if (!report) throw new Error('A report of the ward is not there.');
        const what = told(await reportToSend(telling.db, telling.storage, { authorityId: telling.authorityId, reportId: report.id }));
        const to = [known(peers, 'province').authorityId];
        await send(telling, known(telling.officers, 'clerk'), moment(sentAt), { what, about: { type: 'report', id: report.id }, to });
        came = (await inProvince(scene)).id;
      },
    },
    { at: moment(acceptedAt), happen: () => accept(scene, moment(acceptedAt), came) },
  ];
}

async function reply(
  scene: Scene,
  key: 'department' | 'commune',
  naming: { regimeId: RegimeId; key: string },
  at: Temporal.Instant,
): Promise<void> {
  const { telling, peers } = scene;
  // Who wrote it leaves the sending to the chair, where there is one.
  const { officers } = known(peers, key);
  const actor = officers.get('chair') ?? known(officers, 'plan-owner');
  const found = told(await replyToSend(telling.db, actor.authorityId, { ...naming, today: dayOf(at) }));
  await as(telling, actor, at, (tx) => noteReplySent(tx, by(actor, at), naming, found.what.content));
  const about = { type: 'regime-reply', id: found.reply.id };
  await send(telling, actor, at, { what: found.what, about, to: [known(peers, 'province').authorityId] });
}

function sayNothing(scene: Scene, { key, at: when }: (typeof NONE)[number]): Event[] {
  const at = moment(when);
  const acceptedAt = at.add({ minutes: 90 });
  let came: Awaited<ReturnType<typeof inProvince>>['id'] | undefined;
  const said = {
    at,
    async happen() {
      if (!scene.regime) return;
      const actor = peerOfficer(scene.peers, 'department', 'plan-owner');
      const naming = { regimeId: scene.regime, key };
      await as(scene.telling, actor, at, (tx) => sayNone(tx, by(actor, at), naming, NONE_NOTE));
      await reply(scene, 'department', naming, at);
      came = (await inProvince(scene)).id;
    },
  };
  return [said, { at: acceptedAt, happen: () => accept(scene, acceptedAt, came) }];
}

function answerRequest(scene: Scene): Event {
  const at = moment(ASKED.answeredAt);
  return {
    at,
    async happen() {
      if (!scene.request) return;
      const actor = peerOfficer(scene.peers, 'commune', 'plan-owner');
      const naming = { regimeId: scene.request, key: 'once' };
      for (const [number, answer] of ASKED.answers.entries())
        await as(scene.telling, actor, at, (tx) => answerQuestion(tx, by(actor, at), naming, { question: String(number + 1), ...answer }));
      await reply(scene, 'commune', naming, at);
    },
  };
}

function urge(scene: Scene): Event {
  const at = moment(URGED_AT);
  return {
    at,
    async happen() {
      const { regime } = scene;
      if (!regime) return;
      const actor = peerOfficer(scene.peers, 'province', 'plan-owner');
      await as(scene.telling, actor, at, (tx) => urgeMissing(tx, by(actor, at), { id: regime, key: 'half-1-2026' }));
    },
  };
}

/** Three periods as the authorities of the province reported them: one late and urged, one returned, one that says nothing arose; the fourth is open. */
export function reportToProvince(telling: Telling, peers: Peers): Event[] {
  const scene: Scene = { telling, peers, regime: undefined, request: undefined, planId: undefined };
  return [
    nameSuperior(telling, peers),
    { at: moment(REGIME.at), happen: () => ask(scene) },
    { at: moment(PEER_PLAN.at), happen: () => issue(scene) },
    ...PEER_REPORTS.flatMap((report) => reportOfPeer(scene, report)),
    ...WARD.flatMap((report) => reportOfWard(scene, report)),
    ...NONE.flatMap((one) => sayNothing(scene, one)),
    urge(scene),
    { at: moment(ASKED.at), happen: () => askOnce(scene) },
    answerRequest(scene),
  ];
}
