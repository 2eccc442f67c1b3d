import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { house, open, signInAs } from './office.ts';

// What citizens get beside the pages that they read: word of what is planned, pages on the home screen, news on the device, pages in other languages.

const here = house();
const at = '/lam-viec/trang-cong-khai';

const send = (page: Page): Promise<void> => page.locator('main form button.btn-primary').last().click();

test('a planned outage a day too early is told so with the first day that can be, and is shown ahead; a fault is shown while it is there', async () => {
  const { context: desk, page: staff } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(staff, 'Người chủ trì kế hoạch');
  await staff.goto(`${at}/tam-ngung/them`);
  const lead = (await staff.getByRole('main').textContent()) ?? '';
  const [, dd = '', mm = '', yyyy = ''] = /(\d{2})\/(\d{2})\/(\d{4})/.exec(lead) ?? [];
  const first = Temporal.PlainDate.from(`${yyyy}-${mm}-${dd}`);
  const said = (day: Temporal.PlainDate): string => day.toLocaleString('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });
  await staff.getByLabel(/Theo kế hoạch/).check();
  await staff.getByLabel(/^Từ giờ/).fill('22:00');
  await staff.getByLabel(/Dự kiến xong lúc/).fill('4:00');
  await staff.getByLabel(/^Lý do/).fill('Nâng cấp máy chủ thử nghiệm');
  await staff.getByLabel(/người dân làm thế nào/).fill('Gọi đường dây nóng.');
  const announce = async (day: Temporal.PlainDate) => {
    await staff.getByRole('textbox', { name: /^Từ ngày/ }).fill(said(day));
    await staff.getByRole('textbox', { name: /Dự kiến xong ngày/ }).fill(said(day.add({ days: 1 })));
    await send(staff);
  };
  await announce(first.subtract({ days: 1 }));
  await staff
    .getByText(new RegExp(`7 ngày làm việc.*${said(first)}`))
    .first()
    .waitFor();
  expect(await staff.getByLabel(/^Lý do/).inputValue()).toBe('Nâng cấp máy chủ thử nghiệm');
  await announce(first);
  await staff.waitForURL((url) => !url.pathname.endsWith('/them'));

  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script: false });
  await page.goto('/');
  await page.getByText('Nâng cấp máy chủ thử nghiệm').first().waitFor();
  await page.getByText('Gọi đường dây nóng.').first().waitFor();
  expect(await page.locator('body').textContent()).toContain(said(first));

  await staff.goto(`${at}/tam-ngung/them`);
  await staff.getByLabel(/Sự cố đang xảy ra/).check();
  await staff.getByLabel(/^Từ giờ/).fill('0:00');
  await staff.getByLabel(/Dự kiến xong lúc/).fill('23:59');
  await staff.getByLabel(/^Lý do/).fill('Đứt cáp quang');
  await staff.getByLabel(/người dân làm thế nào/).fill('Đến bộ phận một cửa.');
  await announce(Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh'));
  await staff.waitForURL((url) => !url.pathname.endsWith('/them'));
  await page.goto('/');
  await page.getByText('Đứt cáp quang').first().waitFor();
  // On every other page it is one line, which opens.
  await page.goto('/thu-tuc');
  await page
    .getByText(/Có sự cố, dự kiến xong/)
    .first()
    .click();
  await page.getByText('Đứt cáp quang').first().waitFor();
  await context.close();
  await desk.close();
}, 120_000);

/** A browser whose push service is none: it gives keys as a real one does, and an address that is never asked. */
const withPush = `(() => {
  let made = null;
  const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  PushManager.prototype.subscribe = async function () {
    const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const keys = { p256dh: await crypto.subtle.exportKey('raw', publicKey), auth: crypto.getRandomValues(new Uint8Array(16)).buffer };
    made = { endpoint: 'https://fcm.googleapis.com/fcm/send/' + text(keys.auth).replace(/[^a-zA-Z0-9]/g, ''), getKey: (name) => keys[name], unsubscribe: async () => ((made = null), true) };
    sessionStorage.setItem('made', made.endpoint);
    return made;
  };
  PushManager.prototype.getSubscription = async () => {
    const endpoint = sessionStorage.getItem('made');
    return made ?? (endpoint ? { endpoint, unsubscribe: async () => (sessionStorage.removeItem('made'), true) } : null);
  };
})()`;

test('the pages stand on a home screen; news is turned on on a device, shown by its worker, and turned off', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone' });
  await context.grantPermissions(['notifications']);
  await page.addInitScript(withPush);
  await page.goto('/nhan-tin');
  const session = await context.newCDPSession(page);
  const { errors, data = '' } = (await session.send('Page.getAppManifest')) as { errors: unknown[]; data?: string };
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data) as {
    name: string;
    display: string;
    icons: { src: string; sizes: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.display).toBe('standalone');
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status()).toBe(200);
  for (const { url } of manifest.shortcuts) expect((await page.request.get(url)).status()).toBe(200);

  await page.locator('#thiet-bi-bat').getByRole('button').last().click();
  await page
    .getByText(/Đã bật/)
    .first()
    .waitFor();

  const workers = new Map<string, string>();
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    for (const { registrationId, scopeURL } of registrations) workers.set(scopeURL, registrationId);
  });
  await session.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await expect.poll(() => [...workers.keys()].some((scope) => scope.endsWith('/nhan-tin-nen/')), { timeout: 15_000 }).toBe(true);
  const registrationId = [...workers].find(([scope]) => scope.endsWith('/nhan-tin-nen/'))?.[1] ?? '';
  // A browser without a desktop shows nothing: what the worker wants to be shown is asked of it.
  const worker = context.serviceWorkers().find((one) => one.url().endsWith('/nhan-tin-nen.js'));
  await worker?.evaluate(() => {
    const self = globalThis as unknown as { shown: string[]; registration: object };
    self.shown = [];
    Object.assign(self.registration, {
      showNotification: (title: string, { body, data }: { body: string; data: { address: string } }) =>
        Promise.resolve(self.shown.push(`${title}: ${body} ${new URL(data.address).pathname}`)),
    });
  });
  const news = JSON.stringify({ title: 'Tin mới của phường', body: 'Lịch tiếp công dân', address: `${origin}/tin-tuc`, tag: 'thu' });
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: news });
  await expect
    .poll(() => worker?.evaluate(() => (globalThis as unknown as { shown: string[] }).shown), { timeout: 15_000 })
    .toEqual(['Tin mới của phường: Lịch tiếp công dân /tin-tuc']);

  await page.goto('/nhan-tin');
  await page.locator('#thiet-bi-tat').getByRole('button').click();
  await page
    .getByText(/Đã tắt/)
    .first()
    .waitFor();
  await context.close();
}, 120_000);

test('a page in the language of a people is found, read and searched as such', async () => {
  const { context: desk, page: staff } = await open(here.browser, here.product.address, { size: 'desktop' });
  await signInAs(staff, 'Người chủ trì kế hoạch');
  const add = async (lang: string, title: string, body: string) => {
    await staff.goto(`${at}/gioi-thieu/them`);
    await staff
      .getByLabel(/^Nội dung/)
      .first()
      .selectOption('other');
    await staff.getByLabel(/^Ngôn ngữ/).selectOption(lang);
    await staff.getByLabel(/^Tiêu đề/).fill(title);
    await staff.locator('textarea[name=body]').fill(body);
    await staff.getByLabel(/^Đơn vị giữ/).selectOption({ index: 1 });
    await send(staff);
    await staff.waitForURL((url) => !url.pathname.endsWith('/them'));
  };
  await add('tyz', 'Bưởng lồm tỏn khách', 'Cần bản mừa tỏn, mì slung lượn.');
  await add('hmn', 'Hauv zos sib ntsib', 'Peb zoo siab txais tos nej.');

  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script: false });
  await page.goto('/gioi-thieu');
  const link = page.getByRole('link', { name: /Hauv zos sib ntsib/ });
  expect(await link.evaluate((one: HTMLAnchorElement) => [one.closest('[lang]')?.getAttribute('lang'), one.hreflang])).toEqual([
    'hmn',
    'hmn',
  ]);
  await link.click();
  const text = page.getByText('Peb zoo siab txais tos nej.');
  expect(await text.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('hmn');
  expect(await page.locator('html').getAttribute('lang')).toBe('vi');
  for (const [sought, title] of [
    ['zoo siab', 'Hauv zos sib ntsib'],
    ['slung luon', 'Bưởng lồm tỏn khách'],
  ] as const) {
    await page.goto(`/tim-kiem?${new URLSearchParams({ 'tu-khoa': sought })}`);
    await page.getByRole('main').getByRole('link', { name: title }).first().waitFor();
  }
  await context.close();
  await desk.close();
}, 120_000);
