/** The whole of a unit: shares are hundredths of a percent. */
export const WHOLE = 10_000;

/** From a day on a share of what was one node of the map is another's; the parts of a node on a day are its whole. A node that goes on stands as its own heir. */
export interface Part {
  from: string;
  to: string;
  share: number;
  on: Temporal.PlainDate;
}

/** A figure of a node of the map as it was on the day. */
export interface Placed {
  node: string;
  on: Temporal.PlainDate;
  value: number;
}

export interface Carried {
  value: number;
  /** A share of a figure is in it, so that it is not known but reckoned. */
  isEstimate: boolean;
}

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

/** Whole units of `amount` by the weights, as near as whole units can be: they add up to the amount, whatever the weights. */
export function apportion(amount: bigint, weights: readonly number[]): bigint[] {
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (all === 0n) throw new RangeError('Nothing to apportion by.');
  const isLess = amount < 0n;
  const size = isLess ? -amount : amount;
  const exact = weights.map((weight, at) => ({ at, floor: (size * BigInt(weight)) / all, rest: (size * BigInt(weight)) % all }));
  const left = Number(size - exact.reduce((sum, { floor }) => sum + floor, 0n));
  const raised = new Set(
    exact
      .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
      .slice(0, left)
      .map(({ at }) => at),
  );
  return exact.map(({ at, floor }) => (floor + (raised.has(at) ? 1n : 0n)) * (isLess ? -1n : 1n));
}

interface Share {
  node: string;
  weight: number;
}

/** Where a figure of a node goes on the way to the map of another day, one change at a time; undefined where it is there. */
type Step = (node: string, on: Temporal.PlainDate) => { at: Temporal.PlainDate; shares: readonly Share[] } | undefined;

const byDay = (parts: readonly Part[], key: 'from' | 'to', other: 'from' | 'to') =>
  new Map(
    [...Map.groupBy(parts, (part) => part[key])].map(([node, of]) => [
      node,
      [...Map.groupBy(of, ({ on }) => on.toString()).values()]
        .flatMap((same) => (same[0] ? [{ on: same[0].on, shares: same.map((part) => ({ node: part[other], weight: part.share })) }] : []))
        .toSorted((a, b) => compare(a.on, b.on)),
    ]),
  );

function stepsTo(parts: readonly Part[], day: Temporal.PlainDate): Step {
  const [heirs, sources] = [byDay(parts, 'from', 'to'), byDay(parts, 'to', 'from')];
  return (node, on) => {
    if (compare(on, day) < 0) {
      const next = heirs.get(node)?.find((one) => compare(one.on, on) > 0 && compare(one.on, day) <= 0);
      return next && { at: next.on, shares: next.shares };
    }
    const last = sources.get(node)?.findLast((one) => compare(one.on, on) <= 0 && compare(one.on, day) > 0);
    return last && { at: last.on.subtract({ days: 1 }), shares: last.shares };
  };
}

const PLACES = 6;
const placesOf = (value: number): number => value.toFixed(PLACES).replace(/\.?0+$/, '').split('.')[1]?.length ?? 0; // prettier-ignore

/** Figures of one node between two changes are one before they are shared out, so that many small ones are not rounded one by one. */
function together(
  figures: readonly Placed[],
  parts: readonly Part[],
  scale: number,
): { node: string; on: Temporal.PlainDate; amount: bigint }[] {
  const days = [...new Set(parts.map(({ on }) => on.toString()))].toSorted();
  const sums = new Map<string, { node: string; on: Temporal.PlainDate; amount: bigint }>();
  for (const { node, on, value } of figures) {
    const key = `${days.findLast((day) => day <= on.toString()) ?? ''} ${node}`;
    const amount = BigInt(Math.round(value * scale));
    const there = sums.get(key);
    sums.set(key, there ? { ...there, amount: there.amount + amount } : { node, on, amount });
  }
  return [...sums.values()];
}

/**
 * The same figures by the nodes of the map as it stands on `day`, before or after: by their shares, in steps of the finest place that any of them has, so that all of
 * them add up to what they were. Whatever went to, or came from, more than one node is an estimate; a node that nothing changed keeps its figure.
 */
export function onMap(figures: readonly Placed[], parts: readonly Part[], day: Temporal.PlainDate): Map<string, Carried> {
  const scale = 10 ** figures.reduce((most, { value }) => Math.max(most, placesOf(value)), 0);
  const step = stepsTo(parts, day);
  const carried = new Map<string, { amount: bigint; isEstimate: boolean }>();
  const carry = (node: string, on: Temporal.PlainDate, amount: bigint, isEstimate: boolean): void => {
    const next = step(node, on);
    if (!next) {
      const there = carried.get(node);
      carried.set(node, { amount: (there?.amount ?? 0n) + amount, isEstimate: isEstimate || (there?.isEstimate ?? false) });
      return;
    }
    const { at, shares } = next;
    const amounts = apportion(amount, shares.map(({ weight }) => weight)); // prettier-ignore
    for (const [index, share] of shares.entries()) carry(share.node, at, amounts[index] ?? 0n, isEstimate || shares.length > 1);
  };
  for (const { node, on, amount } of together(figures, parts, scale)) carry(node, on, amount, false);
  return new Map([...carried].map(([node, { amount, isEstimate }]) => [node, { value: Number(amount) / scale, isEstimate }]));
}
