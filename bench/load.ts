import { Agent, get } from 'node:http';

const WARM_UP = 50;

/** One answer in full; throws for anything but 200. */
export function fetchOnce(url: string, agent?: Agent, headers: Record<string, string> = {}): Promise<Buffer> {
  return new Promise((done, fail) => {
    const request = get(url, { ...(agent ? { agent } : {}), headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        response.statusCode === 200 ? done(Buffer.concat(chunks)) : fail(new Error(`${url}: ${response.statusCode}`)),
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

/** The middle one of several measurements, so that a single hiccup of the machine does not count. */
export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) found.push(await measure());
  return found.toSorted((a, b) => a - b)[times >> 1] ?? 0;
}
