export interface Part {
  from: number;
  to: number;
}

/**
 * The part of a file that a player asks for (RFC 9110, 14.2), both ends included; undefined where it asks for all or for several parts,
 * 'outside' where there is no such part.
 */
export function partOf(range: string | null, size: number): Part | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  return from > to || from >= size ? 'outside' : { from, to };
}
