import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { compose, type Paper } from 'official-documents';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { samplePlan } from '#demo/papers/plan.ts';

/** The demonstration's own plan, as if another year or another ward had issued it. */
export const planOf = (year: number, ward = 'Sao Mai'): Paper =>
  JSON.parse(
    JSON.stringify(samplePlan()).replaceAll('2026', String(year)).replaceAll('Sao Mai', ward).replaceAll('SAO MAI', ward.toUpperCase()),
  ) as Paper;

export async function uploadAndRead(page: Page, year: number, paper = planOf(year)): Promise<void> {
  await page.goto('/lam-viec/van-ban');
  const buffer = Buffer.from(await compose(paper));
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

/** Where the ward is younger than the paper the officer is asked, and says why it is its own. */
async function sayWhy(fields: Locator): Promise<void> {
  for (const field of await fields.all()) await field.fill('Phường mới tiếp nhận kế hoạch của phường cũ');
}

/** Names that stand for no unit of this ward, such as schools it has not entered yet. */
async function leaveUnknownUnits(page: Page): Promise<void> {
  const none = page.getByRole('button', { name: 'Không ứng với đơn vị nào' });
  for (let left = await none.count(); left > 0; left = await none.count()) {
    await none.first().click();
    await expect.poll(() => none.count(), { timeout: 30_000 }).toBeLessThan(left);
  }
}

/** Names whose unit is a guess: each is looked at and said yes to. */
async function acceptGuesses(page: Page): Promise<void> {
  const yes = page.locator('[id^="muc-names-"][data-open]').getByRole('button', { name: /^Đúng: / });
  for (let left = await yes.count(); left > 0; left = await yes.count()) {
    await yes.first().click();
    await expect.poll(() => yes.count(), { timeout: 30_000 }).toBeLessThan(left);
  }
}

export async function confirmReading(page: Page): Promise<string> {
  const end = page.locator('#phan-xac-nhan');
  await end.getByText('Chưa xác nhận được vì').waitFor();
  const rest = page.getByRole('button', { name: /^Chấp nhận \d+ (?:mục còn lại|trong \d+ mục)/ });
  await rest.click();
  await rest.waitFor({ state: 'detached' });
  await acceptGuesses(page);
  await leaveUnknownUnits(page);
  const confirm = end.getByRole('button', { name: 'Xác nhận và lập dự thảo kế hoạch' });
  await confirm.click();
  const isDraft = page.waitForURL(/\/ke-hoach\/[0-9a-f-]{36}$/);
  const isAsked = end.getByText('Nếu vẫn đúng, hãy ghi lý do').waitFor();
  await Promise.any([isDraft, isAsked]);
  if (!/\/ke-hoach\//.test(page.url())) {
    await sayWhy(end.locator('textarea'));
    await confirm.click();
  }
  await isDraft;
  return new URL(page.url()).pathname;
}

export async function issue(page: Page, plan: string, year: number): Promise<void> {
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
export async function seeTasksOf(page: Page, year: number): Promise<void> {
  await expect
    .poll(async () => (await page.goto('/lam-viec/viec'), page.getByRole('main').innerText()), { timeout: 60_000, interval: 500 })
    .toContain(`/${year}`);
}

export async function record(page: Page, title: string, year: number): Promise<void> {
  await page.goto('/lam-viec/hoat-dong/ghi');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Băng rôn/ })
    .click();
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

export async function confirmAndPublish(page: Page, title: string): Promise<void> {
  await page.goto(`/lam-viec/hoat-dong?tim=${encodeURIComponent(title)}`);
  await page.getByRole('link', { name: title }).first().click();
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

export async function report(page: Page, year: number, ward = 'Sao Mai'): Promise<string> {
  await page.goto('/lam-viec/bao-cao/lap');
  await page
    .getByLabel(/^Kế hoạch/)
    .selectOption({ label: `Tuyên truyền cải cách hành chính nhà nước phường ${ward} năm ${year} (12/KH-UBND)` });
  await page.getByLabel(/^Kỳ báo cáo/).selectOption({ label: 'Quý I' });
  await page.getByLabel(/Kính gửi/).fill('Ủy ban nhân dân tỉnh Đông Giang');
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.waitForURL(/\/bao-cao\/[0-9a-f-]{36}$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải tệp Word' }).click()]);
  return strFromU8(unzipSync(readFileSync(await download.path()))['word/document.xml'] ?? new Uint8Array());
}
