import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';

const here = house();
const owner = 'Người chủ trì kế hoạch';

const loseSession = (page: Page): Promise<void> => page.context().clearCookies();

async function startRecording(page: Page, title: string): Promise<void> {
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=radio');
  await page.getByLabel(/Tên hoạt động/).fill(title);
}

test('a session that ends while typing loses nothing: one signs in in place and sends', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  await startRecording(page, 'Phát thanh sau khi hết phiên');
  await page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') }]);
  await loseSession(page);
  await page.locator('main form button.btn-primary').last().click();
  await page.getByText('Phiên làm việc đã hết').waitFor();
  expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Phát thanh sau khi hết phiên');
  expect(await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files?.length)).toBe(1);
  // The demonstration has no passwords: its officer signs in in another tab.
  const other = await context.newPage();
  await signInAs(other, owner);
  await page.locator('main form button.btn-primary').last().click();
  // It is taken, or asked about as any other record is: either way it has arrived, with its file.
  await page.getByText('Phiên làm việc đã hết').waitFor({ state: 'hidden' });
  const asked = page.getByText(/Xem lại những điều phần mềm hỏi/).first();
  await asked.or(page.getByRole('main').getByText('Phát thanh sau khi hết phiên')).first().waitFor();
  if (await asked.isVisible()) expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Phát thanh sau khi hết phiên');
  await context.close();
}, 120_000);

test('a story is written as it looks, pasted from Word, kept while it is typed, also over a broken line and an ended session, and told to who writes too', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  await page.goto('/lam-viec/tin-bai/viet?noi-dung=online-services');
  const editor = page.locator('.story-editor');
  await page.getByLabel('Tiêu đề').fill('Bốn bước nộp hồ sơ tại nhà');
  await page.getByLabel('Tóm tắt').fill('Nộp tại nhà, không mất phí.');
  await editor.click();
  await page.keyboard.type('## Cách làm');
  await page.keyboard.press('Enter');
  await page.keyboard.type('UBND phường mời bà con ');
  await page.getByRole('button', { name: 'Đậm' }).click();
  await page.keyboard.type('nộp hồ sơ');
  await page.getByRole('button', { name: 'Viết rõ chữ tắt' }).click();
  await editor.evaluate((place) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      "<style>p{}</style><p class=MsoNormal>Dán <b>từ Word</b><o:p></o:p></p><p style='mso-list:l0 level1'><![if !supportLists]>·<![endif]>mục</p><script>alert(1)</script>",
    );
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  const text = page.locator('textarea[name=body]');
  expect(await text.inputValue()).toBe('## Cách làm\n\nỦy ban nhân dân (UBND) phường mời bà con **nộp hồ sơ**Dán **từ Word**\n\n- mục');
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.waitForURL(/tin-bai\/[0-9a-f-]{36}/);
  const address = new URL(page.url()).pathname;

  await page.goto(`${address}/sua`);
  await editor.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' nháp');
  await page.getByText('Đã tự lưu nháp').waitFor();
  const colleague = await open(here.browser, here.product.address, { size: 'telephone', colorScheme: 'dark' });
  await signInAs(colleague.page, 'Lãnh đạo (Chủ tịch, Phó Chủ tịch)');
  await colleague.page.goto(`${address}/sua`);
  await colleague.page.getByText('cũng đang sửa bài này').waitFor();
  await colleague.context.close();

  const cookies = await context.cookies();
  await context.clearCookies();
  await page.keyboard.type(' hết phiên');
  await page.getByText('Phiên làm việc đã hết').waitFor();
  await context.addCookies(cookies);
  await context.setOffline(true);
  await page.keyboard.type(' mất mạng');
  await page.getByText('Chưa tự lưu được: mất mạng').waitFor();
  await context.setOffline(false);
  await page.getByText('Đã tự lưu nháp').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${address}/sua`);
  await page.getByRole('link', { name: 'Mở bản nháp' }).click();
  await page.getByText('Đang mở bản nháp').waitFor();
  await expect.poll(() => editor.innerText()).toContain('nháp hết phiên mất mạng');
  await page.getByRole('button', { name: 'Lưu bài' }).click();
  await page.waitForURL(/da-luu/);
  expect(await page.getByRole('main').innerText()).toContain('mục nháp hết phiên mất mạng');
  expect(complaints.filter((one) => !/INTERNET_DISCONNECTED/.test(one))).toEqual([]);
  await context.close();
}, 120_000);

test('without a script the form is kept while its officer signs in', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script: false });
  await signInAs(page, owner);
  await startRecording(page, 'Không có tập lệnh');
  await loseSession(page);
  await page.locator('main form button.btn-primary').last().click();
  await page.getByText('Những gì đã nhập vẫn được giữ').waitFor();
  expect(await page.locator('input[name=kept]').inputValue()).toContain('Không có tập lệnh');
  await context.close();
}, 120_000);

test('what is typed before the script of the page has come stays', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  let come = (): void => undefined;
  const isComing = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/_app/**/*.js', async (route) => (await isComing, route.continue()));
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=radio', { waitUntil: 'commit' });
  const [title, note, unit] = [
    page.getByLabel(/Tên hoạt động/),
    page.getByLabel(/^Ghi chú công khai/),
    page.locator('select[name=unitId]'),
  ];
  await title.fill('Gõ trước khi trang sẵn sàng');
  await page.getByText('Địa điểm, ghi chú, công khai').click();
  await note.fill('Một câu dài, gõ trên điện thoại chậm');
  const other = await unit.locator('option').last().getAttribute('value');
  await unit.selectOption(other);
  come();
  await page.waitForLoadState('networkidle');
  expect([await title.inputValue(), await note.inputValue(), await unit.inputValue()]).toEqual([
    'Gõ trước khi trang sẵn sàng',
    'Một câu dài, gõ trên điện thoại chậm',
    other,
  ]);
  await context.close();
}, 120_000);

test('leaving with something typed asks, an untouched form does not', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(page, owner);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.goto('/lam-viec/hoat-dong/ghi?kenh=radio');
  await page.getByRole('link', { name: 'Kế hoạch' }).first().click();
  await page.waitForURL(/\/ke-hoach$/);
  await startRecording(page, 'Chưa gửi');
  await page.getByRole('link', { name: 'Kế hoạch' }).first().click();
  await expect.poll(() => asked.length).toBe(1);
  // The page has a script of its own (ADR 44): whatever leads elsewhere is loaded whole, and the browser asks in its own words.
  expect(asked).toEqual(['beforeunload']);
  expect(new URL(page.url()).pathname).toBe('/lam-viec/hoat-dong/ghi');
  expect(await page.getByLabel(/Tên hoạt động/).inputValue()).toBe('Chưa gửi');
  await context.close();
}, 120_000);

/** Every text of the page, but the software's own words on buttons, as a word of 300 letters: what people paste. */
const stuff = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const long = 'a'.repeat(300);
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) if (text.data.trim() && !text.parentElement?.closest('script, style, option, svg, .btn')) text.data = long;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

test('a word without blanks pushes no page of a telephone wide, wherever it stands', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await signInAs(page, owner);
  const faults: string[] = [];
  const look = async (path: string): Promise<void> => {
    await page.goto(path);
    const wide = await stuff(page);
    if (wide > 0) faults.push(`${path}: ${wide} px`);
  };
  const lists = [
    '/lam-viec/ke-hoach',
    '/lam-viec/bao-cao',
    '/lam-viec/van-ban',
    '/lam-viec/viec',
    '/lam-viec/hoat-dong',
    '/ke-hoach',
    '/hoat-dong',
  ];
  const alone = [
    '/',
    '/lam-viec',
    '/lam-viec/hoat-dong/ghi',
    '/lam-viec/hoat-dong/ghi?kenh=radio',
    '/lam-viec/don-vi',
    '/lam-viec/tai-khoan',
    '/dang-nhap',
  ];
  for (const path of [...alone, ...lists]) await look(path);
  for (const path of lists) {
    await page.goto(path);
    const first = await page.getByRole('main').locator(`a[href^="${path}/"]:not([href*="/xuat"])`).first().getAttribute('href');
    if (first) await look(first);
  }
  expect(faults).toEqual([]);
  await context.close();
}, 300_000);
