import { choice, form, idOf, pick, text } from '#platform/values/forms.ts';
import { holdsWords, type ListColumn } from '#platform/values/lists.ts';
import type { Order } from '#platform/values/lists/address.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { compareByGivenName, compareVi } from '#platform/values/text.ts';
import { officerTexts } from './messages.ts';
import { roleCodes, roles } from './roles.ts';

export const officerListForm = form({
  tim: text({
    readBy: 'nobody',
    label: { vi: 'Tìm theo họ tên, tên đăng nhập, vai trò', en: 'Find by name, sign-in name or role' },
    optional: true,
  }),
  'don-vi': pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>(), optional: true }),
  'vai-tro': choice({
    label: { vi: 'Vai trò hôm nay', en: 'Role today' },
    options: Object.fromEntries(roleCodes.map((code) => [code, { vi: roles[code].vi, en: roles[code].en }])),
    look: 'select',
    optional: true,
  }),
  'tinh-trang': choice({
    label: { vi: 'Tình trạng', en: 'State' },
    options: {
      posted: { vi: 'Có vai trò hôm nay', en: 'Holds a role today' },
      unposted: { vi: 'Chưa có vai trò hôm nay', en: 'Holds no role today' },
      waiting: { vi: 'Chưa đổi mật khẩu được cấp', en: 'Has not changed the given password' },
      left: { vi: 'Đã thôi làm việc', en: 'No longer working here' },
    },
    look: 'select',
    optional: true,
  }),
});

export const officerOrders = ['ten', 'dang-nhap', 'vai-tro', 'tinh-trang'] as const;
type OfficerOrder = (typeof officerOrders)[number];

export interface OfficerLine {
  id: OfficerId;
  fullName: string;
  signInName: string | undefined;
  /** Those held today, with role and unit in words. */
  posts: readonly { unitId: UnitId; role: string; words: string }[];
  hasLeft: boolean;
  mustChangePassword: boolean;
  state: { tone: 'plain' | 'done' | 'soon'; word: string };
}

export type OfficerStanding = 'posted' | 'unposted' | 'waiting' | 'left';

export interface OfficerSearch {
  search?: string | undefined;
  unitId?: UnitId | undefined;
  role?: string | undefined;
  standing?: OfficerStanding | undefined;
}

const stands: Record<OfficerStanding, (line: OfficerLine) => boolean> = {
  posted: ({ hasLeft, posts }) => !hasLeft && posts.length > 0,
  unposted: ({ hasLeft, posts }) => !hasLeft && posts.length === 0,
  waiting: ({ hasLeft, mustChangePassword }) => !hasLeft && mustChangePassword,
  left: ({ hasLeft }) => hasLeft,
};

export const officersThatFit = (lines: readonly OfficerLine[], { search, unitId, role, standing }: OfficerSearch): OfficerLine[] =>
  lines.filter(
    (line) =>
      holdsWords([line.fullName, line.signInName, ...line.posts.map(({ words }) => words)], search) &&
      (standing === undefined || stands[standing](line)) &&
      ((unitId === undefined && role === undefined) ||
        line.posts.some((post) => (unitId ?? post.unitId) === post.unitId && (role ?? post.role) === post.role)),
  );

const wordOf: Record<Exclude<OfficerOrder, 'ten'>, (line: OfficerLine) => string> = {
  'dang-nhap': ({ signInName }) => signInName ?? '',
  'vai-tro': ({ posts }) => posts.map(({ words }) => words).join('; '),
  'tinh-trang': ({ state }) => state.word,
};

/** In the order asked for, names by the given name; who has left stands behind those who are here, whatever the order. */
export function orderedOfficers(lines: readonly OfficerLine[], { by, descending }: Order<OfficerOrder>): OfficerLine[] {
  const byName = (one: OfficerLine, other: OfficerLine): number => compareByGivenName(one.fullName, other.fullName);
  const compare = (one: OfficerLine, other: OfficerLine): number => (by === 'ten' ? 0 : compareVi(wordOf[by](one), wordOf[by](other)));
  const turn = descending ? -1 : 1;
  return lines.toSorted((one, other) => Number(one.hasLeft) - Number(other.hasLeft) || turn * (compare(one, other) || byName(one, other)));
}

const header = (of: 'fullName' | 'signInName' | 'roles' | 'state') => ({ vi: officerTexts.vi[of], en: officerTexts.en[of] });

export const officerListColumns: ListColumn<OfficerLine>[] = [
  { header: header('fullName'), cell: ({ fullName }) => fullName },
  { header: header('signInName'), cell: ({ signInName }) => signInName ?? null },
  { header: header('roles'), cell: ({ posts }) => posts.map(({ words }) => words).join('\n'), wide: true },
  { header: header('state'), cell: ({ state }) => state.word },
];
