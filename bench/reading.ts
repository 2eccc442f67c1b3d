import { fork } from 'node:child_process';
import { join } from 'node:path';
import { extract, read } from 'official-documents';
import { bareText, pdfOf, scanOfPlan, timeRecognising } from 'official-documents/bench';
import { planName, planText } from './papers.ts';

const ROUNDS = 7;

/** What the processor spends on a work: what else the machine does at the same time does not count. */
const once = async (times: number, work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i += 1) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
};

const middleOf = (all: number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** What each work takes against the first one, taken in turn in each round, so that a busy machine slows them alike; and what the first one takes itself. */
async function besideFirst(times: number, [first, ...works]: (() => unknown)[]): Promise<{ firstMs: number; ratios: number[] }> {
  const rounds: number[][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const taken: number[] = [];
    for (const work of [first, ...works]) taken.push(await once(times, () => work?.()));
    // The first round warms up.
    if (round > 0) rounds.push(taken);
  }
  const ratios = works.map((_, at) => middleOf(rounds.map((one) => (one[at + 1] ?? 0) / (one[0] ?? 1))));
  return { firstMs: middleOf(rounds.map((one) => one[0] ?? 0)), ratios };
}

const taken = async (bytes: Uint8Array, name: string) => {
  const extracted = await extract(bytes, name);
  if (!extracted.ok) throw new Error(extracted.message);
  return extracted.value;
};

const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

/** So many of each take about as long, so that what else the machine does meets both alike. */
const SPLITS = 2000;
const READINGS = 5;

/** A plan as text against normalising it and splitting it into lines, in turn. */
async function benchText(): Promise<Record<string, number | string>> {
  const bytes = new TextEncoder().encode(await planText());
  const split = (): number => new TextDecoder().decode(bytes).normalize('NFC').split('\n').length;
  const whole = async () => read(await taken(bytes, 'a.txt'));
  // The statistics of the language are read once, and what is asked often is compiled.
  await once(READINGS * 10, whole);
  const { firstMs, ratios } = await besideFirst(1, [() => once(SPLITS, split), () => once(READINGS, whole)]);
  const splitMs = firstMs / SPLITS;
  const readToSplit = ((ratios[0] ?? 0) * SPLITS) / READINGS;
  return {
    source: planName(),
    bytes: bytes.byteLength,
    splitMs: Number(splitMs.toFixed(4)),
    readMs: Number((splitMs * readToSplit).toFixed(2)),
    readToSplit: Math.round(readToSplit),
  };
}

const PAGES = 10;
const LINES = 44;

/** The text in lines as a page holds them. */
const wrapped = (text: string): string[] => text.split('\n').flatMap((line) => line.trim().match(/\S.{0,84}(?!\S)|\S{86}/gu) ?? []);

/** The plan over and over, as a PDF of ten pages with a text layer. */
async function tenPages(): Promise<Uint8Array> {
  const lines = wrapped(await planText());
  const page = (number: number): string[] => Array.from({ length: LINES }, (_, at) => lines[(number * LINES + at) % lines.length] ?? '');
  return pdfOf(Array.from({ length: PAGES }, (_, number) => page(number).map((text, at) => ({ x: 72, y: 790 - at * 17, text }))));
}

/** A PDF of ten pages with a text layer: its text in reading order, and the whole reading, against the bare text. */
async function benchPdf(): Promise<Record<string, number>> {
  const bytes = await tenPages();
  const { firstMs, ratios } = await besideFirst(2, [
    () => bareText(bytes),
    () => taken(bytes, 'a.pdf'),
    async () => read(await taken(bytes, 'a.pdf')),
  ]);
  const [text = 0, whole = 0] = ratios;
  return { pages: PAGES, bareMs: Math.round(firstMs), textToBare: ratio(text, 1), readToBare: ratio(whole, 1) };
}

/** A scanned page by our whole way (drawing, layout, slips) against the recognising engine alone on the same picture; the middle one of three. */
async function benchScan(): Promise<Record<string, number>> {
  const bytes = pdfOf([{ lines: [], picture: await scanOfPlan() }]);
  const times: { engineMs: number; wholeMs: number }[] = [];
  for (let time = 0; time < 3; time += 1) times.push(await timeRecognising(bytes));
  const [, middle] = times.toSorted((a, b) => a.wholeMs / a.engineMs - b.wholeMs / b.engineMs);
  const { engineMs = 1, wholeMs = 0 } = middle ?? {};
  return { engineMs: Math.round(engineMs), wholeToEngine: ratio(wholeMs, engineMs) };
}

/** A thousand plans in one process: what its heap holds at the end against what it held after the first hundred. */
function benchThousand(): Promise<Record<string, number>> {
  const child = fork(join(import.meta.dirname, 'thousand.ts'), { execArgv: ['--expose-gc'] });
  return new Promise((done, fail) => {
    child.once('message', (message) => {
      const { held, residentMb } = message as { held: number[]; residentMb: number };
      const [first = 0, last = 0] = [held[0], held.at(-1)];
      done({
        plans: 1000,
        heapAfterHundredMb: Math.round(first),
        heapAtEndToHundred: ratio(last, first),
        residentMb: Math.round(residentMb),
      });
    });
    child.once('exit', (code) => (code === 0 ? undefined : fail(new Error(`the reader of a thousand plans ended with ${code}`))));
  });
}

/** What reading costs, each figure beside a reference of the same run. */
export const benchReading = async (): Promise<Record<string, unknown>> => ({
  text: await benchText(),
  pdf: await benchPdf(),
  scan: await benchScan(),
  thousand: await benchThousand(),
});
