import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';

const here = house();
const owner = 'Người chủ trì kế hoạch';
const officer = 'Tổ trưởng, trưởng thôn';
const form = '/lam-viec/hoat-dong/ghi';

const picture = { name: 'IMG_0001.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };

/** The page has been visited once: it and its parts lie on the device. */
async function visited(page: Page): Promise<void> {
  await page.goto(form);
  await expect
    .poll(
      () =>
        page.evaluate(async () => (await (await caches.open('minh-bach-ghi')).keys()).some(({ url }) => url.endsWith('/hoat-dong/ghi'))),
      {
        timeout: 20_000,
      },
    )
    .toBe(true);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/** A meeting of which nothing has to be asked back: one meeting, with proof, outside of nothing. */
async function fill(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Cuộc họp' }).first().click();
  await page.getByLabel(/Tên hoạt động/).fill(title);
  await page.locator('input[type=file][name=photos]').setInputFiles([picture]);
}

const sendButton = (page: Page) => page.locator('main form button.btn-primary').last();

async function recorded(title: string): Promise<number> {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  await page.goto(`/lam-viec/hoat-dong?tim=${encodeURIComponent(title)}`);
  const count = await page.getByRole('main').getByRole('link', { name: title }).count();
  await context.close();
  return count;
}

async function keepOne(context: BrowserContext, page: Page, title: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(form);
  await fill(page, title);
  await sendButton(page).click();
  await page.getByText('Đã giữ trên máy này').waitFor();
}

test('what is recorded without a network waits on the device, is sent by itself, and is there once', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  await visited(page);
  await keepOne(context, page, 'Họp tổ dân phố ghi khi mất mạng');
  await page.getByText('Chờ gửi', { exact: true }).waitFor();
  // The page is opened anew, still without a network: nothing is lost.
  await page.goto('/lam-viec');
  await page.getByText('Họp tổ dân phố ghi khi mất mạng').first().waitFor();
  expect(await recorded('Họp tổ dân phố ghi khi mất mạng')).toBe(0);
  await context.setOffline(false);
  await page
    .getByText(/Đã gửi 1 hoạt động/)
    .or(page.getByText('Chưa được nhận', { exact: true }))
    .first()
    .waitFor();
  if (await page.getByText('Chưa được nhận', { exact: true }).isVisible()) {
    // It was asked about as any record is: opened, looked at, sent.
    await page.getByRole('button', { name: /^Mở: Họp tổ dân phố/ }).click();
    expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Họp tổ dân phố ghi khi mất mạng');
    expect(await page.locator('input[type=file][name=photos]').evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1);
    await page.getByLabel(/Tôi đã xem lại/).check();
    await sendButton(page).click();
    await page.waitForURL(/da-luu=ghi/);
  }
  expect(await recorded('Họp tổ dân phố ghi khi mất mạng')).toBe(1);
  await context.close();
}, 120_000);

test('what another officer left on the device is neither seen nor sent, and signing out asks', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  await visited(page);
  await keepOne(context, page, 'Việc của người trước');
  await context.route('**/hoat-dong/ghi**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Đăng xuất' }).last().click();
  await page.getByText('Còn 1 hoạt động trên máy này chưa gửi').waitFor();
  await page.getByRole('button', { name: 'Giữ trên máy, đăng xuất' }).click();
  await page.waitForURL(/dang-nhap/);
  expect(await page.evaluate(() => caches.has('minh-bach-ghi'))).toBe(false);
  await context.unroute('**/hoat-dong/ghi**');
  await signInAs(page, officer);
  await page.goto(form);
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Việc của người trước').count()).toBe(0);
  expect(await recorded('Việc của người trước')).toBe(0);
  await page.context().clearCookies();
  await signInAs(page, owner);
  await page.goto(form);
  await page.getByText('Việc của người trước').first().waitFor();
  await context.close();
}, 120_000);

test('a session that ended while the device had no network: sign in, then it is sent', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  await visited(page);
  await keepOne(context, page, 'Họp ghi sau khi hết phiên');
  await context.clearCookies();
  await context.setOffline(false);
  await page.getByText('Phiên làm việc đã hết nên chưa gửi được').waitFor();
  const other = await context.newPage();
  await signInAs(other, owner);
  await page.bringToFront();
  // The other page sends it as well as this one would.
  const now = page.getByRole('button', { name: 'Gửi ngay' });
  if (await now.isVisible()) await now.click();
  await page.getByText('Chờ gửi', { exact: true }).waitFor({ state: 'hidden' });
  await context.close();
}, 120_000);

test('what is typed and not sent is a draft, also after the browser went', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  page.on('dialog', (dialog) => void dialog.accept());
  for (const title of ['Nháp thứ nhất', 'Nháp thứ hai']) {
    await page.goto(form);
    await fill(page, title);
    await page.waitForTimeout(1500);
  }
  await page.goto(form);
  await page.getByRole('button', { name: 'Mở: Nháp thứ nhất' }).click();
  expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Nháp thứ nhất');
  await page.goBack();
  await page.getByRole('button', { name: 'Bỏ: Nháp thứ nhất' }).click();
  await expect.poll(() => page.getByText('Nháp thứ nhất').count()).toBe(0);
  expect(await page.getByText('Nháp thứ hai').count()).toBeGreaterThan(0);
  await context.close();
}, 120_000);

test('a screen goes on without a network and begins anew without one, says when it last heard, and the alarm stands over all', async () => {
  const { context: desk, page: staff } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(staff, 'Quản trị đơn vị');
  await staff.goto('/lam-viec/lien-he/man-hinh/them');
  await staff.getByLabel(/Tên màn hình/).fill('Tivi thử nghiệm');
  await staff.getByLabel(/Đặt ở đâu/).fill('Nhà văn hóa, do tổ trưởng trông');
  await staff.getByLabel(/Mỗi trang chiếu hiện/).fill('5');
  await staff.getByLabel(/^Chiếu từ/).fill('00:00');
  await staff.getByLabel(/^Chiếu đến/).fill('23:59');
  await staff.locator('main form button.btn-primary').last().click();
  await staff.waitForURL(/man-hinh\/[0-9a-f-]{36}/);
  await staff.getByRole('button', { name: 'Lấy mã ghép máy' }).click();
  const code = /\d{4} ?\d{4}/.exec((await staff.getByText(/^Mã ghép máy: \d/).textContent()) ?? '')?.[0] ?? '';

  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await page.goto('/man-hinh');
  await page.getByLabel(/Mã ghép máy/).fill(code);
  await page.getByRole('button', { name: 'Ghép máy này' }).click();
  const slide = page.locator('#trang article');
  await slide.waitFor();
  const said = page.locator('#luc');
  expect(await said.textContent()).toMatch(/^Cập nhật lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}$/);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('man-hinh-1')).keys()).map(({ url }) => new URL(url).pathname)))
    .toEqual(expect.arrayContaining([new URL(page.url()).pathname, '/man-hinh.css', '/man-hinh.js']));
  expect(complaints).toEqual([]);
  await staff.goto('/lam-viec/lien-he/man-hinh');
  await staff
    .getByRole('row', { name: /Tivi thử nghiệm/ })
    .getByText('Đang chạy')
    .waitFor();

  await context.setOffline(true);
  await page.reload();
  await slide.waitFor();
  const titles = new Set([await slide.locator('h1').textContent()]);
  await expect.poll(async () => titles.add(await slide.locator('h1').textContent()).size, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(await said.textContent()).toMatch(/^Cập nhật lúc .* · Mất mạng$/);

  await staff.getByLabel(/Lời thông báo/).fill('Nước sông lên cao. Gọi 0200 000 0113.');
  await staff.getByRole('button', { name: 'Phát thông báo khẩn' }).click();
  await staff.getByText('Đã phát thông báo khẩn.').waitFor();
  await context.setOffline(false);
  const alarm = page.getByRole('alert');
  await alarm.getByText('Nước sông lên cao').waitFor();
  const [over, whole] = [await alarm.boundingBox(), page.viewportSize()];
  expect([over?.width, over?.height]).toEqual([whole?.width, whole?.height]);
  expect(await said.textContent()).not.toContain('Mất mạng');

  // At night it begins anew by itself, also without a network, with the alarm that stood.
  await context.setOffline(true);
  await page.clock.install({ time: new Date('2026-12-01T01:29:00+07:00') });
  await page.reload();
  await alarm.getByText('Nước sông lên cao').waitFor();
  const anew = page.waitForEvent('load');
  await page.clock.fastForward('02:01:30');
  await page.clock.fastForward('00:00:20');
  await anew;
  await alarm.getByText('Nước sông lên cao').waitFor();

  // Days go by: the alarm ends at its hour, what was kept goes round, and it says for how many days it has heard nothing, also begun anew.
  const heardAt = await page.evaluate(
    () => (JSON.parse(localStorage.getItem(`man-hinh ${location.pathname}`) ?? '{}') as { heardAt: number }).heardAt,
  );
  for (const days of [3, 5]) {
    await page.clock.setSystemTime(heardAt + days * 86_400_000 + 60_000);
    if (days === 5) await page.reload();
    await page.clock.fastForward('00:00:20');
    await slide.waitFor();
    await expect.poll(() => said.textContent(), { timeout: 15_000 }).toMatch(new RegExp(`^Cập nhật lúc .*\\d{4} · Mất mạng ${days} ngày$`));
    expect(await alarm.isVisible()).toBe(false);
    const before = await slide.locator('h1').textContent();
    await expect
      .poll(
        async () => {
          await page.clock.fastForward('00:00:06');
          return slide.locator('h1').textContent();
        },
        { timeout: 15_000 },
      )
      .not.toBe(before);
  }
  // The network is there again: it hears, and the office sees that it lives.
  await context.setOffline(false);
  await page.clock.fastForward('00:00:15');
  await expect.poll(() => said.textContent(), { timeout: 20_000 }).not.toContain('Mất mạng');
  await context.close();
  await desk.close();
}, 120_000);
