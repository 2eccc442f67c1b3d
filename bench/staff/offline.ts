import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '#root/testing/browser.ts';
import { signedIn } from '../growth.ts';

const FORM = '/lam-viec/hoat-dong/ghi';
const TURNS = 5;
const SIDE = 1200;
const PATIENCE_MS = 60_000;

/** A photograph as a telephone takes it, each another one, or it would be asked about as sent twice. */
const photograph = async (): Promise<Buffer> =>
  sharp(randomBytes(60 * 45 * 3), { raw: { width: 60, height: 45, channels: 3 } })
    .resize(SIDE, (SIDE * 3) / 4)
    .jpeg()
    .toBuffer();

async function fill(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await page.getByLabel(/Tên hoạt động/).fill(title);
  await page
    .locator('input[type=file][name=photos]')
    .first()
    .setInputFiles([{ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photograph() }]);
}

/** Waits until the database holds the record; the moment at which it was seen there. */
async function arrival(client: Client, title: string): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    const { rowCount } = await client.query('select 1 from activity where title = $1', [title]);
    if (rowCount) return performance.now();
    await pause(5);
  }
  throw new Error(`It was not recorded within a minute: ${title}`);
}

const signedInContext = async (context: BrowserContext, address: string): Promise<void> => {
  const cookies = (await signedIn(address, 'plan-owner')).split('; ').map((one) => {
    const at = one.indexOf('=');
    return { name: one.slice(0, at), value: one.slice(at + 1), url: address };
  });
  await context.addCookies(cookies);
};

/** From the network's return until the server has what was recorded without it. */
async function afterOffline(context: BrowserContext, page: Page, client: Client, title: string): Promise<number> {
  await context.setOffline(true);
  await page.goto(FORM);
  await fill(page, title);
  await page.locator('main form button.btn-primary').last().click();
  await page.getByText('Đã giữ trên máy này').waitFor();
  const since = performance.now();
  await context.setOffline(false);
  return (await arrival(client, title)) - since;
}

/** The same form posted by `fetch` from the same page: until the server has it. */
async function byFetch(page: Page, client: Client, title: string): Promise<number> {
  await page.goto(FORM);
  await fill(page, title);
  const since = performance.now();
  const sent = page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>('main form[enctype="multipart/form-data"]');
    if (!form) return 'no form';
    const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers });
    return answer.text();
  });
  const at = await Promise.race([arrival(client, title), sent.then((said) => (/"type":"redirect"/.test(said) ? undefined : said))]);
  if (typeof at === 'string') throw new Error(`It was not taken: ${at.slice(0, 500)}`);
  const arrived = at ?? (await arrival(client, title));
  await sent;
  return arrived - since;
}

const middle = (found: readonly number[]): number => found.toSorted((a, b) => a - b)[found.length >> 1] ?? 0;

/** A record with a photograph, made without a network in a browser as a telephone has it: how long after the network's return the server has it, against the same form posted by `fetch`. */
export async function benchOffline(address: string, ownerUrl: string): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN', baseURL: address });
    context.setDefaultTimeout(PATIENCE_MS);
    await signedInContext(context, address);
    const page = await context.newPage();
    await page.goto(FORM);
    await page.waitForFunction(async () =>
      (await (await caches.open('minh-bach-ghi')).keys()).some(({ url }) => url.endsWith('/hoat-dong/ghi')),
    );
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const found: { sent: number; posted: number }[] = [];
    for (let turn = 1; turn <= TURNS; turn += 1) {
      const posted = await byFetch(page, client, `Họp đo gửi thẳng lần ${turn}`);
      found.push({ posted, sent: await afterOffline(context, page, client, `Họp đo mất mạng lần ${turn}`) });
    }
    const seconds = (ms: number): number => Number((ms / 1000).toFixed(3));
    const [sent, posted] = [middle(found.map((one) => one.sent)), middle(found.map((one) => one.posted))];
    return {
      sentSeconds: seconds(sent),
      slowestSeconds: seconds(Math.max(...found.map((one) => one.sent))),
      postedSeconds: seconds(posted),
      sentToPosted: Number((sent / posted).toFixed(2)),
    };
  } finally {
    await browser.close();
    await client.end();
  }
}
