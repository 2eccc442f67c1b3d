import {
  addFinding,
  answerVisit,
  closeVisit,
  concludeInspection,
  confirmFix,
  criteriaOf,
  markPoint,
  marksOf,
  planInspection,
  reportFix,
  saveDetails,
  skipVisit,
  takeCheckPhotos,
  takeUsual,
  visitsOf,
  type GivenPhotos,
} from '#features/inspections/server/index.ts';
import type { FindingId, InspectionId, VisitId } from '#features/inspections/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { photograph, type PictureKey } from '../../pictures/index.ts';
import { round, skipped, visits } from '../../story/supervision/inspections.ts';
import type { OfficerKey } from '../../story/officers.ts';
import type { UnitKey } from '../../story/units.ts';
import { keeping } from '../displays.ts';
import { dayOf, known, moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

const dayIn = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

async function withPicture<T>(
  telling: Telling,
  picture: PictureKey | undefined,
  at: Temporal.Instant,
  run: (photos: GivenPhotos) => Promise<T>,
): Promise<T> {
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const photos = await takeCheckPhotos(shelf, picture ? [await photograph(picture, dayOf(at))] : []);
  if (!photos.ok) throw new Error(photos.refusal.message);
  return await run(photos.value);
}

interface Planned {
  id: InspectionId;
  visitOf: (unit: UnitKey) => VisitId;
}

async function plan(telling: Telling): Promise<Planned> {
  const at = moment(round.plannedAt);
  const by = 'owner';
  const checking = keeping(telling, by, at);
  await telling.act({ at, by }, (tx) => takeUsual(tx, checking));
  const officer = (key: OfficerKey) => known(telling.officers, key).officerId;
  const [coversFromOn, coversUntilOn] = round.covers;
  const input = {
    kind: 'team' as const,
    title: round.title,
    basis: round.basis,
    fromOn: dayIn(round.from),
    untilOn: dayIn(round.until),
    coversFromOn: dayIn(coversFromOn),
    coversUntilOn: dayIn(coversUntilOn),
    headId: officer(round.head),
    secretaryId: officer(round.secretary),
    memberIds: round.members.map(officer),
    unitIds: [...visits.map(({ of }) => of), skipped.of].map((key) => known(telling.units, key)),
    criterionIds: (await criteriaOf(telling.db, telling.authorityId)).map(({ id }) => id),
  };
  const id = await telling.act({ at, by }, (tx) => planInspection(tx, checking, input));
  const all = await visitsOf(telling.db, telling.authorityId, { inspectionId: id });
  const visitOf = (unit: UnitKey): VisitId => {
    const visit = all.find(({ unitId }) => unitId === known(telling.units, unit));
    if (!visit) throw new Error(`The round does not pass "${unit}".`);
    return visit.id;
  };
  return { id, visitOf };
}

type Visited = (typeof visits)[number];

async function visit(telling: Telling, visitId: VisitId, said: Visited): Promise<FindingId[]> {
  const { by, points = {}, none = [], found = [] } = said;
  const begun = moment(said.at);
  const marks = await marksOf(telling.db, telling.authorityId, visitId);
  const findings: FindingId[] = [];
  for (const { id: markId, position, maxPoints, pointId } of marks) {
    const at = begun.add({ minutes: 2 * position });
    const missed = found.find((one) => one.at === position);
    const result = none.includes(position) ? 'none' : missed ? 'not-met' : 'met';
    const given = points[position] ?? (missed ? 0 : maxPoints);
    const input = {
      result,
      note: missed?.note,
      points: result === 'none' || maxPoints === null ? undefined : (given ?? undefined),
    } as const;
    await withPicture(telling, missed?.picture, at, (photos) =>
      telling.act({ at, by }, (tx) => markPoint(tx, keeping(telling, by, at), { visitId, markId }, input, photos)),
    );
    if (!missed) continue;
    const { text, remedy, responsible } = missed;
    const finding = { pointId, text, remedy, responsible, dueOn: dayIn(missed.due) };
    findings.push(await telling.act({ at, by }, (tx) => addFinding(tx, keeping(telling, by, at), visitId, finding)));
  }
  const at = begun.add({ minutes: 30 });
  const { place, present, remark } = said;
  const details = { visitedOn: dayOf(at), place, present, remark };
  await telling.act({ at, by }, (tx) => saveDetails(tx, keeping(telling, by, at), visitId, details));
  await telling.act({ at, by }, (tx) => closeVisit(tx, keeping(telling, by, at), visitId));
  return findings;
}

/** One unit is visited, answers, and puts right what was found. */
function visiting(telling: Telling, there: () => Planned, said: Visited): Event[] {
  let findings: FindingId[] = [];
  const { answered, found = [] } = said;
  const happen = async (): Promise<void> => {
    findings = await visit(telling, there().visitOf(said.of), said);
  };
  const fixing = found.flatMap(({ fixed }, index): Event[] => {
    if (!fixed) return [];
    const idOf = (): FindingId => {
      const id = findings[index];
      if (!id) throw new Error('Nothing was found.');
      return id;
    };
    const at = moment(fixed.at);
    const input = { fixedOn: dayOf(at), fixNote: fixed.note };
    const report = () =>
      withPicture(telling, fixed.picture, at, async (photos) => {
        const by = keeping(telling, fixed.by, at);
        await telling.act({ at, by: fixed.by }, (tx) => reportFix(tx, by, idOf(), input, photos));
      });
    const decidedAt = moment(fixed.confirmedAt);
    const confirm = () =>
      telling.act({ at: decidedAt, by: fixed.confirmedBy }, (tx) => confirmFix(tx, keeping(telling, fixed.confirmedBy, decidedAt), idOf()));
    return [
      { at, happen: report },
      { at: decidedAt, happen: confirm },
    ];
  });
  const answering: Event[] = answered
    ? [
        {
          at: moment(answered.at),
          async happen() {
            const at = moment(answered.at);
            const input = { answer: answered.answer, answerText: answered.text };
            const id = there().visitOf(said.of);
            await telling.act({ at, by: answered.by }, (tx) => answerVisit(tx, keeping(telling, answered.by, at), id, input));
          },
        },
      ]
    : [];
  return [{ at: moment(said.at), happen }, ...answering, ...fixing];
}

/** A round of checks passes four units; two findings are put right, one is late on the last day, and the round is concluded. */
export function checkUnits(telling: Telling): Event[] {
  let planned: Planned | undefined;
  const there = (): Planned => {
    if (!planned) throw new Error('The round was not planned yet.');
    return planned;
  };
  const skip = async (): Promise<void> => {
    const at = moment(skipped.at);
    const id = there().visitOf(skipped.of);
    await telling.act({ at, by: 'owner' }, (tx) => skipVisit(tx, keeping(telling, 'owner', at), id, skipped.reason));
  };
  const conclude = async (): Promise<void> => {
    const at = moment(round.concludedAt);
    const input = { conclusion: round.conclusion, concludedOn: dayOf(at) };
    await telling.act({ at, by: 'owner' }, (tx) => concludeInspection(tx, keeping(telling, 'owner', at), there().id, input));
  };
  const planning = async (): Promise<void> => {
    planned = await plan(telling);
  };
  return [
    { at: moment(round.plannedAt), happen: planning },
    ...visits.flatMap((said) => visiting(telling, there, said)),
    { at: moment(skipped.at), happen: skip },
    { at: moment(round.concludedAt), happen: conclude },
  ];
}
