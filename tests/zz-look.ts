import { launchBrowser } from '#root/testing/browser.ts';
const b = await launchBrowser();
const c = await b.newContext({ viewport: { width: 360, height: 740 }, baseURL: 'http://127.0.0.1:4110', locale: 'vi-VN' });
const p = await c.newPage();
p.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
p.on('response', (r) => r.status() >= 400 && console.log(r.status(), r.url()));
await p.goto('/dang-nhap');
await p.locator('li', { hasText: 'Người chủ trì kế hoạch' }).getByRole('button').first().click();
await p.waitForURL(/lam-viec/);
await p.screenshot({ path: '/tmp/home.png', fullPage: true });
await p.goto('/lam-viec/hoat-dong?tinh-trang=recorded');
await p.screenshot({ path: '/tmp/list.png', fullPage: true });
const link = p.locator('table a').filter({ hasNot: p.locator('svg') });
const hrefs = await p.locator('td a').evaluateAll((as) => as.map((a) => a.getAttribute('href')));
console.log(hrefs.slice(0, 5));
for (const h of hrefs.slice(0, 1)) {
  await p.goto(h!);
  await p.screenshot({ path: '/tmp/act1.png', fullPage: true });
  console.log(await p.getByRole('button').allInnerTexts());
  await p.getByRole('button', { name: /^Xác nhận/ }).first().click();
  await p.waitForTimeout(2500);
  console.log(await p.getByRole('button').allInnerTexts());
  await p.screenshot({ path: '/tmp/act2.png', fullPage: true });
  await p.getByRole('button', { name: /[Cc]ông khai/ }).first().click({ timeout: 5000 }).catch((e) => console.log(String(e).slice(0, 300)));
  await p.waitForTimeout(2500);
  console.log(await p.getByRole('button').allInnerTexts());
  await p.screenshot({ path: '/tmp/act3.png', fullPage: true });
}
await b.close();
