import { tellEach } from '#features/messages/server/index.ts';
import { workersOn } from '#features/tasks/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { formatDay } from '#platform/values/format.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { Finding, Inspection, InspectionId, Member, Visit } from '../inspection.ts';
import type { Checking } from './held.ts';

interface Tale {
  about: { type: string; id: string };
  address: string;
  title: Words;
  text: Words;
}

const tell = (tx: Tx, checking: Checking, officers: readonly OfficerId[], tale: Tale): Promise<void> =>
  tellEach(tx, checking, officers, { kind: 'inspection', ...tale });

const pageOf = ({ inspectionId, id }: Pick<Visit, 'inspectionId' | 'id'>): string => `/lam-viec/kiem-tra/${inspectionId}/${id}`;
const cut = (text: string): string => truncate(text, 110);

/** Units that come onto a round are told of it, with the team. */
export async function tellPlanned(
  tx: Tx,
  checking: Checking,
  { id, title, fromOn, untilOn }: Pick<Inspection, 'title' | 'fromOn' | 'untilOn'> & { id: InspectionId },
  { unitIds, members }: { unitIds: readonly UnitId[]; members: readonly OfficerId[] },
): Promise<void> {
  const workers = await workersOn(tx, checking.actor.authorityId, checking.today);
  const days = `${formatDay(fromOn)} – ${formatDay(untilOn)}`;
  await tell(tx, checking, [...members, ...unitIds.flatMap(workers.of)], {
    about: { type: 'inspection-planned', id },
    address: `/lam-viec/kiem-tra/${id}`,
    title: { vi: `Lịch kiểm tra: ${cut(title)}`, en: `A check is planned: ${cut(title)}` },
    text: { vi: `Thời gian ${days}. Xem tiêu chí để chuẩn bị hồ sơ.`, en: `From ${days}. The criteria say what to prepare.` },
  });
}

/** The unit is told that its minutes stand, and that it may answer. */
export async function tellClosed(tx: Tx, checking: Checking, visit: Visit, round: Pick<Inspection, 'title'>): Promise<void> {
  const workers = await workersOn(tx, checking.actor.authorityId, checking.today);
  await tell(tx, checking, workers.of(visit.unitId), {
    about: { type: 'inspection-closed', id: visit.id },
    address: pageOf(visit),
    title: { vi: `Biên bản kiểm tra: ${cut(round.title)}`, en: `Minutes of a check: ${cut(round.title)}` },
    text: {
      vi: `Biên bản đã chốt, ${visit.open > 0 ? `có ${visit.open} tồn tại cần khắc phục` : 'không có tồn tại'}. Đơn vị xem và ghi ý kiến.`,
      en: `The minutes stand with ${visit.open} findings to put right. The unit may answer.`,
    },
  });
}

/** Head and secretary are told what the unit answers. */
export async function tellAnswered(
  tx: Tx,
  checking: Checking,
  visit: Visit,
  { unit, members }: { unit: string; members: readonly Member[] },
) {
  const heads = members.filter(({ duty }) => duty !== 'member').map(({ officerId }) => officerId);
  await tell(tx, checking, heads, {
    about: { type: 'inspection-answered', id: visit.id },
    address: pageOf(visit),
    title: { vi: `Ý kiến về biên bản: ${cut(unit)}`, en: `An answer to minutes: ${cut(unit)}` },
    text: { vi: `${checking.actor.fullName} vừa ghi ý kiến của đơn vị.`, en: `${checking.actor.fullName} answered for the unit.` },
  });
}

/** The team is told that a finding is said to be put right. */
export async function tellReported(tx: Tx, checking: Checking, finding: Finding, members: readonly Member[]): Promise<void> {
  await tell(
    tx,
    checking,
    members.map(({ officerId }) => officerId),
    {
      // prettier-ignore
      about: { type: 'inspection-reported', id: finding.id },
      address: `${pageOf({ inspectionId: finding.inspectionId, id: finding.visitId })}/ton-tai/${finding.id}`,
      title: { vi: `Chờ xác nhận khắc phục: ${cut(finding.text)}`, en: `Put right, to confirm: ${cut(finding.text)}` },
      text: { vi: `${checking.actor.fullName} báo đã khắc phục.`, en: `${checking.actor.fullName} says that it was put right.` },
    },
  );
}

/** Who said so, and the unit, are told whether the team takes a finding for put right. */
export async function tellDecided(tx: Tx, checking: Checking, finding: Finding, reason: string | null): Promise<void> {
  const workers = await workersOn(tx, checking.actor.authorityId, checking.today);
  const officers = [...workers.of(finding.unitId), ...(finding.reportedBy ? [finding.reportedBy] : [])];
  await tell(tx, checking, officers, {
    about: { type: reason === null ? 'inspection-fixed' : 'inspection-returned', id: finding.id },
    address: `${pageOf({ inspectionId: finding.inspectionId, id: finding.visitId })}/ton-tai/${finding.id}`,
    title:
      reason === null
        ? { vi: `Đã xác nhận khắc phục: ${cut(finding.text)}`, en: `Confirmed as put right: ${cut(finding.text)}` }
        : { vi: `Chưa chấp nhận khắc phục: ${cut(finding.text)}`, en: `Not taken for put right: ${cut(finding.text)}` },
    text:
      reason === null
        ? { vi: 'Đoàn kiểm tra đã xác nhận.', en: 'The team has confirmed it.' }
        : { vi: `Lý do: ${reason}`, en: `The reason: ${reason}` },
  });
}

/** All units of a round are told of its conclusion. */
export async function tellConcluded(tx: Tx, checking: Checking, { id, title }: Inspection, unitIds: readonly UnitId[]): Promise<void> {
  const workers = await workersOn(tx, checking.actor.authorityId, checking.today);
  await tell(tx, checking, unitIds.flatMap(workers.of), {
    about: { type: 'inspection-concluded', id },
    address: `/lam-viec/kiem-tra/${id}`,
    title: { vi: `Kết luận kiểm tra: ${cut(title)}`, en: `A check was concluded: ${cut(title)}` },
    text: { vi: 'Xem kết luận và những tồn tại còn phải khắc phục.', en: 'See the conclusion and what is left to put right.' },
  });
}
