interface Pace {
  /** After so long what was asked for and is still not there is asked for again; each further time after twice as long. */
  firstMs: number;
  /** So many times in all. */
  most: number;
  /** So many keys are remembered. */
  keys: number;
}

/** Whether it is time to ask for what is not there: at once, then ever more rarely, and at last no more, so that what can never be made costs little. */
export function askSparingly({ firstMs, most, keys }: Pace): (key: string, atMs: number) => boolean {
  const known = new Map<string, { times: number; nextMs: number }>();
  return (key, atMs) => {
    const one = known.get(key) ?? { times: 0, nextMs: atMs };
    if (one.times >= most || atMs < one.nextMs) return false;
    if (!known.has(key) && known.size >= keys) known.delete(known.keys().next().value ?? '');
    known.set(key, { times: one.times + 1, nextMs: atMs + firstMs * 2 ** one.times });
    return true;
  };
}
