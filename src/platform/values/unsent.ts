const holder = globalThis as { minhbachUnsent?: WeakSet<object> };

/** What a page is made of whose reader gets no script: it is not written into the page a second time as data. The build may hold this module twice. */
export function unsent<T>(data: T): T {
  if (typeof data === 'object' && data !== null) (holder.minhbachUnsent ??= new WeakSet()).add(data);
  return data;
}

/** True for what was marked so. */
export const isUnsent = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (holder.minhbachUnsent?.has(data) ?? false);
