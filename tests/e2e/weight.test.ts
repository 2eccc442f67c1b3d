import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { expect, test } from 'vitest';
import { send } from '../process/hostile.ts';
import { house, open, signInAs, type Size } from './office.ts';
import { previewOf, previews } from './previews.ts';
import { publicPages } from './public.ts';

const here = house();
const kinds = ['document', 'stylesheet', 'script', 'font', 'image'] as const;
type Weight = Record<(typeof kinds)[number], number>;

/** What a browser that has been here never before loads for one page, in bytes as gzip packs them; photographs and what is kept for later apart. */
async function firstVisit(path: string, { size, role }: { size: Size; role?: string }): Promise<Weight> {
  const officer = role === undefined ? undefined : await cookiesOf(role);
  const { context, page } = await open(here.browser, here.product.address, { size, touch: size === 'telephone' });
  if (officer) await context.addCookies(officer);
  const answers = new Map<string, Response>();
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (response.status() === 200 && !response.request().serviceWorker()) answers.set(`${kind} ${response.url()}`, response);
  });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const found: Weight = { document: 0, stylesheet: 0, script: 0, font: 0, image: 0 };
  for (const response of answers.values()) {
    const kind = kinds.find((one) => one === response.request().resourceType());
    if (kind && !/\/tep\//.test(response.url())) found[kind] += gzipSync(await response.body(), { level: 9 }).length;
  }
  expect(found.document).toBeGreaterThan(0);
  expect(found.stylesheet).toBeGreaterThan(0);
  await context.close();
  return found;
}

async function cookiesOf(role: string) {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, role);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

const performer = 'Người thực hiện nhiệm vụ';

test.for([
  ['', 80_000],
  ['?kenh=conference', 81_000],
] as const)(
  'the form in the field%s: on a telephone no letters, scripts of at most 46 kB, and all of it together at most %i bytes',
  async ([query, most]) => {
    const found = await firstVisit(`/lam-viec/hoat-dong/ghi${query}`, { size: 'telephone', role: performer });
    expect(found.script).toBeGreaterThan(0);
    expect(found.script).toBeLessThanOrEqual(46_000);
    expect(found.font).toBe(0);
    expect(found.document + found.stylesheet + found.script + found.image).toBeLessThanOrEqual(most);
  },
);

test.for([
  ['/lam-viec', 'Lãnh đạo (Chủ tịch, Phó Chủ tịch)'],
  ['/lam-viec/viec', performer],
  ['/lam-viec/hoat-dong', performer],
  ['/lam-viec/ke-hoach', performer],
  ['/lam-viec/bao-cao', performer],
] as const)(
  'a page that is open all day at a desk, %s: scripts at most 98 kB, all but the letters at most 122 kB',
  async ([path, role]) => {
    const found = await firstVisit(path, { size: 'desktop', role });
    expect(found.script).toBeLessThanOrEqual(98_000);
    expect(found.document + found.stylesheet + found.script + found.image).toBeLessThanOrEqual(122_000);
  },
);

test('the page on which a story is written: the editor comes with it alone, scripts of at most 160 kB', async () => {
  const found = await firstVisit('/lam-viec/tin-bai/viet', { size: 'desktop', role: performer });
  expect(found.script).toBeGreaterThan(98_000);
  expect(found.script).toBeLessThanOrEqual(160_000);
});

test.for(['/', '/hoat-dong'])(
  'what citizens read, %s, in a browser: no script, no letters, and at most 25 kB without photographs',
  async (path) => {
    const found = await firstVisit(path, { size: 'telephone' });
    expect(found.script).toBe(0);
    expect(found.font).toBe(0);
    expect(found.document + found.stylesheet).toBeLessThanOrEqual(25_000);
  },
);

/** The bytes of it as gzip packs them. */
const packed = async (address: string): Promise<number> => gzipSync((await send(here.product.address, address)).body, { level: 9 }).length;

test('every page of citizens: no script, page and style at most 30 kB, with letters and drawings at most 100 kB', async () => {
  const site = here.product.address;
  const faults: string[] = [];
  const styles = new Map<string, { bytes: number; text: string }>();
  const pages = await publicPages(site, here.folder);
  for (const path of [...pages.values(), '/en', '/tim-kiem?tu-khoa=truyền'].map(encodeURI)) {
    const { status, body } = await send(site, path);
    const scripts = [...body.matchAll(/<script\b(?![^>]*application\/ld\+json)[^>]*>/g)].map(([tag]) => tag);
    // The one page that may send one: news on a telephone, which a reader switches on (D23).
    if (scripts.length > 0 && path !== '/nhan-tin') faults.push(`${path}: ${scripts[0]}`);
    let bytes = gzipSync(body, { level: 9 }).length;
    let more = 0;
    for (const [, href = ''] of body.matchAll(/<link[^>]*href="([^"]+\.css)"[^>]*rel="stylesheet"/g)) {
      const address = new URL(href, `${site}${path}`).pathname;
      const text = styles.get(address)?.text ?? (await send(site, address)).body;
      styles.set(address, { text, bytes: gzipSync(text, { level: 9 }).length });
      bytes += styles.get(address)?.bytes ?? 0;
      for (const [, font = ''] of text.matchAll(/url\(([^)]+\.woff2)\)/g))
        more += await packed(new URL(font, `${site}${address}`).pathname);
    }
    for (const [, image = ''] of body.matchAll(/<img[^>]*\bsrc="([^"]+)"/g))
      if (!/\/tep\//.test(image)) more += await packed(new URL(image, `${site}${path}`).pathname);
    if (status !== 200 || bytes > 30_000 || bytes + more > 100_000) faults.push(`${status} ${path}: ${bytes} and ${more} bytes`);
  }
  expect(faults).toEqual([]);
  expect(styles.size).toBeGreaterThan(0);
  expect(pages.size).toBeGreaterThan(25);
});

test('a link to any page of citizens looks right elsewhere, in both languages', async () => {
  const site = here.product.address;
  const pages = await publicPages(site, here.folder);
  const withoutLine = [...pages.keys()].filter((id) => !(id in previews));
  expect(withoutLine).toEqual([]);
  const found: unknown[] = [];
  const wanted: unknown[] = [];
  for (const [id, path] of pages)
    for (const locale of ['vi', 'en'] as const) {
      const address = locale === 'vi' ? path : `/en${path === '/' ? '' : path}`;
      const { told, faults } = await previewOf(site, address, locale);
      found.push([address, faults, told]);
      wanted.push([address, [], previews[id]]);
    }
  expect(found).toEqual(wanted);
});
