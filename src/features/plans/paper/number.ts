/** The digits of a symbol, for a paper; none where there is no number yet. */
export const numberOf = (symbol: string | null): { number?: number } => {
  const digits = /^(\d+)\//.exec(symbol ?? '')?.[1];
  return digits ? { number: Number(digits) } : {};
};
