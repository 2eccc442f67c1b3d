/** The words of a story that is not saved yet. */
export type Kept = Partial<Record<'title' | 'summary' | 'body', string>>;

const PREFIX = 'bai-viet.';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What the tab holds of one officer's unsaved story: nothing of others is left in it; a tab that may hold nothing holds nothing. */
export function keptIn(storage: () => Store, by: string) {
  const own = PREFIX + by;
  const trying = <T>(act: (store: Store) => T): T | undefined => {
    try {
      return act(storage());
    } catch {
      return undefined;
    }
  };
  trying((store) => {
    const keys = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
    for (const key of keys) if (key.startsWith(PREFIX) && key !== own) store.removeItem(key);
  });
  return {
    /** The words, where there are any. */
    read: (): Kept | undefined =>
      trying((store) => {
        const kept = JSON.parse(store.getItem(own) ?? 'null') as Kept | null;
        return kept && Object.values(kept).some((words) => words !== '') ? kept : undefined;
      }),
    write: (kept: Kept): void => void trying((store) => store.setItem(own, JSON.stringify(kept))),
    clear: (): void => void trying((store) => store.removeItem(own)),
  };
}
