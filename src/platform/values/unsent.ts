const holder = globalThis as { minhbachUnsent?: WeakSet<object> };

export function unsent<T>(data: T): T {
  if (typeof data === 'object' && data !== null) (holder.minhbachUnsent ??= new WeakSet()).add(data);
  return data;
}

export const isUnsent = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (holder.minhbachUnsent?.has(data) ?? false);
