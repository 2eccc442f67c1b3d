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
  /** Parts of the text, each with its heading. */
  sections: { added: string[]; gone: string[]; changed: Changed[]; same: number };
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

/** Parts of the text by what they are about, those of one kind in their order; so a part that was written anew is one that changed. */
function compareSections(olds: Plan['sections'], news: Plan['sections']): Comparison['sections'] {
  const said = ({ heading, text }: Plan['sections'][number]): string => [heading, text].filter(Boolean).join(': ');
  const left = [...olds];
  const result: Comparison['sections'] = { added: [], gone: [], changed: [], same: 0 };
  for (const is of news) {
    const alike = left.filter((was) => was.kind === is.kind && was.level === is.level);
    const found = alike.find(({ heading }) => fold(heading) === fold(is.heading)) ?? (is.kind === 'other' ? undefined : alike[0]);
    const at = found ? left.indexOf(found) : -1;
    const [was] = at < 0 ? [] : left.splice(at, 1);
    if (!was) result.added.push(said(is));
    else if (fold(said(was)) === fold(said(is))) result.same += 1;
    else result.changed.push({ was: said(was), is: said(is) });
  }
  return { ...result, gone: left.map(said) };
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
  sections: compareSections(old.sections, plan.sections),
});
