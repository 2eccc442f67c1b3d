import type { Plan as PlanPaper } from 'official-documents';
import { authorityOn, namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { formatDay } from '#platform/values/format.ts';
import { planOf } from '#features/plans/server/index.ts';
import { subplanPaper } from '../paper.ts';
import type { Subplan } from '../subplan.ts';
import { itemsOf } from './queries.ts';

/** The plan of a unit as a paper to be composed; names are those of its day. */
export async function subplanPaperOf(db: Read, authorityId: AuthorityId, plan: Subplan, today: Temporal.PlainDate): Promise<PlanPaper> {
  const day = plan.signedOn ?? today;
  const authority = (await authorityOn(db, authorityId, day)) ?? (await authorityOn(db, authorityId, today));
  const above = await planOf(db, authorityId, plan.planId);
  if (!authority || !above) throw new Error('A plan of a unit stands under a plan of its authority.');
  const subject = above.title.replace(/^kế hoạch\s+/iu, '').replace(/^về\s+/iu, '');
  const cited = [
    `Kế hoạch${above.symbol ? ` số ${above.symbol}` : ''}`,
    above.issuedOn && `ngày ${formatDay(above.issuedOn)}`,
    `của ${above.issuer}`,
    `về ${subject.replace(/^./u, (first) => first.toLocaleLowerCase('vi'))}`,
  ];
  const unit = (await unitsOn(db, authorityId, day)).find(({ id }) => id === plan.unitId);
  const name = unit?.name ?? (await namesInTime(db, authorityId)).on(plan.unitId, day).name;
  return subplanPaper({
    plan,
    items: await itemsOf(db, authorityId, plan.id),
    unit: { name, kind: unit?.kind ?? '', isPartner: unit?.isPartner ?? false },
    authority: authority.name,
    place: authority.placeName,
    above: cited.filter(Boolean).join(' '),
    isSample: authority.isDemo,
  });
}
