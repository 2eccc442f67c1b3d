import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '#root/testing/browser.ts';
import { dataFolder, startProduct, type Product } from '#root/testing/product.ts';
import { open } from './office.ts';

const data = dataFolder();
let product: Product;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  product = await startProduct({ MINHBACH_DATA: data.folder, MINHBACH_DEMO: 'off' });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  data.remove();
});

const password = 'mưa rào trên mái ngói cũ';

async function setUp(page: Page): Promise<void> {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(product.printed())?.[0] ?? '';
  await page.goto('/thiet-lap?ma=00004');
  await page.getByLabel(/Mã thiết lập/).fill(code);
  await page.getByLabel(/Họ và tên người quản trị/).fill('Đinh Thị Đầu');
  await page.getByLabel(/Tên đăng nhập/).fill('dau.dt');
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.locator('main form[method=post] button').last().click();
  await page.waitForURL(/\/lam-viec$/);
}

async function bringIn(page: Page, address: string, list: string, count: number): Promise<void> {
  await page.goto(address);
  await page.getByLabel(/Hoặc dán danh sách/).fill(list);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByText('Mọi dòng đều nhập được.').waitFor();
  const reason = page.getByLabel(/^Lý do/);
  if ((await reason.count()) > 0) await reason.fill('Phường mới lập, chưa có người thứ hai.');
  await page.getByRole('button', { name: `Nhập ${count} dòng` }).click();
  await page.getByText(`Đã nhập ${count} dòng.`).waitFor();
}

test.each([true, false])(
  'an empty installation leads its administrator to units and officers (JavaScript: %s)',
  async (script) => {
    const { context, page, complaints } = await open(browser, product.address, { size: 'telephone', script });
    if (script) await setUp(page);
    else {
      await page.goto('/dang-nhap');
      await page.getByLabel(/Tên đăng nhập/).fill('dau.dt');
      await page.getByLabel(/^Mật khẩu/).fill(password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
    }
    await page.getByRole('heading', { name: 'Những bước đầu tiên' }).waitFor();
    const mark = script ? 'A' : 'B';
    const villages = Array.from({ length: 15 }, (_, at) => `Thôn ${mark}${at + 1}`);
    await bringIn(page, '/lam-viec/don-vi/nhap', villages.join('\n'), 15);
    const people = villages.slice(0, 3).map((unit, at) => `Trưởng Thử ${mark}${at}\t${unit}\tTổ trưởng`);
    const head = script ? [`Lãnh Đạo Thử\t${villages[0]}\tLãnh đạo (Chủ tịch, Phó Chủ tịch)`] : [];
    await bringIn(page, '/lam-viec/can-bo/nhap', [...people, ...head].join('\n'), people.length + head.length);
    expect(await page.getByText(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/).count()).toBe(people.length + head.length);
    await page.goto('/lam-viec/can-bo/cho-duyet');
    await page.getByText('Phường mới lập, chưa có người thứ hai.').waitFor();
    await page.goto('/lam-viec');
    expect(await page.getByRole('main').innerText()).toContain('Người chủ trì kế hoạch và Văn thư');
    expect(complaints).toEqual([]);
    await context.close();
  },
  180_000,
);
