import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '#root/testing/browser.ts';
import { dataFolder, minhbach, startProduct, type Product } from '#root/testing/product.ts';
import { dataWithDemonstration } from '../demonstration.ts';

export const sizes = { telephone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } } as const;
export type Size = keyof typeof sizes;

/**
 * The product with its demonstration, or with nothing in it, and a browser, for the tests of one file: started before them and stopped after
 * them.
 */
export function house({ isEmpty = false } = {}): { readonly product: Product; readonly browser: Browser; readonly folder: string } {
  const data = isEmpty ? dataFolder() : dataWithDemonstration();
  let product: Product | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    product = await startProduct({ MINHBACH_DATA: data.folder, ...(isEmpty && { MINHBACH_DEMO: 'off' }) });
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    // Whatever the tests did, the product wrote every row of it under a seal.
    if (product) expect(await minhbach(['audit', 'verify'], data.folder)).toMatchObject({ code: 0 });
    await product?.stop();
    data.remove();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The product has not started.');
    return part;
  };
  return {
    get product() {
      return started(product);
    },
    get browser() {
      return started(browser);
    },
    folder: data.folder,
  };
}

/** A browser of its own for one officer or citizen; what the page complains of is kept. */
export async function open(
  browser: Browser,
  address: string,
  {
    size,
    colorScheme = 'light',
    script = true,
    touch = false,
  }: { size: Size; colorScheme?: 'light' | 'dark'; script?: boolean; touch?: boolean },
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: sizes[size],
    hasTouch: touch,
    isMobile: touch,
    colorScheme,
    javaScriptEnabled: script,
    locale: 'vi-VN',
    baseURL: address,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  // A form that is refused with a sentence (409), or asks for a sign-in (401), is an answer and no fault.
  // Nor is what the browser makes of a file that its service worker keeps.
  const isAnswer = (said: string): boolean =>
    /status of 4(?:01|09)|^A preload for .* is found, but is not used|was preloaded using link preload but not used/.test(said);
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type()) && !isAnswer(message.text()))
      complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => response.status() >= 500 && complaints.push(`${response.status()} ${response.url()}`));
  return { context, page, complaints };
}

/** Signs in to the demonstration with one click, as the officer who holds the role. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('li', { hasText: role }).getByRole('button').first().click();
  await page.waitForURL(/\/lam-viec/);
}

/** The first administrator of an installation with nothing in it, entered with the code that the terminal shows; signed in afterwards. */
export async function setUp(
  page: Page,
  printed: string,
  { signInName, password }: { signInName: string; password: string },
): Promise<void> {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(printed)?.[0] ?? '';
  await page.goto('/thiet-lap?ma=00004');
  await page.getByLabel(/Mã thiết lập/).fill(code);
  await page.getByLabel(/Họ và tên người quản trị/).fill('Đinh Thị Đầu');
  await page.getByLabel(/Tên đăng nhập/).fill(signInName);
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/lam-viec$/);
}

/** Pastes a list of units or officers and brings it in, all rows or none. */
export async function bringIn(page: Page, address: string, list: string, count: number): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/Hoặc dán danh sách/).fill(list);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Mọi dòng đều nhập được.').waitFor();
  const reason = page.getByLabel(/^Lý do/);
  if ((await reason.count()) > 0) await reason.fill('Phường mới lập, chưa có người thứ hai.');
  await page.getByRole('button', { name: `Nhập ${count} dòng` }).click();
  await page.getByText(`Đã nhập ${count} dòng.`).waitFor({ timeout: 90_000 });
}
