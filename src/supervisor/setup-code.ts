/** No 0/O, 1/I/L and nothing that is misread when copied by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code such as `K7QM-3FTX-W9AB` (59 bits) that the set-up page asks for; `random` gives whole numbers below its argument. */
export function setupCode(random: (below: number) => number): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[random(LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}
