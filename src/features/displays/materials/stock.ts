import { keyOf, type Holder, type Move, type MoveAct } from './material.ts';

interface Change {
  holder: string;
  on: Temporal.PlainDate;
  copies: number;
}

type Counted = Pick<Move, 'act' | 'at' | 'copies' | 'happenedOn' | 'state' | 'receivedOn'>;

/** What a move adds to and takes from whom, on which day. What was handed over has left the store, and is the receiver's once it was received. */
export function changesOf({ act, at, copies, happenedOn: on, state, receivedOn }: Counted): Change[] {
  if (state === 'cancelled') return [];
  const holder = keyOf(at);
  const acts: Readonly<Record<MoveAct, Change[]>> = {
    printed: [{ holder: 'store', on, copies }],
    handed: [{ holder: 'store', on, copies: -copies }, ...(receivedOn ? [{ holder, on: receivedOn, copies }] : [])],
    returned: [
      { holder, on, copies: -copies },
      { holder: 'store', on, copies },
    ],
    'given-out': [{ holder, on, copies: -copies }],
    lost: [{ holder, on, copies: -copies }],
  };
  return acts[act];
}

/** How many copies lie with each holder at the end of a day; those who never had any are not named. */
export function stockOn(moves: readonly Counted[], day: Temporal.PlainDate): Map<string, number> {
  const stock = new Map<string, number>();
  for (const { holder, on, copies } of moves.flatMap(changesOf))
    if (Temporal.PlainDate.compare(on, day) <= 0) stock.set(holder, (stock.get(holder) ?? 0) + copies);
  return stock;
}

/** How many copies a holder can part with on a day so that none is missing on that day or any after it; may be negative where some are missing already. */
export function spareOf(moves: readonly Counted[], holder: Holder, day: Temporal.PlainDate): number {
  const own = moves.flatMap(changesOf).filter((change) => change.holder === keyOf(holder));
  const days = [day, ...own.map(({ on }) => on).filter((on) => Temporal.PlainDate.compare(on, day) > 0)];
  return Math.min(...days.map((on) => stockOn(moves, on).get(keyOf(holder)) ?? 0));
}

/** The first holder with fewer copies than none on some day, or undefined. */
export function overdrawn(moves: readonly Counted[]): string | undefined {
  const changes = moves.flatMap(changesOf);
  const days = [...new Map(changes.map(({ on }) => [on.toString(), on])).values()];
  for (const day of days) for (const [holder, copies] of stockOn(moves, day)) if (copies < 0) return holder;
  return undefined;
}
