import { isRole, noticeTexts, roles } from '#features/identity/index.ts';
import type { OfficerNotice } from '#features/identity/server/index.ts';
import { formatMoment } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';

interface Around {
  locale: Locale;
  /** The full name of whom the notice is for. */
  own: string;
  unitName: (id: string | null) => string | undefined;
}

/** A notice in one line: what was done to the account, by whom and when. */
export function noticeLine({ what, role, unitId, by, at }: OfficerNotice, { locale, own, unitName }: Around): string {
  const t = noticeTexts[locale];
  const roleName = role && (isRole(role) ? roles[role][locale] : role);
  const post = [roleName, unitName(unitId)].filter(Boolean).join(' – ');
  const done = post ? `${t.what[what]}: ${post}` : t.what[what];
  return t.line(done, by === null || by === own ? t.byOneself : by, formatMoment(at));
}
