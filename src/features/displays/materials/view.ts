import { topics } from '#features/documents/index.ts';
import { formatDay, formatNumber, formatPercent } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { holderOf, materialKinds, moveActs, type Holder, type Material, type Move } from './material.ts';
import { materialTexts } from './messages.ts';
import { stockOn } from './stock.ts';

interface Shown {
  locale: Locale;
  today: Temporal.PlainDate;
  nameOf: (holder: Holder) => string;
}

/** Who has how many copies today; those who have none are left out, the store is not. */
function stockLines(moves: readonly Move[], { locale, today, nameOf }: Shown) {
  const stock = stockOn(moves, today);
  const others = [...stock].filter(([key, copies]) => key !== 'store' && copies !== 0);
  return [['store', stock.get('store') ?? 0] as const, ...others].map(([key, copies]) => ({
    key,
    holder: nameOf(holderOf(key) ?? 'store'),
    copies: formatNumber(copies, locale),
  }));
}

/** A paper in the list, with its copies in the store and elsewhere. */
export function materialLine(material: Material, moves: readonly Move[], { locale, today }: Pick<Shown, 'locale' | 'today'>) {
  const stock = stockOn(moves, today);
  const inStore = stock.get('store') ?? 0;
  const all = [...stock.values()].reduce((sum, copies) => sum + copies, 0);
  return {
    id: material.id,
    title: material.title,
    kind: materialKinds[material.kind][locale],
    inStore: formatNumber(inStore, locale),
    elsewhere: formatNumber(all - inStore, locale),
  };
}

/** A paper on its page. */
export function materialView(material: Material, moves: readonly Move[], keeper: string, shown: Shown) {
  const { locale } = shown;
  const t = materialTexts[locale];
  return {
    id: material.id,
    title: material.title,
    fileId: material.fileId,
    facts: [
      { term: t.kind, text: materialKinds[material.kind][locale] },
      { term: t.topic, text: material.topic ? topics[material.topic][locale] : '' },
      { term: t.keeper, text: keeper },
    ].filter(({ text }) => text !== ''),
    stock: stockLines(moves, shown),
  };
}

/** An entry of copies, in words. */
export function moveLine(move: Move, { locale, nameOf }: Shown) {
  const t = materialTexts[locale];
  const { act, copies, happenedOn, state, receiver, photoFileId, receivedOn, note, cancelReason, recordedByName, at } = move;
  const about = [
    at === 'store' ? '' : nameOf(at),
    receiver ? t.signed(receiver) : '',
    receiver && !photoFileId ? t.noReceipt : '',
    act === 'handed' && receivedOn ? t.receivedOn(formatDay(receivedOn)) : '',
    state === 'waiting' ? t.waiting : '',
    note ?? '',
    cancelReason ? t.why(cancelReason) : '',
    recordedByName,
  ].filter(Boolean);
  return {
    id: move.id,
    day: formatDay(happenedOn),
    what: moveActs[act][locale],
    copies: formatNumber(copies, locale),
    about: about.join('; '),
    photoFileId,
    isCancelled: state === 'cancelled',
    isWaiting: state === 'waiting',
  };
}

/** "3 trên 4 điểm bưu điện có tài liệu (75%)"; of no post office, that there is none. */
export const coverageLine = ({ covered, outOf }: { covered: number; outOf: number }, locale: Locale): string => {
  const t = materialTexts[locale];
  if (outOf === 0) return t.noPosts;
  return t.covered(formatNumber(covered, locale), formatNumber(outOf, locale), formatPercent(covered, outOf, locale));
};

/** What the form that corrects a paper starts with. */
export const materialStart = ({ title, kind, topic }: Material) => ({ title, kind, topic });
