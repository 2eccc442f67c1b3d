import { formatList } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { isNamed } from '../doubts.ts';
import { receivedWords } from './messages.ts';
import { shortfallOf, type Shortfall } from './promised.ts';
import type { Comparable, Nearness } from './nearness.ts';

interface Own extends Comparable {
  id: string;
  planId: string;
  planTitle: string;
  isIssued: boolean;
}

interface Asked extends Comparable {
  id: string;
  position: number;
  addressedTo: string | null;
  answers: readonly { id: string; own: Own }[];
  aside: { id: string; reason: string } | null;
  lapsed: number;
  short: Shortfall | undefined;
  state: 'answered' | 'partly' | 'aside' | 'open' | 'elsewhere';
  proposal: Nearness<Own> | undefined;
}

const ownView = ({ id, kind, planId, text, planTitle, isIssued }: Own, locale: Locale) => ({
  id,
  text,
  plan: isIssued ? planTitle : `${planTitle} (${receivedWords[locale].inDraft})`,
  href: `/lam-viec/ke-hoach/${planId}#${kind === 'duty' ? 'nv' : 'ct'}-${id}`,
});

const whyNear = ({ words, sameUnit, sameMeasure }: Nearness<Own>, locale: Locale): string => {
  const t = receivedWords[locale];
  const shared = words.slice(0, 6).map((word) => `“${word}”`);
  return t.because([
    ...(shared.length > 0 ? [t.sharedWords(formatList(shared, locale))] : []),
    ...(sameUnit ? [t.sameUnit] : []),
    ...(sameMeasure ? [t.sameMeasure] : []),
  ]);
};

/** What the proposal would leave open. */
function shortOf({ text, proposal }: Asked, locale: Locale): string | null {
  const short = proposal && shortfallOf(text, [proposal.own.text]);
  return short ? receivedWords[locale].short(short.promised, short.asked, short.unit) : null;
}

/** What is asked, as a page shows it: plain text, what is open first. To whom `issuer` itself is to do it says nothing to who received the plan. */
export const askedViews = (items: readonly Asked[], issuer: string, locale: Locale) => {
  const t = receivedWords[locale];
  const order = { open: 0, partly: 1, answered: 2, aside: 3, elsewhere: 4 };
  return items
    .map((item) => ({
      id: item.id,
      kind: `${t[item.kind]} ${item.position}`,
      text: item.text,
      addressedTo: item.addressedTo && !isNamed(item.addressedTo, [issuer]) ? t.addressedTo(item.addressedTo) : null,
      state: item.state,
      answers: item.answers.map(({ id, own }) => ({ answerId: id, ...ownView(own, locale) })),
      aside: item.aside,
      lapsed: item.lapsed > 0 ? t.lapsed(item.lapsed) : null,
      short: item.short ? t.short(item.short.promised, item.short.asked, item.short.unit) : null,
      proposal: item.proposal
        ? { ...ownView(item.proposal.own, locale), why: whyNear(item.proposal, locale), short: shortOf(item, locale) }
        : null,
    }))
    .sort((a, b) => order[a.state] - order[b.state]);
};

export type AskedView = ReturnType<typeof askedViews>[number];

/** Items as a list to choose from, under whom the paper names. */
export const askedOptions = (items: readonly Asked[], locale: Locale) =>
  items.map(({ id, kind, position, text, addressedTo }) => ({
    value: id,
    label: `${receivedWords[locale][kind]} ${position}: ${truncate(text, 160)}`,
    group: addressedTo ?? receivedWords[locale][kind],
  }));

interface Line {
  ownId: string;
  planId: string;
  title: string;
  symbol: string | null;
  issuer: string;
  kind: 'duty' | 'target';
  askedId: string;
  position: number;
}

/** By the id of our duty or target: the papers of superiors that ask for it, each with its line and the way there. */
export const orderViews = (lines: readonly Line[], locale: Locale): Record<string, { text: string; href: string }[]> => {
  const t = receivedWords[locale];
  const views: Record<string, { text: string; href: string }[]> = {};
  for (const { ownId, planId, title, symbol, issuer, kind, askedId, position } of lines)
    (views[ownId] ??= []).push({
      text: t.line(symbol ?? title, issuer, `${t[kind]} ${position}`),
      href: `/lam-viec/ke-hoach/cap-tren/${planId}#yc-${askedId}`,
    });
  return views;
};
