import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { compose, type Paper } from 'official-documents';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { samplePlan } from '#demo/papers/plan.ts';
import { house, open, signInAs, type Size } from './office.ts';

const here = house();

const owner = 'Người chủ trì kế hoạch';

/** The demonstration's own plan, as if it had been issued in another year. */
const planOf = (year: number): Paper => JSON.parse(JSON.stringify(samplePlan()).replaceAll('2026', String(year))) as Paper;

async function uploadAndRead(page: Page, year: number): Promise<void> {
  await page.goto('/lam-viec/van-ban');
  const buffer = Buffer.from(await compose(planOf(year)));
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  await page.locator('input[type=file]').setInputFiles([{ name: `ke-hoach-${year}.docx`, mimeType, buffer }]);
  await page.getByRole('button', { name: 'Tải lên' }).click();
  await page
    .locator('tr', { hasText: `ke-hoach-${year}.docx` })
    .getByText('Chờ đối chiếu')
    .waitFor({ timeout: 90_000 });
  await page
    .locator('tr', { hasText: `ke-hoach-${year}.docx` })
    .getByRole('link')
    .first()
    .click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}/);
}

/** The ward is younger than these papers: the officer is asked, and says why they are its own. */
async function sayWhy(fields: Locator): Promise<void> {
  await fields.first().waitFor();
  for (const field of await fields.all()) await field.fill('Phường mới tiếp nhận kế hoạch của phường cũ');
}

async function confirmReading(page: Page): Promise<string> {
  const end = page.locator('#phan-xac-nhan');
  await end.getByText('Chưa xác nhận được vì').waitFor();
  await page.getByRole('button', { name: /^Chấp nhận \d+ mục còn lại/ }).click();
  const confirm = end.getByRole('button', { name: 'Xác nhận và lập dự thảo kế hoạch' });
  await confirm.click();
  await end.getByText('Nếu vẫn đúng, hãy ghi lý do').waitFor();
  await sayWhy(end.locator('textarea'));
  await confirm.click();
  await page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function issue(page: Page, plan: string, year: number): Promise<void> {
  await page.goto(`${plan}/ban-hanh`);
  await page.getByLabel(/Số và ký hiệu/).fill('12/KH-UBND');
  await page.getByRole('textbox', { name: 'Ngày ban hành' }).fill(`16/01/${year}`);
  await sayWhy(page.getByLabel(/^Vì sao/));
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.waitForURL((url) => url.pathname === plan);
}

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a9e7e' } })
    .withExif({ IFD3: { GPSLatitude: '21/1 0/1 0/1', GPSLongitude: '105/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();

/** Tasks appear when the worker has heard that the plan was issued. */
async function seeTasksOf(page: Page, year: number): Promise<void> {
  await expect
    .poll(async () => (await page.goto('/lam-viec/viec'), page.getByRole('main').innerText()), { timeout: 60_000, interval: 500 })
    .toContain(`/${year}`);
}

async function record(page: Page, title: string, year: number): Promise<void> {
  await page.goto('/lam-viec/hoat-dong/ghi');
  await page.getByRole('link', { name: /Băng rôn/ }).click();
  await page.getByLabel(/Tên hoạt động/).fill(title);
  await page.getByRole('textbox', { name: 'Ngày thực hiện' }).fill(`05/02/${year}`);
  await page.getByLabel(/Băng rôn, khẩu hiệu.*chiếc/).fill('12');
  const duty = page.getByLabel(/Thuộc nhiệm vụ/);
  const option = duty.locator('option', { hasText: new RegExp(`^${year}: .*treo băng rôn`) });
  await duty.selectOption((await option.getAttribute('value')) ?? '');
  // The form proposes the target of the newest plan; this one is for another year.
  await page.getByLabel(/^2026: Treo ít nhất 40 băng rôn/).uncheck();
  await page.getByLabel(new RegExp(`^${year}: Treo ít nhất 40 băng rôn`)).check();
  await page.locator('input[type=file]').setInputFiles([{ name: 'bang-ron.jpg', mimeType: 'image/jpeg', buffer: await photograph() }]);
  await page.locator('main form button.btn-primary').click();
  await page.getByText(title).first().waitFor();
  await page.waitForURL(/\/hoat-dong\/[0-9a-f-]{36}\?da-luu=ghi$/);
}

async function confirmAndPublish(page: Page, title: string): Promise<void> {
  await page.goto('/lam-viec');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await page.getByText('Đã xác nhận').first().waitFor();
  await page
    .getByRole('button', { name: /[Cc]ông khai/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /Thôi công khai|Gỡ/ })
    .first()
    .waitFor();
}

async function report(page: Page, year: number): Promise<string> {
  await page.goto('/lam-viec/bao-cao/lap');
  await page
    .getByLabel(/^Kế hoạch/)
    .selectOption({ label: `Tuyên truyền cải cách hành chính nhà nước phường Sao Mai năm ${year} (12/KH-UBND)` });
  await page.getByLabel(/^Kỳ báo cáo/).selectOption({ label: 'Quý I' });
  await page.getByLabel(/Kính gửi/).fill('Ủy ban nhân dân tỉnh Đông Giang');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForURL(/\/bao-cao\/[0-9a-f-]{36}$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp Word' }).click()]);
  return strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml'] ?? new Uint8Array());
}

async function readAsCitizen(size: Size, year: number, title: string): Promise<void> {
  const { context, page } = await open(here.browser, here.product.address, { size, script: false });
  await page.goto(`/ke-hoach/${year}`);
  expect(await page.content()).not.toContain('<script');
  expect(await page.getByRole('main').innerText()).toContain('12/40 băng rôn');
  await page.goto('/hoat-dong');
  while ((await page.getByRole('link', { name: title }).count()) === 0) {
    const next = await page.locator('a[rel=next]').getAttribute('href');
    await page.goto(next ?? '/khong-thay');
  }
  await page.getByRole('link', { name: title }).click();
  const picture = await page.getByRole('main').locator('img').first().getAttribute('src');
  const sent = await fetch(`${here.product.address}${picture}`);
  const { exif } = await sharp(Buffer.from(await sent.arrayBuffer())).metadata();
  expect([sent.status, exif]).toEqual([200, undefined]);
  await context.close();
}

test.each([
  ['telephone', 2024],
  ['desktop', 2025],
] as const)(
  'the whole line at %s size: a plan is uploaded, reviewed, issued, carried out, reported and read by a citizen',
  async (size, year) => {
    const title = `Treo băng rôn cổ động năm ${year}`;
    const office = await open(here.browser, here.product.address, { size });
    await signInAs(office.page, owner);
    await uploadAndRead(office.page, year);
    const plan = await confirmReading(office.page);
    await issue(office.page, plan, year);

    const unit = await open(here.browser, here.product.address, { size });
    await signInAs(unit.page, 'Người thực hiện nhiệm vụ');
    await seeTasksOf(unit.page, year);
    await record(unit.page, title, year);

    await confirmAndPublish(office.page, title);
    const xml = await report(office.page, year);
    for (const words of ['BÁO CÁO', 'UBND', '12', 'Kính gửi', 'Ủy ban nhân dân tỉnh Đông Giang', 'Băng rôn']) expect(xml).toContain(words);

    await readAsCitizen(size, year, title);
    expect([...office.complaints, ...unit.complaints]).toEqual([]);
    await office.context.close();
    await unit.context.close();
  },
  300_000,
);
