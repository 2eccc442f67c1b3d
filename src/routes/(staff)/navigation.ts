import { mayDecideProposals, mayManageOfficers, mayReadLog, pagesOf, type PageCode } from '#features/identity/index.ts';
import { maySeeActivities } from '#features/activities/index.ts';
import { maySeeHolidays } from '#features/calendar/index.ts';
import { maySeeContacts } from '#features/contacts/index.ts';
import { maySeeDisplays } from '#features/displays/index.ts';
import { maySeeEnvelopes } from '#features/envelopes/index.ts';
import { maySeeDocuments } from '#features/documents/index.ts';
import { maySeeGuidance } from '#features/guidance/index.ts';
import { maySeeInquiries } from '#features/inquiries/index.ts';
import { maySeeInspections } from '#features/inspections/index.ts';
import { maySeeLaws } from '#features/laws/index.ts';
import { maySeeNewsroom } from '#features/newsroom/index.ts';
import { maySeeIncoming } from '#features/papers/index.ts';
import { maySeePlans } from '#features/plans/index.ts';
import { maySeeProcedures } from '#features/procedures/index.ts';
import { mayRead as maySeeReports } from '#features/reporting/index.ts';
import { maySeePetitions } from '#features/petitions/index.ts';
import { maySeeSitePages } from '#features/sitepages/index.ts';
import { maySeeSurveys } from '#features/surveys/index.ts';
import { maySeeSubplans } from '#features/subplans/index.ts';
import { maySeeTasks } from '#features/tasks/index.ts';
import { authorityTexts, maySeeUnits } from '#features/units/index.ts';
import type { Policy } from '#platform/server/edge.ts';
import type { NavItem } from '#platform/ui/layout/navigation.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { Locale } from '#platform/values/messages.ts';

interface Target {
  page: PageCode;
  /** On the keyboard, after g. */
  letter: string;
  href: string;
  icon: NonNullable<NavItem['icon']>;
  vi: string;
  en: string;
  may: Policy;
}

/** The pages of the staff; which of them stand in whose menu, and in what order, the roles say. A telephone shows the first four. */
export const targets: readonly Target[] = [
  { page: 'today', letter: 'h', href: '/lam-viec', icon: 'home', vi: 'Hôm nay', en: 'Today', may: maySeeTasks },
  { page: 'tasks', letter: 'v', href: '/lam-viec/viec', icon: 'task', vi: 'Việc', en: 'Tasks', may: maySeeTasks },
  {
    page: 'activities',
    letter: 'o',
    href: '/lam-viec/hoat-dong',
    icon: 'activity',
    vi: 'Hoạt động',
    en: 'Activities',
    may: maySeeActivities,
  },
  { page: 'plans', letter: 'k', href: '/lam-viec/ke-hoach', icon: 'plan', vi: 'Kế hoạch', en: 'Plans', may: maySeePlans },
  { page: 'reports', letter: 'b', href: '/lam-viec/bao-cao', icon: 'report', vi: 'Báo cáo', en: 'Reports', may: maySeeReports },
  { page: 'documents', letter: 'd', href: '/lam-viec/van-ban', icon: 'document', vi: 'Văn bản', en: 'Documents', may: maySeeDocuments },
  {
    page: 'registers',
    letter: 's',
    href: '/lam-viec/so-van-ban/den',
    icon: 'attach',
    vi: 'Sổ văn bản',
    en: 'Registers',
    may: maySeeIncoming,
  },
  { page: 'envelopes', letter: 'm', href: '/lam-viec/phong-bi', icon: 'mail', vi: 'Phong bì', en: 'Envelopes', may: maySeeEnvelopes },
  { page: 'laws', letter: 'p', href: '/lam-viec/van-ban-phap-luat', icon: 'book', vi: 'Pháp luật', en: 'Laws', may: maySeeLaws },
  { page: 'newsroom', letter: 'n', href: '/lam-viec/tin-bai', icon: 'message', vi: 'Tin, bài', en: 'Stories', may: maySeeNewsroom },
  { page: 'procedures', letter: 'f', href: '/lam-viec/thu-tuc', icon: 'document', vi: 'Thủ tục', en: 'Procedures', may: maySeeProcedures },
  {
    page: 'displays',
    letter: 'r',
    href: '/lam-viec/truc-quan',
    icon: 'flag',
    vi: 'Băng rôn, bảng tin',
    en: 'Displays',
    may: maySeeDisplays,
  },
  { page: 'inspections', letter: 't', href: '/lam-viec/kiem-tra', icon: 'done', vi: 'Kiểm tra', en: 'Checks', may: maySeeInspections },
  { page: 'guidance', letter: 'q', href: '/lam-viec/hoi-dap', icon: 'help', vi: 'Hỏi đáp', en: 'Questions', may: maySeeGuidance },
  {
    page: 'inquiries',
    letter: 'i',
    href: '/lam-viec/thong-tin',
    icon: 'message',
    vi: 'Thông tin',
    en: 'Information',
    may: maySeeInquiries,
  },
  {
    page: 'subplans',
    letter: 'j',
    href: '/lam-viec/ke-hoach-don-vi',
    icon: 'plan',
    vi: 'Kế hoạch đơn vị',
    en: 'Unit plans',
    may: maySeeSubplans,
  },
  { page: 'petitions', letter: 'x', href: '/lam-viec/phan-anh', icon: 'message', vi: 'Phản ánh', en: 'Petitions', may: maySeePetitions },
  { page: 'surveys', letter: 'z', href: '/lam-viec/khao-sat', icon: 'help', vi: 'Khảo sát', en: 'Surveys', may: maySeeSurveys },
  { page: 'units', letter: 'u', href: '/lam-viec/don-vi', icon: 'unit', vi: 'Đơn vị', en: 'Units', may: maySeeUnits },
  {
    page: 'site',
    letter: 'w',
    href: '/lam-viec/trang-cong-khai',
    icon: 'globe',
    vi: 'Trang công khai',
    en: 'Public pages',
    may: maySeeSitePages,
  },
  { page: 'contacts', letter: 'l', href: '/lam-viec/lien-he', icon: 'phone', vi: 'Liên hệ', en: 'Contacts', may: maySeeContacts },
  { page: 'officers', letter: 'c', href: '/lam-viec/can-bo', icon: 'people', vi: 'Cán bộ', en: 'Officers', may: mayManageOfficers },
  {
    page: 'proposals',
    letter: 'y',
    href: '/lam-viec/can-bo/cho-duyet',
    icon: 'key',
    vi: 'Duyệt quyền',
    en: 'Proposals',
    may: mayDecideProposals,
  },
  { page: 'holidays', letter: 'e', href: '/lam-viec/ngay-nghi', icon: 'calendar', vi: 'Ngày nghỉ', en: 'Days off', may: maySeeHolidays },
  { page: 'log', letter: 'a', href: '/lam-viec/nhat-ky', icon: 'history', vi: 'Nhật ký', en: 'Log', may: mayReadLog },
];

const of = (page: PageCode): Target => targets.find((target) => target.page === page) as Target;

/** The menu of an officer, as the roles have it; `counts` says how many things came back, by the address of their page. */
export const navigationOf = (actor: Actor, locale: Locale, counts: Readonly<Record<string, number>> = {}): NavItem[] =>
  pagesOf(actor)
    .map(of)
    .filter(({ may }) => may(actor) === undefined)
    .map(({ href, icon, letter, [locale]: label }) => ({
      href,
      icon,
      label,
      ...(letter && { letter }),
      ...(counts[href] && { count: counts[href] }),
    }));

/** For administrators of the authority that was set up first on the installation. */
export const authoritiesItem = (locale: Locale): NavItem => ({
  href: '/lam-viec/co-quan',
  icon: 'unit',
  label: authorityTexts[locale].title,
});

/** Where the working day of an officer begins: the first page of the menu; without a role, the own account. */
export const homeOf = (actor: Actor): string => {
  const [first] = pagesOf(actor);
  return first ? of(first).href : '/lam-viec/tai-khoan';
};
