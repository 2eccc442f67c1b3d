import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFolder, ownerUrl, startProduct, type Product } from '#root/testing/product.ts';
import { benchGrowth } from './growth.ts';
import { collect, memoryOf } from './memory.ts';
import { benchImports } from './staff/imports.ts';
import { benchOffice } from './staff/office.ts';
import { benchOffline } from './staff/offline.ts';
import { benchRollup } from './staff/rollup.ts';
import { benchKept } from './portal/kept.ts';
import { benchPages, benchSearch, benchVisit } from './portal/citizens.ts';
import { benchMade } from './portal/made.ts';
import { benchReading } from './reading.ts';
import { benchReminders } from './reminders.ts';
import { benchReport } from './report.ts';
import { benchStart } from './start.ts';

const IDLE_MS = 8000;

const many = { MINHBACH_PAGES_PER_MINUTE: '1000000' };
const collecting = { NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'collect.mjs')).href}` };

const ratio = (one: number, other: number): number => Number((one / other).toFixed(2));

async function running<T>(env: Record<string, string>, use: (product: Product) => Promise<T>): Promise<T> {
  const product = await startProduct(env);
  try {
    return await use(product);
  } finally {
    await product.stop();
  }
}

/** Pages that are kept, with the private memory before and after they were asked for. */
const kept = (folder: string) =>
  running({ MINHBACH_DATA: folder, ...many, ...collecting }, async ({ address, supervisor: { pid = 0 } }) => {
    await pause(IDLE_MS);
    const idle = memoryOf(pid);
    const portal = await benchKept(address);
    await collect(pid);
    const after = memoryOf(pid);
    return { portal, memory: { idle, afterLoad: after, afterLoadToIdle: ratio(after.ownMb, idle.ownMb) } };
  });

/** `--whole`: in the sizes that are asked for; else in those that end within minutes on two busy cores. */
const isWhole = process.argv.includes('--whole');

const unkept = { ...many, MINHBACH_KEPT_PAGES_MB: '0' };

/** Pages that are made for each reader, as the demonstration is. */
const made = (folder: string) => running({ MINHBACH_DATA: folder, ...unkept }, ({ address }) => benchMade(address, ownerUrl(folder)));

/** The same with very many activities, and the report over them. */
const growth = (folder: string) =>
  running({ MINHBACH_DATA: folder, ...unkept }, async ({ address }) => ({
    ...(await benchGrowth(address, ownerUrl(folder))),
    report: await benchReport(ownerUrl(folder)),
  }));

/** What citizens ask at once over 1, 8 and 64 connections, kept and made, and a first visit on a slow telephone. */
const citizens = async (folder: string) => ({
  kept: await running({ MINHBACH_DATA: folder, ...many }, ({ address }) => benchPages(address, ownerUrl(folder), isWhole ? 3000 : 800)),
  made: await running({ MINHBACH_DATA: folder, ...unkept }, ({ address }) => benchPages(address, ownerUrl(folder), isWhole ? 200 : 80)),
  visit: await running({ MINHBACH_DATA: folder, ...many }, ({ address }) => benchVisit(address)),
});

/** The search of citizens over very many objects. */
const search = (folder: string) =>
  running({ MINHBACH_DATA: folder, ...unkept }, ({ address }) => benchSearch(address, ownerUrl(folder), isWhole ? 100_000 : 20_000));

/** What a morning costs for the officers of a whole country. */
const reminders = (folder: string) => running({ MINHBACH_DATA: folder }, () => benchReminders(ownerUrl(folder)));

/** The first page of a leader over very many tasks. */
const office = (folder: string) => running({ MINHBACH_DATA: folder, ...many }, ({ address }) => benchOffice(address, ownerUrl(folder)));

/** The sums of a year over all communes of the country. */
const rollup = (folder: string) => running({ MINHBACH_DATA: folder }, () => benchRollup(ownerUrl(folder)));

/** What a telephone recorded without a network, sent when it is back. */
const offline = (folder: string) => running({ MINHBACH_DATA: folder, ...many }, ({ address }) => benchOffline(address, ownerUrl(folder)));

/** A long list of activities, from the file to the rows. */
const imports = (folder: string) => running({ MINHBACH_DATA: folder, ...many }, ({ address }) => benchImports(address, ownerUrl(folder)));

const parts: Record<string, (folder: string) => Promise<unknown>> = {
  kept,
  citizens,
  search,
  start: benchStart,
  made,
  growth,
  reminders,
  office,
  offline,
  rollup,
  imports,
  reading: benchReading,
};

/** Prints a JSON object for each part: of all, or of those that are named. Figures of one run are compared with each other only: the references are measured beside them. */
const data = dataFolder();
try {
  await running({ MINHBACH_DATA: data.folder }, () => Promise.resolve());
  const wanted = process.argv.slice(2).filter((name) => name !== '--whole');
  for (const [name, measure] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) console.log(JSON.stringify({ [name]: await measure(data.folder) }, undefined, 2));
} finally {
  data.remove();
}
