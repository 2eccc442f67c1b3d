import { askedOn, fieldOfMeasure } from '#features/activities/index.ts';
import { recordActivity } from '#features/activities/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, DutyId, UnitId } from '#platform/values/ids.ts';
import { anOrigin, told } from '../activities.ts';
import { acting, now, today, value } from '../actors.ts';
import { aView } from './agenda.ts';
import type { BuiltAuthority } from '../builders.ts';
import { citizenEdits, citizenForms } from './citizens/citizens.ts';
import { petitionEdits, petitionForms } from './citizens/petitions.ts';
import { surveyEdits, surveyForms } from './citizens/surveys.ts';
import { envelopeForms } from './envelopes/forms.ts';
import { regimeEdits, regimeForms } from './envelopes/regimes.ts';
import { deliveryEdits, deliveryForms } from './deliveries/forms.ts';
import { displayEdits, displayForms } from './display-forms.ts';
import { guidanceEdits, guidanceForms } from './guidance.ts';
import { inquiryEdits, inquiryForms } from './inquiries.ts';
import { inspectionEdits, inspectionForms } from './inspection-forms.ts';
import { briefingForms, topicEdits } from './newsroom/briefings.ts';
import { newsroomEdits, newsroomForms } from './newsroom/forms.ts';
import { rearrangingForms } from './rearranging.ts';
import { qualityEdits, qualityForms } from './quality.ts';
import { relayEdits, relayForms } from './relays.ts';
import { indicatorEdits, indicatorForms } from './reports/indicators.ts';
import { dossierEdits, dossierForms } from './reports/dossiers.ts';
import { resultEdits, resultForms } from './reports/results.ts';
import { scoringEdits, scoringForms } from './scores.ts';
import { subplanEdits, subplanForms } from './subplans.ts';
import { amendingEdits, amendingForms } from './papers/amending.ts';
import { procedureEdits, procedureForms } from './procedures/forms.ts';
import { screenEdits, screenForms } from './portal/screens.ts';
import { paperEdits } from './papers/papers.ts';
import { taskEdits } from './tasks/forms.ts';

/** The edit forms of the rooms that tell of their own cases. */
export const roomEdits = async (db: Database, officer: Actor, unitId: UnitId, authority: BuiltAuthority) => [
  ...(await citizenEdits(db, authority, officer)),
  ...(await petitionEdits(db, authority, officer, unitId)),
  ...(await surveyEdits(db, authority, officer)),
  ...(await deliveryEdits(db, officer)),
  ...(await displayEdits(db, officer, unitId)),
  ...(await regimeEdits(db, officer)),
  ...(await indicatorEdits(db, officer)),
  ...(await resultEdits(db, officer)),
  ...(await dossierEdits(db, officer, unitId)),
  ...(await screenEdits(db, officer)),
  ...(await procedureEdits(db, officer, unitId)),
  ...(await guidanceEdits(db, authority, officer)),
  ...(await inquiryEdits(db, authority, officer)),
  ...(await newsroomEdits(db, authority, officer)),
  ...(await topicEdits(db, officer)),
  ...(await qualityEdits(db, officer)),
  ...(await scoringEdits(db, officer)),
  ...(await relayEdits(db, officer)),
  ...(await subplanEdits(db, authority, officer)),
  ...(await inspectionEdits(db, authority, officer)),
  ...(await paperEdits(db, officer)),
  ...(await taskEdits(db, officer)),
  ...(await amendingEdits(db, officer, unitId)),
  { page: 'viec/cach-xem/[id]', params: { id: await aView(db, officer) }, isOwn: true as const },
  { page: 'lien-he/cong-bo', params: {}, given: { embedSites: 'baodiaphuong.vn' } },
  { page: 'ngay-nghi', action: 'year', params: {}, query: 'nam=2027' },
  // A Sunday, which may be worked as well.
  { page: 'ngay-nghi/[ngay]', action: 'correct', params: { ngay: '2026-04-26' } },
];

interface Ground {
  unitId: UnitId;
  partner: UnitId;
  dutyId: DutyId | undefined;
  storage: Storage;
}

/** Where the fields of a record stand that are no columns of their own. */
export const columnsOfActivity: Record<string, string> = {
  counted: 'targetId',
  topics: 'kind',
  audiences: 'kind',
  alsoDuties: 'dutyId',
  ...Object.fromEntries(askedOn('radio').map((one) => [fieldOfMeasure(one), 'value'])),
};

/** A record of another unit that names the officer's as joint, so that it may be objected to. */
async function aJointActivity(db: Database, officer: Actor, { rootUnitId }: BuiltAuthority, unitId: UnitId): Promise<ActivityId> {
  const input = {
    ...{ actor: officer, now, today, origin: anOrigin(), told: told({ unitId, jointUnits: [{ unitId: rootUnitId }] }) },
    proof: { files: [], links: ['https://phuong.example.vn/tin/chung'] },
  };
  return value(await acting(db, officer, (tx) => recordActivity(tx, input)));
}

/** The forms of displays, questions and checks that make something, each with what it is about. */
export const roomForms = async (db: Database, authority: BuiltAuthority, officer: Actor, ground: Ground) => [
  ...(await briefingForms(db, authority, officer)),
  ...(await citizenForms(db, authority, officer, ground.unitId)),
  ...(await petitionForms(db, authority, officer)),
  ...(await surveyForms(db, authority, officer)),
  ...(await envelopeForms(db, ground.storage, officer)),
  ...(await regimeForms(db, officer)),
  ...(await indicatorForms(db, officer)),
  ...(await resultForms(db, officer)),
  ...(await dossierForms(db, officer, ground.unitId)),
  ...(await deliveryForms(db, authority, officer)),
  ...(await displayForms(db, officer, { ...ground, rootUnitId: authority.rootUnitId })),
  ...guidanceForms(authority.rootUnitId),
  ...screenForms(),
  ...(await procedureForms(db, officer, ground.unitId)),
  ...(await inquiryForms(db, authority, officer, ground)),
  ...(await newsroomForms(db, authority, officer)),
  ...qualityForms(),
  ...(await rearrangingForms(db, authority)),
  ...(await scoringForms(db, authority, officer, ground.storage)),
  ...(await relayForms(db, authority, officer)),
  ...(await subplanForms(db, authority, officer)),
  ...(await inspectionForms(db, authority, officer)),
  { page: 'hoat-dong/[id]/khong-tham-gia', params: { id: await aJointActivity(db, officer, authority, ground.unitId) } },
  ...(await amendingForms(db, officer, ground.unitId)),
];
