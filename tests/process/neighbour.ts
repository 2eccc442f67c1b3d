import { activityOf, confirmActivity, copiesOf, publishEvidence } from '#features/activities/server/index.ts';
import { addAccount } from '#features/channels/server/index.ts';
import { aScreen } from '#root/testing/rooms/portal/screens.ts';
import { addContact } from '#features/contacts/server/index.ts';
import { addMaterial, beginRound } from '#features/displays/server/index.ts';
import { criteriaOf, marksOf } from '#features/inspections/server/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { setPublicationRule } from '#features/opendata/server/index.ts';
import { addRecipients, outgoingAbout, recipientsOf, signedCopiesOf } from '#features/papers/server/index.ts';
import { publishReport } from '#features/reporting/server/index.ts';
import { addHost } from '#features/units/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import { anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, now, processing, today, value } from '#root/testing/actors.ts';
import { anAuthority, aUnit } from '#root/testing/builders.ts';
import { aDocument, withShelf } from '#root/testing/documents.ts';
import { anArrivedEnvelope } from '#root/testing/rooms/envelopes/forms.ts';
import { dossiersIn } from '#root/testing/rooms/reports/dossiers.ts';
import { countedIn } from '#root/testing/rooms/reports/results.ts';
import { aView } from '#root/testing/rooms/agenda.ts';
import { hanging, keeping, placing } from '#root/testing/rooms/displays.ts';
import { asked } from '#root/testing/rooms/guidance.ts';
import { inquired } from '#root/testing/rooms/inquiries.ts';
import { aMerger } from '#root/testing/rooms/rearranging.ts';
import { itemsOfChecklist } from '#root/testing/rooms/quality.ts';
import { aRelay } from '#root/testing/rooms/relays.ts';
import { aDelivery } from '#root/testing/rooms/deliveries/outlets.ts';
import { topicAndBriefing } from '#root/testing/rooms/newsroom/briefings.ts';
import { aStoryOf } from '#root/testing/rooms/newsroom/pictured.ts';
import { aScorecard } from '#root/testing/rooms/scores.ts';
import { aSubplan } from '#root/testing/rooms/subplans.ts';
import { aFinding, aRound } from '#root/testing/rooms/inspections.ts';
import { aReceivedPlan } from '#root/testing/papers/received.ts';
import { aScan, attaching } from '#root/testing/papers/signed.ts';
import { aDifficulty, anOrder } from '#root/testing/rooms/tasks/tasks.ts';
import { citizensOf } from '#root/testing/rooms/citizens/office.ts';
import { proceduresIn } from '#root/testing/rooms/procedures/office.ts';
import { aLaw } from '#root/testing/rooms/laws.ts';
import { anIncomingPaper, anOutgoingPaper } from '#root/testing/rooms/papers/papers.ts';
import { aRoll } from '#root/testing/rooms/rolls.ts';
import { anOfficerWhoSignsIn, type SigningOfficer } from '#root/testing/identity.ts';
import { aPlan, aReport, freezing, performing, theReport } from '#root/testing/plans.ts';

/** An authority in full work, with the ids that addresses name. Everything that somebody wrote of it holds `word`. */
export interface Office {
  word: string;
  step: string;
  host: string;
  alias: string;
  name: string;
  securityEmail: string;
  officer: SigningOfficer;
  actor: Actor;
  ids: Record<
    | 'plan'
    | 'duty'
    | 'target'
    | 'task'
    | 'activity'
    | 'evidence'
    | 'photo'
    | 'report'
    | 'unit'
    | 'officer'
    | 'contact'
    | 'screen'
    | 'account'
    | 'order'
    | 'difficulty'
    | 'document'
    | 'site'
    | 'display'
    | 'round'
    | 'material'
    | 'law'
    | 'received'
    | 'asked'
    | 'outgoing'
    | 'incoming'
    | 'recipient'
    | 'signed'
    | 'signedFile'
    | 'roll'
    | 'view'
    | 'question'
    | 'story'
    | 'storyPicture'
    | 'delivery'
    | 'outlet'
    | 'inquiry'
    | 'subplan'
    | 'item'
    | 'relay'
    | 'qualityItem'
    | 'member'
    | 'inspection'
    | 'visit'
    | 'mark'
    | 'finding'
    | 'criterion'
    | ProcedureId
    | keyof Awaited<ReturnType<typeof countedIn>>
    | keyof Awaited<ReturnType<typeof dossiersIn>>
    | keyof Awaited<ReturnType<typeof citizensOf>>
    | 'envelope'
    | 'rearrangement'
    | 'scorecard'
    | 'scored'
    | 'ownTopic'
    | 'topicCode'
    | 'briefing',
    string
  >;
}

type ProcedureId = keyof Awaited<ReturnType<typeof proceduresIn>>;

const roles = ['administrator', 'plan-owner', 'chair', 'clerk', 'auditor'];

/** An authority with units, an issued plan, its tasks, a confirmed activity with a released photograph, a released report, contacts, a document, hosts. */
export async function anOffice(db: Database, storage: Storage, word: string, letters: string): Promise<Office> {
  const authority = await anAuthority(db, { placeName: word });
  const { authorityId, rootUnitId } = authority;
  const unitId = await aUnit(db, authority, { name: `Tổ dân phố ${word}` });
  const officer = await anOfficerWhoSignsIn(db, authority, { fullName: `Lê ${word} Một`, signInName: `${letters}.mot`, roles });
  const second = await anOfficerWhoSignsIn(db, authority, { fullName: `Lê ${word} Hai`, signInName: `${letters}.hai`, roles });
  const actorOf = ({ officerId }: SigningOfficer): Actor => ({
    authorityId,
    officerId,
    fullName: `Lê ${word}`,
    posts: roles.map((role) => ({ unitId: rootUnitId, role })),
  });
  const [actor, judge] = [actorOf(officer), actorOf(second)];
  const plan = await aPlan(db, actor, {
    title: `Kế hoạch của ${word}`,
    symbol: `7/KH-${letters.toUpperCase()}`,
    duties: [{ text: `Nhiệm vụ của ${word}`, units: [performing(unitId), performing(rootUnitId, { role: 'lead' })] }],
    targets: [{ text: `Chỉ tiêu của ${word}` }],
  });
  const target = plan.targets[0]!.id;
  const activity = await anActivity(
    db,
    storage,
    actor,
    {
      unitId: rootUnitId,
      title: `Hoạt động của ${word}`,
      place: `Nhà văn hóa ${word}`,
      note: `Ghi chú của ${word}`,
      targets: [{ targetId: target, value: 1 }],
      dutyId: plan.duties[0]!.id,
    },
    { links: [`https://${letters}.example.org/tin`], files: [await aPhotograph()] },
  );
  value(await acting(db, judge, (tx) => confirmActivity(tx, { actor: judge, activityId: activity, now })));
  const proof = (await activityOf(db, authorityId, activity))!.evidence.find(({ file }) => file)!;
  const copies = await copiesOf(db, withShelf(db, storage, judge), judge, [proof.id]);
  value(await acting(db, judge, (tx) => publishEvidence(tx, { actor: judge, copies, activityId: activity, evidenceId: proof.id, now })));
  const photo = (await activityOf(db, authorityId, activity))!.evidence.find(({ id }) => id === proof.id)!.publicFileId!;
  const report = await aReport(db, actor, plan.id);
  value(await freezing(db, storage, actor, report, { symbol: `8/BC-${letters.toUpperCase()}` }));
  value(await acting(db, actor, (tx) => publishReport(tx, { actor, now, today, reportId: report })));
  const contact = value(
    await acting(db, actor, (tx) =>
      addContact(
        tx,
        { actor, today },
        { purpose: 'other', name: `Đường dây nóng ${word}`, phones: [{ number: '0200 000 1122' }], hours: [] },
      ),
    ),
  );
  const account = value(
    await acting(db, actor, (tx) =>
      addAccount(tx, actor, {
        unitId: rootUnitId,
        service: 'other',
        name: `Trang ${word}`,
        address: `https://${letters}.example.net`,
        isOfficial: true,
      }),
    ),
  );
  const securityEmail = `antoan.${letters}@example.org`;
  value(await acting(db, actor, (tx) => setPublicationRule(tx, actor, { licence: 'source', securityEmail })));
  const document = await aDocument(db, storage, actor);
  const received = await aReceivedPlan(db, storage, actor);
  const law = await aLaw(db, actor, '7/2024/NĐ-CP');
  const outgoing = await anOutgoingPaper(db, actor, `Văn bản đi của ${word}`);
  const incoming = await anIncomingPaper(db, actor, { title: `Văn bản đến của ${word}` });
  const line = (await outgoingAbout(db, authorityId, plan.id))!;
  value(await attaching(db, storage, actor, line.id, { bytes: aScan(plan.symbol ?? '', `Bản của ${word}`), name: `${letters}.pdf` }));
  const [signed] = await signedCopiesOf(db, authorityId, line.id);
  const list = { unitIds: [rootUnitId], name: undefined, purpose: undefined };
  value(await acting(db, actor, (tx) => addRecipients(tx, { actor, now, today }, outgoing, list)));
  const [recipient] = await recipientsOf(db, authorityId, outgoing);
  const roll = await aRoll(db, actor, `Danh sách của ${word}`, [`Bưu cục ${word}`]);
  const site = value(await placing(db, actor, { unitId: rootUnitId, place: `Cổng chào ${word}` }));
  const display = value(await hanging(db, actor, { siteId: site, slogan: `Khẩu hiệu của ${word}` }));
  const round = value(await acting(db, actor, (tx) => beginRound(tx, keeping(actor), rootUnitId)));
  const material = value(
    await acting(db, actor, (tx) => addMaterial(tx, keeping(actor), { unitId: rootUnitId, kind: 'leaflet', title: `Tờ gấp của ${word}` })),
  );
  const view = await aView(db, actor, `Cách xem của ${word}`);
  const question = value(await asked(db, actor, rootUnitId, { title: `Câu hỏi của ${word}` }));
  const told = await aStoryOf(db, storage, { writer: judge, decider: actor, unitId: rootUnitId }, word);
  const handed = await aDelivery(db, { writer: judge, decider: actor, unitId: rootUnitId }, `Nơi gửi của ${word}`);
  const inquiry = value(await inquired(db, actor, rootUnitId, unitId, { title: `Thông tin của ${word}` }));
  const subplan = await aSubplan(db, actor, { unitId, planId: plan.id, title: `Kế hoạch tổ ${word}` });
  const relay = await aRelay(db, actor, plan.id, `Chi hội ${word}`);
  const checked = await aRound(db, actor, [unitId], { title: `Kiểm tra của ${word}` });
  const visit = checked.visits[0]!;
  const finding = await aFinding(db, actor, visit, `Tồn tại của ${word}`);
  const order = await anOrder(db, actor, { planId: plan.id, unitIds: [unitId], text: `Việc đột xuất của ${word}` });
  const difficulty = await aDifficulty(db, actor, { unitId: rootUnitId, planId: plan.id, text: `Vướng mắc của ${word}` });
  const [host, alias] = [`${letters}.example.vn`, `www.${letters}.example.vn`];
  for (const one of [host, alias])
    value(await processing(db, authorityId, (tx) => addHost(tx, { authorityId, host: one, isMain: false, now })));
  const task = await db.selectFrom('task').select('id').where('authority_id', '=', authorityId).executeTakeFirstOrThrow();
  const { slug } = await db.selectFrom('authority').select('slug').where('id', '=', authorityId).executeTakeFirstOrThrow();
  const scores = await aScorecard(db, actor, `Bộ tiêu chí của ${word}`);
  expectWhole(await officersOf(db, authorityId), await theReport(db, actor, report));
  return {
    word,
    step: slug,
    host,
    alias,
    name: `Ủy ban nhân dân phường ${word}`,
    securityEmail,
    officer,
    actor,
    ids: {
      view,
      scorecard: scores.bo,
      scored: scores.chamDiem,
      rearrangement: await aMerger(db, authority, actor, word),
      ...(await countedIn(db, actor, judge, word)),
      ...(await dossiersIn(db, actor, judge, { unitId, word })),
      ...(await topicAndBriefing(db, { keeper: actor, giver: judge }, word)),
      envelope: await anArrivedEnvelope(db, storage, actor, { title: `Phong bì của ${word}` }),
      plan: plan.id,
      duty: plan.duties[0]!.id,
      target,
      task: task.id,
      activity,
      evidence: proof.id,
      photo,
      report,
      unit: unitId,
      officer: second.officerId,
      contact,
      screen: await aScreen(db, actor, { name: `Màn hình ${word}`, fallback: `Lời của ${word}` }),
      account,
      order,
      difficulty,
      document,
      site,
      display,
      round,
      material,
      law,
      received: received.id,
      asked: received.duties[0]!.id,
      outgoing,
      incoming,
      recipient: recipient!.id,
      signed: signed!.id,
      signedFile: signed!.fileId,
      roll: roll.id,
      question,
      ...told,
      ...handed,
      inquiry,
      relay: relay.id,
      qualityItem: (await itemsOfChecklist(db, actor))[0]!,
      member: relay.members[0]!,
      subplan: subplan.id,
      item: subplan.items[0]!,
      inspection: checked.id,
      visit,
      mark: (await marksOf(db, authorityId, visit))[0]!.id,
      finding,
      criterion: (await criteriaOf(db, authorityId))[0]!.id,
      ...(await citizensOf(db, actor, judge, word)),
      ...(await proceduresIn(db, storage, actor, { unitId, word })),
    },
  };
}

function expectWhole(officers: readonly unknown[], { state }: { state: string }): void {
  if (officers.length !== 2 || state !== 'frozen') throw new Error('The office is not whole.');
}
