const MOST = 100_000;

let day: string | undefined;
const seen = new Set<string>();

/** True the first time that something is said on a day in this process; nothing of it is kept longer or stored. Beyond a hundred thousand nothing is new. */
export function onceADay(key: string, today: Temporal.PlainDate): boolean {
  if (day !== today.toString()) seen.clear();
  day = today.toString();
  if (seen.has(key) || seen.size >= MOST) return false;
  seen.add(key);
  return true;
}
