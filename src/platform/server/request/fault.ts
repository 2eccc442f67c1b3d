export interface FaultContext {
  number: string;
  /** The route with its parameters unfilled: an address may name a person. */
  route: string | null;
  method: string;
}

/** Quoted texts, values in brackets, addresses of people and long figures: the parts of an error that may hold what somebody typed. */
const personal = /"[^"]*"|'[^']*'|“[^”]*”|\([^)]*\)=\([^)]*\)|[^\s@]+@[^\s@]+|\d{5,}/g;

const masked = (text: string): string => text.replace(personal, '…');

/** One line of the log for what nobody expected: enough to find it, without what was typed. `error` may be anything that was thrown. */
export function faultLine(error: unknown, { number, route, method }: FaultContext): string {
  const fault = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  const frames = (fault.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return JSON.stringify({ level: 'error', number, method, route, name: fault.name, code, message: masked(fault.message), frames });
}
