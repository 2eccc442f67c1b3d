/** Work for each of several things, until it is over: one that fails keeps no other. What failed is thrown once all were tried. */
export async function oneByOne<Thing>(
  things: Iterable<Thing>,
  isOver: () => boolean,
  work: (thing: Thing) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = [];
  for (const thing of things) {
    if (isOver()) break;
    try {
      await work(thing);
    } catch (error) {
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of what was due failed.`);
}
