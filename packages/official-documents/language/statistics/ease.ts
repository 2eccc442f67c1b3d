/** So many words to each side tell whether a text speaks of what the statistics know; of fewer than that nothing is told. */
const around = { reach: 14, least: 6 };
const unfamiliar = -9;

/** The mean of how likely the words around a stretch are (natural logarithm), the stretch left out; what is known of too few of them counts as unfamiliar. */
export const easeAround = (logs: readonly number[], from: number, to: number): number => {
  let sum = 0;
  let count = 0;
  for (let step = Math.max(1, from - around.reach); step < Math.min(logs.length, from + 1 + around.reach); step += 1) {
    if (step >= from && step <= to) continue;
    sum += logs[step] ?? 0;
    count += 1;
  }
  return count < around.least ? unfamiliar : sum / count;
};
