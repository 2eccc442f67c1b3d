import { reportView, type Envelope } from '#features/envelopes/index.ts';
import { answersOf, contentsOf, envelopeNamed, reportIn } from '#features/envelopes/server/index.ts';
import { indicatorsOn } from '#features/reporting/server/index.ts';
import { sitesOn } from '#features/portal/server/index.ts';
import type { StaffOutside } from '#platform/server/edge.ts';
import type { Locale } from '#platform/values/messages.ts';

/** What a report says, beside the version in whose place it comes and the remarks on that one; null for what is no report of ours. */
export async function reportShown({ db, storage, actor, today }: StaffOutside, envelope: Envelope, content: unknown, locale: Locale) {
  const said = envelope.kind === 'report' ? reportIn(content) : undefined;
  if (!said) return null;
  const { authorityId } = actor;
  const before = envelope.replacesUid === null ? undefined : await envelopeNamed(db, authorityId, envelope.replacesUid);
  const opened = before && (await contentsOf(db, storage, authorityId, before.id));
  const about = before ?? envelope;
  const remarks = (await answersOf(db, authorityId, about.id)).flatMap((one) => (one.what === 'returned' ? one.remarks : []));
  // What its sender did, as far as it is published on pages of this installation: with the unit, the proof and the photographs of each.
  const site = (await sitesOn(db, today)).find(({ authorityId: one }) => one === envelope.senderId);
  const { from, to } = said.report.covers;
  const counted = new Set((await indicatorsOn(db, Temporal.PlainDate.from(to))).flatMap(({ code, measure }) => (measure ? [code] : [])));
  const published = (code: string): string | null =>
    site && counted.has(code) ? `/${site.step}/hoat-dong?so-lieu=${code}&tu=${from}&den=${to}` : null;
  return {
    published: site ? `/${site.step}/hoat-dong` : null,
    ...reportView(said, { before: opened?.ok ? reportIn(opened.value.opened.content) : undefined, remarks, published }, locale),
  };
}
