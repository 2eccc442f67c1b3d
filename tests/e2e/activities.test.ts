import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { aHeic, aRecording } from '#root/testing/files/recordings.ts';
import { house, open, signInAs } from './office.ts';

const here = house();
const owner = 'Người chủ trì kế hoạch';
const performer = 'Người thực hiện nhiệm vụ';

const submit = (page: Page) => page.locator('main form button.btn-primary').click();
const asFile = async (file: File, mimeType: string) => ({ name: file.name, mimeType, buffer: Buffer.from(await file.arrayBuffer()) });

/** Records through the form's own address, as a browser without scripts would; the tests look at confirming, not at typing. */
async function recordMeeting(page: Page, title: string): Promise<void> {
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=meeting');
  const origin = await page.locator('input[name=origin]').getAttribute('value');
  const unitId = await page.locator('select[name=unitId]').inputValue();
  const fields = {
    origin: origin ?? '',
    channel: 'meeting',
    title,
    happenedOn: '05/06/2026',
    unitId,
    taskId: 'khong',
    meetings: '1',
    sure: 'unplaced',
  };
  const multipart = { ...fields, 'links.0.link': `https://saomai.example/${encodeURIComponent(title)}` };
  const headers = { accept: 'text/html', origin: here.product.address };
  const sent = await page.request.post('/lam-viec/hoat-dong/ghi?kenh=meeting', { multipart, headers, maxRedirects: 0 });
  expect(sent.status()).toBe(303);
}

test('fifty activities are confirmed in at most sixty clicks, several at once and one after another', async () => {
  const unit = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(unit.page, performer);
  for (let n = 1; n <= 50; n++) await recordMeeting(unit.page, `Sinh hoạt tổ, lượt ${n}`);

  const office = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(office.page, owner);
  let clicks = 0;
  const click = async (locator: Locator): Promise<void> => {
    clicks += 1;
    await locator.click();
  };
  let confirmed = 0;
  const waiting = office.page.getByRole('navigation', { name: 'Đang chờ bạn' });
  await click(waiting.locator('summary'));
  await click(waiting.getByRole('link', { name: /^Hoạt động chờ xác nhận/ }));
  await office.page.getByRole('heading', { name: 'Xác nhận hoạt động' }).waitFor();
  while (confirmed < 40) {
    const boxes = office.page.getByRole('checkbox', { name: /^Xác nhận: Sinh hoạt tổ, lượt/ });
    const some = Math.min(await boxes.count(), 40 - confirmed);
    const first = await boxes.first().getAttribute('value');
    for (let at = 0; at < some; at++) await click(boxes.nth(at));
    await click(office.page.getByRole('button', { name: 'Xác nhận mục đã đánh dấu' }));
    await office.page.locator(`input[value="${first}"]`).waitFor({ state: 'detached' });
    await office.page.getByText(`Đã xác nhận ${some} hoạt động.`).waitFor();
    await office.page.getByText(`${some} trong số đó không thuộc nhiệm vụ, chỉ tiêu nào`).waitFor();
    confirmed += some;
  }
  await click(office.page.getByRole('link', { name: /^Sinh hoạt tổ, lượt/ }).first());
  const seen = new Set<string>();
  while (confirmed < 50) {
    await office.page.getByRole('heading', { level: 1, name: /^Sinh hoạt tổ, lượt/ }).waitFor();
    const at = office.page.url().replace(/[?#].*/, '');
    expect(seen.has(at)).toBe(false);
    seen.add(at);
    await click(office.page.getByRole('button', { name: 'Xác nhận và xem tiếp' }));
    await office.page.waitForURL((url) => !url.href.startsWith(at));
    confirmed += 1;
  }
  expect(clicks).toBeLessThanOrEqual(60);
  await office.page.goto('/lam-viec/hoat-dong/xac-nhan');
  expect(await office.page.getByRole('link', { name: /^Sinh hoạt tổ, lượt/ }).count()).toBe(0);
  expect([...unit.complaints, ...office.complaints]).toEqual([]);
  await unit.context.close();
  await office.context.close();
}, 240_000);

test('an activity is asked about where the title says otherwise and proof is missing, keeps its HEIC and sound, is returned, mended and confirmed with its photograph', async () => {
  const unit = await open(here.browser, here.product.address, { size: 'telephone' });
  const { page } = unit;
  await signInAs(page, performer);
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=portal');
  expect(await page.getByLabel(/^Tin, bài/).inputValue()).toBe('');
  await page.getByLabel(/Tên hoạt động/).fill('Đăng 3 tin, bài về hòm thư góp ý');
  await page.getByRole('textbox', { name: 'Ngày thực hiện' }).fill('05/06/2026');
  await page.getByLabel(/^Tin, bài/).fill('1');
  await page.getByLabel(/Thuộc việc/).selectOption('khong');
  await submit(page);
  const asked = page.getByRole('region', { name: 'Xem lại trước khi gửi' });
  await asked.getByText('Tên hoạt động nêu 3 nhưng “Tin, bài” là 1').waitFor();
  await asked.getByText('Chưa có ảnh, tệp hoặc đường dẫn minh chứng').waitFor();
  await page.getByLabel(/^Tin, bài/).fill('3');
  const sound = await asFile(aRecording('mp3'), 'audio/mpeg');
  await page.locator('input[type=file]').setInputFiles([await asFile(aHeic('man-hinh.heic'), 'image/heic'), sound]);
  await submit(page);
  await page.getByText('Đã ghi hoạt động và gửi chờ xác nhận.').waitFor();
  const activity = new URL(page.url()).pathname;
  const picture = await page.getByRole('main').locator('img').first().getAttribute('src');
  const small = await page.request.get(picture ?? '');
  expect((await sharp(await small.body()).metadata()).format).toBe('webp');
  const source = await page.locator('audio').getAttribute('src');
  const part = await page.request.get(source ?? '', { headers: { range: 'bytes=0-2' } });
  expect([part.status(), part.headers()['content-type'], (await part.body()).toString('latin1')]).toEqual([206, 'audio/mpeg', 'ID3']);
  expect(part.headers()['content-security-policy']).toContain('sandbox');
  await page.getByRole('link', { name: 'Ghi giống lần này' }).click();
  await expect.poll(() => page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Đăng 3 tin, bài về hòm thư góp ý');

  const office = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(office.page, owner);
  await office.page.goto(`${activity}/tra-lai`);
  await office.page.getByLabel(/Lý do trả lại/).fill('Thiếu bài thứ ba');
  await submit(office.page);
  await office.page.waitForURL((url) => url.pathname === activity);

  await page.goto('/lam-viec');
  expect(await page.locator('.dock .count').first().innerText()).toMatch(/^[1-9]/);
  await page.getByText('Lý do: Thiếu bài thứ ba').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Thiếu bài thứ ba' }).getByRole('link', { name: 'Sửa, bổ sung' }).click();
  await page.getByText('Địa điểm, ghi chú, công khai').click();
  await page.getByLabel(/^Ghi chú công khai/).fill('Đã bổ sung');
  await submit(page);
  await page.getByText('Đã lưu và gửi lại chờ xác nhận.').waitFor();

  await office.page.goto(activity);
  expect(await office.page.getByLabel(/^Cho công khai: man-hinh/).isChecked()).toBe(false);
  await office.page.getByLabel(/^Cho công khai: man-hinh/).check();
  await office.page.getByRole('button', { name: 'Xác nhận', exact: true }).click();
  await office.page.getByText('Đã xác nhận; số liệu').waitFor();
  await office.page.getByRole('button', { name: /Thôi công khai: man-hinh/ }).waitFor();
  expect([...unit.complaints.filter((text) => !text.includes('409')), ...office.complaints]).toEqual([]);
  await unit.context.close();
  await office.context.close();
}, 240_000);
