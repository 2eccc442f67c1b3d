import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';
import { orderFaults, walk } from './order.ts';

const here = house();
const owner = 'Người chủ trì kế hoạch';
const at = (path: string) => new RegExp(`${path}$`);

test('keys open places, move in lists, search and tell of themselves; in a field and with a modifier they rest', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  await page.getByRole('button', { name: 'Phím tắt: bấm ?' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.waitForURL(at('/lam-viec/hoat-dong'));
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.getAttribute('name') ?? '');
  await page.keyboard.press('j');
  const first = await focused();
  await page.keyboard.press('j');
  const second = await focused();
  expect([first, second].every((href) => /\/lam-viec\/hoat-dong\/[0-9a-f-]{36}$/.test(href)) && first !== second).toBe(true);
  await page.keyboard.press('k');
  expect(await focused()).toBe(first);
  await page.keyboard.press('/');
  expect(await focused()).toBe('tim');
  await page.keyboard.type('gv n? jk');
  expect(await page.locator('input[name=tim]').inputValue()).toBe('gv n? jk');
  expect(page.url()).toMatch(at('/lam-viec/hoat-dong'));
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.locator('h1').click();
  // What a Vietnamese typing composes, and a key with a modifier, is no shortcut.
  await page.evaluate(() =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', code: 'KeyN', isComposing: true, bubbles: true })),
  );
  await page.keyboard.press('Alt+n');
  expect(page.url()).toMatch(at('/lam-viec/hoat-dong'));
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Phím tắt' });
  await sheet.getByText('Ghi hoạt động').waitFor();
  expect(await sheet.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Ở mọi trang', 'Mở mục']);
  await page.keyboard.press('n');
  expect(page.url()).toMatch(at('/lam-viec/hoat-dong'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.waitForURL(at('/lam-viec/hoat-dong/ghi'));
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

test('a key that is pressed before the page has its script is answered once it has', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  const { promise: pressed, resolve: come } = Promise.withResolvers<undefined>();
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    await pressed;
    await route.continue();
  });
  await page.goto('/lam-viec/ke-hoach', { waitUntil: 'commit' });
  await page.waitForFunction(() => 'pressedEarly' in window);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  come(undefined);
  await page.waitForURL(at('/lam-viec/hoat-dong'));
  expect(complaints).toEqual([]);
  await context.close();
});

test('a page adds its own, in the language of the page; they are switched off on the account page, and a telephone has none', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  await page.goto('/en/lam-viec/van-ban');
  await page.locator('main tbody a').first().click();
  await page.waitForURL(/\/lam-viec\/van-ban\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Shortcuts: press ?' }).waitFor();
  await page.keyboard.press('?');
  const groups = await page.getByRole('dialog').getByRole('heading', { level: 3 }).allInnerTexts();
  expect(groups.slice(-2)).toEqual(['On every page', 'Go to']);
  await page.keyboard.press('Escape');
  await page.goto('/lam-viec/tai-khoan');
  await page.getByRole('button', { name: 'Tắt phím tắt' }).click();
  await page.getByRole('button', { name: 'Bật phím tắt' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.keyboard.press('?');
  await page.waitForTimeout(500);
  expect(page.url()).toMatch(at('/lam-viec/tai-khoan'));
  expect(await page.locator('dialog').count()).toBe(0);
  await context.close();
  const phone = await open(here.browser, here.product.address, { size: 'telephone', touch: true });
  await signInAs(phone.page, owner);
  await phone.page.waitForTimeout(1000);
  expect(await phone.page.getByText('Phím tắt').count()).toBe(0);
  await phone.context.close();
}, 120_000);

test('a citizen goes by keys alone from the first page to the plan, a target and its proof; every page is heard in the order in which it is read', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone' });
  const faults: string[] = [];
  const look = async (): Promise<void> => {
    const where = new URL(page.url()).pathname;
    faults.push(...(await orderFaults(page)).map((fault) => `${where}: ${fault}`));
    faults.push(...(await walk(page)).map((fault) => `${where}: ${fault}`));
  };
  /** Jumps over the menu and goes on with the tabulator to the first link of that kind, which is opened. */
  const follow = async (shape: RegExp): Promise<void> => {
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#noi-dung');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
    for (let nth = 0; nth < 200; nth += 1) {
      await page.keyboard.press('Tab');
      const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      if (!shape.test(href)) continue;
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => shape.test(url.pathname));
      return look();
    }
    throw new Error(`No key leads from ${page.url()} to ${shape.source}.`);
  };
  await page.goto('/');
  await look();
  await follow(/^\/ke-hoach\/2026$/);
  await follow(/^\/ke-hoach\/2026\/chi-tieu\/[0-9a-f-]{36}$/);
  await follow(/^\/hoat-dong\/[0-9a-f-]{36}$/);
  for (const path of ['/tin-tuc', '/bao-cao', '/tim-kiem?tu-khoa=truyền thanh', '/lien-he', '/gop-y/gui', '/tiep-can-thong-tin/yeu-cau']) {
    await page.goto(path);
    await look();
  }
  expect([...faults, ...complaints]).toEqual([]);
  await context.close();
}, 120_000);
