import { agendaTexts, type Look } from '#features/agenda/index.ts';
import { viewsFor, type SavedView } from '#features/agenda/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { queryWith } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';

export const pathOf: Readonly<Record<Look, string>> = {
  list: '/lam-viec/viec',
  board: '/lam-viec/viec/bang',
  calendar: '/lam-viec/viec/lich',
};

const at = (look: Look, query: string): string => `${pathOf[look]}${queryWith(query, {})}`;

/** Whose tasks are looked at, as the address says it; those of the own units need no word. */
export const whoseOf = ({ everybody, isMine }: { everybody: boolean; isMine: boolean }): Record<string, string> =>
  everybody ? { cua: 'tat-ca' } : isMine ? { cua: 'toi' } : {};

/** Where a saved view leads; the plain list is asked for by name, or the view that opens first would open again. */
export const viewHref = ({ look, query }: Pick<SavedView, 'look' | 'query'>): string =>
  at(look, query || (look === 'list' ? 'cua=don-vi' : ''));

/** What stands above the tasks however they are looked at: the looks with the same filter, the saved views, and where this one is saved. */
export async function viewsHere({ db, actor }: StaffContext, look: Look, query: string, locale: Locale) {
  const t = agendaTexts[locale];
  const saved = await viewsFor(db, actor);
  const save = new URLSearchParams({ xem: look, loc: query });
  return {
    looks: (Object.keys(pathOf) as Look[]).map((one) => ({
      href: at(one, query || (one === 'list' ? 'cua=don-vi' : '')),
      label: t.looks[one],
      current: one === look,
    })),
    saved: saved.map((view) => ({
      id: view.id,
      href: viewHref(view),
      label: view.isOthers ? `${view.name} (${t.sharedBy(view.by)})` : view.name,
      current: view.look === look && view.query === query,
    })),
    saveHref: query || look !== 'list' ? `/lam-viec/viec/cach-xem/them?${save.toString()}` : undefined,
  };
}

/** The view with which the tasks open, for who has chosen one. */
export const firstView = async ({ db, actor }: StaffContext): Promise<SavedView | undefined> =>
  (await viewsFor(db, actor)).find(({ isDefault, isOthers }) => isDefault && !isOthers);
