/** Takes a seat for what comes under the key; `undefined` where all its seats are taken, else how to give it back. */
type Seats = (key: string) => (() => void) | undefined;

export function seats(most: number): Seats {
  const taken = new Map<string, number>();
  return (key) => {
    const now = taken.get(key) ?? 0;
    if (now >= most) return undefined;
    taken.set(key, now + 1);
    let given = true;
    return () => {
      if (!given) return;
      given = false;
      const left = (taken.get(key) ?? 1) - 1;
      if (left > 0) taken.set(key, left);
      else taken.delete(key);
    };
  };
}
