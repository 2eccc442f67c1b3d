import { onlyLook } from '#features/tasks/index.ts';
import type { Actor } from '#platform/values/actor.ts';

/** Something that waits for the reader, with the day by which it is wanted where it has one. */
export interface WaitingItem {
  href: string;
  title: string;
  when: string;
  due?: string | undefined;
}

/** What of one kind waits on the first page. */
export interface Waiting {
  title: string;
  lead?: string | undefined;
  /** Papers that stop until somebody acts stand before all else. */
  isFirst?: true;
  /** Where all of them are dealt with at once. */
  all?: { href: string; label: string } | undefined;
  /** How many there are, where not all of them are among the items. */
  count?: number | undefined;
  items: readonly WaitingItem[];
}

/** So many of a kind are read, so that the number beside it is true. */
export const MOST = 500;
/** So many of them stand on the page. */
export const SHOWN = 8;

/** Pages that hold the whole of a list of which some lines stand on the first page. */
export const wholeLists: readonly string[] = [
  '/lam-viec/hoi-dap',
  '/lam-viec/ke-hoach',
  '/lam-viec/kho-khan',
  '/lam-viec/lien-he',
  '/lam-viec/lien-he/man-hinh',
  '/lam-viec/phan-anh',
  '/lam-viec/phong-bi',
  '/lam-viec/so-van-ban/den',
  '/lam-viec/so-van-ban/di',
  '/lam-viec/thong-tin',
  '/lam-viec/tin-bai',
  '/lam-viec/tin-bai/gui',
  '/lam-viec/tin-bai/noi-gui',
  '/lam-viec/trang-cong-khai/gop-y',
  '/lam-viec/trang-cong-khai/yeu-cau',
  '/lam-viec/truc-quan',
  '/lam-viec/truc-quan/tai-lieu',
  '/lam-viec/van-ban',
  '/lam-viec/van-ban-phap-luat',
  '/lam-viec/viec',
];

/** The page with all that is like these items; undefined where there is none, or not one for all of them. */
export function wholeListOf(items: readonly Pick<WaitingItem, 'href'>[]): string | undefined {
  const [at, ...others] = new Set(items.map(({ href }) => href.replace(/\/[0-9a-f]{8}-[0-9a-f-]{27}.*$/, '')));
  return others.length === 0 && at !== undefined && wholeLists.includes(at) ? at : undefined;
}

/** The units in which the officer works, not as one who only looks. */
export const workUnits = ({ posts }: Actor) => posts.flatMap(({ unitId, role }) => (onlyLook.includes(role) ? [] : [unitId]));

/** Days as ISO texts; what has none comes last. */
function byDay(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return a !== undefined && (b === undefined || a < b) ? -1 : 1;
}

/** So many days ahead something is near. */
const NEAR = 7;

/** The lists that hold anything: first those of which something is past its day or near it, by that day, then the others as they come; within a list by the day, the first of them with how many there are. */
export function inUrgency(lists: readonly Waiting[], today: Temporal.PlainDate): (Waiting & { count: number })[] {
  const near = today.add({ days: NEAR }).toString();
  const ordered = lists
    .filter(({ items }) => items.length > 0)
    .map((list) => ({
      ...list,
      count: list.count ?? list.items.length,
      items: list.items.toSorted((a, b) => byDay(a.due, b.due)).slice(0, SHOWN),
    }));
  const dayOf = ({ items: [first] }: Waiting): string | undefined =>
    first?.due !== undefined && first.due <= near ? first.due : undefined;
  return ordered.toSorted((a, b) => byDay(dayOf(a), dayOf(b)));
}
