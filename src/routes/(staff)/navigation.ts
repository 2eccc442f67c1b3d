import { mayReadLog, mayManageOfficers } from '#features/identity/index.ts';
import { maySeeActivities } from '#features/activities/index.ts';
import { maySeeDocuments } from '#features/documents/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { mayRead as maySeeReports } from '#features/reporting/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { maySeeUnits } from '#features/units/index.ts';
import type { Policy } from '#platform/server/edge.ts';
import type { NavItem } from '#platform/ui/layout/navigation.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';

interface Target {
  href: string;
  icon: NonNullable<NavItem['icon']>;
  vi: string;
  en: string;
  may: Policy;
}

/** The pages of the staff in the order of a working day; a telephone shows the first four. */
export const targets: readonly Target[] = [
  { href: '/lam-viec', icon: 'home', vi: 'Hôm nay', en: 'Today', may: () => undefined },
  { href: '/lam-viec/viec', icon: 'task', vi: 'Việc', en: 'Tasks', may: maySeeTasks },
  { href: '/lam-viec/hoat-dong', icon: 'activity', vi: 'Hoạt động', en: 'Activities', may: maySeeActivities },
  { href: '/lam-viec/ke-hoach', icon: 'plan', vi: 'Kế hoạch', en: 'Plans', may: maySeePlans },
  { href: '/lam-viec/bao-cao', icon: 'report', vi: 'Báo cáo', en: 'Reports', may: maySeeReports },
  { href: '/lam-viec/van-ban', icon: 'document', vi: 'Văn bản', en: 'Documents', may: maySeeDocuments },
  { href: '/lam-viec/don-vi', icon: 'unit', vi: 'Đơn vị', en: 'Units', may: maySeeUnits },
  { href: '/lam-viec/can-bo', icon: 'people', vi: 'Cán bộ', en: 'Officers', may: mayManageOfficers },
  { href: '/lam-viec/nhat-ky', icon: 'history', vi: 'Nhật ký', en: 'Log', may: mayReadLog },
];

/** The entries of the menu that this officer may open; `counts` says how many things came back, by the address of their page. */
export const navigationOf = (actor: Actor, locale: Locale, counts: Readonly<Record<string, number>> = {}): NavItem[] =>
  targets
    .filter(({ may }) => may(actor) === undefined)
    .map(({ href, icon, [locale]: label }) => ({ href, icon, label, ...(counts[href] && { count: counts[href] }) }));
