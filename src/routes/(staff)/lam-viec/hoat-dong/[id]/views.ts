import { askedOn, fieldOfMeasure, type Activity } from '#features/activities/index.ts';
import { viewTexts } from '#features/readership/index.ts';
import { viewsOf } from '#features/readership/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { FieldView } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';

/** Channels whose activities are pages of ours, so that how often one was opened is how many people it reached. */
const isOfPages = ({ channel }: Activity): boolean => channel === 'portal' || channel === 'mobile-app';

const counted = ({ id }: Activity, { db, actor, today }: StaffContext): Promise<number> =>
  viewsOf(db, actor.authorityId, `/hoat-dong/${id}`, today);

/** How often its public page was opened, as the software counted it and nobody confirmed; null where it is of another channel or nobody did. */
export async function viewsHere(activity: Activity, staff: StaffContext, locale: Locale): Promise<string | null> {
  if (activity.state !== 'confirmed' || activity.isInternal || !isOfPages(activity)) return null;
  const times = await counted(activity, staff);
  return times === 0 ? null : viewTexts[locale].ofActivity(formatNumber(times, locale));
}

/** Proposes that figure where the form asks for how many were reached and nothing stands there; who sends the form says that it is right. */
export async function proposeViews(fields: readonly FieldView[], activity: Activity, staff: StaffContext): Promise<FieldView[]> {
  const name = fieldOfMeasure('reach');
  if (!isOfPages(activity) || !askedOn(activity.channel).includes('reach')) return [...fields];
  const times = await counted(activity, staff);
  return fields.map((field) => (field.name === name && !field.value && times > 0 ? { ...field, value: String(times) } : field));
}
