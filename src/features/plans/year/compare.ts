import { fold } from '#platform/values/text.ts';
import type { Plan } from '../plan.ts';
import { likeness } from '../received/nearness.ts';

/** An item of the new plan beside the one of the old that it came from. */
export interface Changed {
  was: string;
  is: string;
}

/** What a year's plan has that the one before it had not, and the other way round. */
export interface Comparison {
  duties: { added: string[]; gone: string[]; changed: Changed[]; same: number };
  targets: { added: string[]; gone: string[]; changed: Changed[]; same: number };
  channels: { added: string[]; gone: string[] };
  topics: { added: string[]; gone: string[] };
}

/** From here on two texts are taken for one item that was changed. */
const ALIKE = 0.6;

/** Items of two lists: the same words first, then the most alike, each once. */
function compareItems<Item extends { text: string }>(olds: readonly Item[], news: readonly Item[], said: (item: Item) => string) {
  const [left, right] = [new Set(olds), new Set(news)];
  const changed: Changed[] = [];
  let same = 0;
  const pair = (was: Item, is: Item): void => {
    left.delete(was);
    right.delete(is);
    if (fold(said(was)) === fold(said(is))) same += 1;
    else changed.push({ was: said(was), is: said(is) });
  };
  const byWords = Map.groupBy(olds, ({ text }) => fold(text));
  for (const is of news) {
    const was = byWords.get(fold(is.text))?.find((one) => left.has(one));
    if (was) pair(was, is);
  }
  const pairs = [...left].flatMap((was) => [...right].map((is) => ({ was, is, score: likeness(was.text, is.text) })));
  for (const { was, is, score } of pairs.sort((a, b) => b.score - a.score))
    if (score >= ALIKE && left.has(was) && right.has(is)) pair(was, is);
  return { added: [...right].map(said), gone: [...left].map(said), changed, same };
}

const kindsOf = (olds: readonly { kind: string }[], news: readonly { kind: string }[]) => {
  const [was, is] = [new Set(olds.map(({ kind }) => kind)), new Set(news.map(({ kind }) => kind))];
  return { added: [...is].filter((kind) => !was.has(kind)), gone: [...was].filter((kind) => !is.has(kind)) };
};

/** How a plan differs from an older one: duties with who does them and by when, targets with their level, channels and topics by their codes. */
export const comparePlans = (
  old: Plan,
  plan: Plan,
  said: { duty: (duty: Plan['duties'][number]) => string; target: (target: Plan['targets'][number]) => string },
): Comparison => ({
  duties: compareItems(old.duties, plan.duties, said.duty),
  targets: compareItems(old.targets, plan.targets, said.target),
  channels: kindsOf(old.channels, plan.channels),
  topics: kindsOf(old.topics, plan.topics),
});
