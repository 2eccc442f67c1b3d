import { Agent, get, type IncomingHttpHeaders } from 'node:http';

const WARM_UP = 50;

export interface Answer {
  body: Buffer;
  headers: IncomingHttpHeaders;
}

/** One answer in full; throws for anything but 200. */
export function fetchOnce(url: string, agent?: Agent, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    const request = get(url, { ...(agent ? { agent } : {}), headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        response.statusCode === 200
          ? done({ body: Buffer.concat(chunks), headers: response.headers })
          : fail(new Error(`${url}: ${response.statusCode}`)),
      );
      response.on('error', fail);
    });
    request.on('error', fail);
  });
}

/** Answers per second over `count` requests on `lanes` kept-alive connections, after a warm-up. */
export async function answersPerSecond(
  url: string,
  { count, lanes = 8, headers = {} }: { count: number; lanes?: number; headers?: Record<string, string> },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  let left = WARM_UP;
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await fetchOnce(url, agent, headers);
    }
  };
  const run = (): Promise<void[]> => Promise.all(Array.from({ length: lanes }, lane));
  await run();
  left = count;
  const since = performance.now();
  await run();
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  return count / seconds;
}

const middle = (found: readonly number[]): number => found.toSorted((a, b) => a - b)[found.length >> 1] ?? 0;

/** The middle one of several measurements, so that a single hiccup of the machine does not count. */
export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) found.push(await measure());
  return middle(found);
}

/** The middle of each of two measurements that take turns, and the middle of their ratios: what the machine does besides meets both. */
export async function sideBySide(
  times: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<{ one: number; other: number; ratio: number }> {
  const pairs: [number, number][] = [];
  for (let i = 0; i < times; i += 1) pairs.push([await one(), await other()]);
  return { one: middle(pairs.map(([a]) => a)), other: middle(pairs.map(([, b]) => b)), ratio: middle(pairs.map(([a, b]) => a / b)) };
}

export interface Pace {
  perSecond: number;
  /** Milliseconds that half of the answers took at most, and 99 of 100. */
  p50: number;
  p99: number;
}

/** How fast and how evenly `count` requests on `lanes` kept-alive connections are answered, after a warm-up. */
export async function paceOf(
  url: string,
  { count, lanes, headers = {} }: { count: number; lanes: number; headers?: Record<string, string> },
): Promise<Pace> {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  let left = WARM_UP;
  const took: number[] = [];
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const since = performance.now();
      await fetchOnce(url, agent, headers);
      took.push(performance.now() - since);
    }
  };
  const run = (): Promise<void[]> => Promise.all(Array.from({ length: lanes }, lane));
  await run();
  took.length = 0;
  left = count;
  const since = performance.now();
  await run();
  const seconds = (performance.now() - since) / 1000;
  agent.destroy();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2));
  return { perSecond: Math.round(count / seconds), p50: at(0.5), p99: at(0.99) };
}
