import { decidesAs, mayApproveSurveys, mayKeepSurveys, surveyLine, surveyTexts, type Survey } from '#features/surveys/index.ts';
import { approversOf, surveysOf } from '#features/surveys/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { MOST, type Waiting } from './lists.ts';

/** What of a survey waits for the officer, the first that holds. */
function waitsFor(
  actor: Actor,
  it: Survey,
  { today, others }: { today: Temporal.PlainDate; others: readonly OfficerId[] },
): 'waitsApproval' | 'waitsPublishing' | 'waitsPapers' | 'waitsProposing' | undefined {
  const keeps = mayKeepSurveys(actor) === undefined;
  if (it.state === 'submitted') return decidesAs(actor, it, others) ? 'waitsApproval' : undefined;
  if (it.state === 'running') return keeps && Temporal.PlainDate.compare(it.closesOn, today) < 0 ? 'waitsPapers' : undefined;
  if (it.state !== 'ended' || it.results?.on) return undefined;
  if (it.results) return decidesAs(actor, it, others) ? 'waitsPublishing' : undefined;
  return keeps && it.answers >= 5 ? 'waitsProposing' : undefined;
}

/** Surveys that wait for the officer, by what is to be done. */
export async function surveysFor({ db, actor, today }: StaffContext, locale: Locale): Promise<Waiting[]> {
  if (mayKeepSurveys(actor) && mayApproveSurveys(actor)) return [];
  const surveys = await surveysOf(db, actor.authorityId, { limit: MOST });
  const others = surveys.length > 0 ? await approversOf(db, { actor, today }) : [];
  const by = Map.groupBy(surveys, (one) => waitsFor(actor, one, { today, others }));
  return (['waitsApproval', 'waitsPublishing', 'waitsPapers', 'waitsProposing'] as const).map((name) => ({
    title: surveyTexts[locale][name],
    items: (by.get(name) ?? []).map((one) => ({
      href: `/lam-viec/khao-sat/${one.id}`,
      title: surveyLine(one, { locale, today }).title,
      when: surveyLine(one, { locale, today }).span,
    })),
  }));
}
