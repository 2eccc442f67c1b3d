import { expect, test } from 'vitest';
import { violationsOn } from '#root/testing/services/axe.ts';
import { house, open, signInAs, sizes } from './office.ts';
import { publicPages } from './public.ts';

const here = house();

const portal = [
  // What a page shows of one thing, and lists that are narrowed, beside every page of citizens once.
  '/en',
  '/tim-kiem?tu-khoa=truyền%20thanh',
  '/tim-kiem?tu-khoa=zzzz',
  '/gop-y/gui?trang=/lien-he',
  '/gioi-thieu/du-lieu-ca-nhan',
  '/khong-co',
];
const staff = [
  '/lam-viec/ke-hoach/cap-tren',
  '/lam-viec',
  '/lam-viec/viec',
  '/lam-viec/viec/bang?cua=tat-ca',
  '/lam-viec/viec/lich?cua=tat-ca',
  '/lam-viec/viec/theo-don-vi',
  '/lam-viec/viec/cach-xem',
  '/lam-viec/viec/cach-xem/them?xem=board',
  '/lam-viec/viec/lich-dien-thoai',
  '/lam-viec/hoat-dong',
  '/lam-viec/hoat-dong/ghi',
  '/lam-viec/hoat-dong/ghi?kenh=radio',
  '/lam-viec/hoat-dong/nhap',
  '/lam-viec/hoat-dong/xac-nhan',
  '/lam-viec/ke-hoach',
  '/lam-viec/ke-hoach/danh-sach/them',
  '/lam-viec/bao-cao',
  '/lam-viec/bao-cao/lap',
  '/lam-viec/bao-cao/phai-gui',
  '/lam-viec/bao-cao/cap-duoi',
  '/lam-viec/bao-cao/tong-hop',
  '/lam-viec/bao-cao/che-do',
  '/lam-viec/bao-cao/che-do/them',
  '/lam-viec/bao-cao/che-do/hoi',
  '/lam-viec/bao-cao/chi-so',
  '/lam-viec/bao-cao/chi-so/them',
  '/lam-viec/bao-cao/chi-so/nhap',
  '/lam-viec/bao-cao/chi-tieu',
  '/lam-viec/bao-cao/chi-tieu/them',
  '/lam-viec/van-ban',
  '/lam-viec/van-ban-phap-luat',
  '/lam-viec/van-ban-phap-luat/them',
  '/lam-viec/van-ban-phap-luat/nhap',
  '/lam-viec/so-van-ban/di/them',
  '/lam-viec/so-van-ban/den/them',
  '/lam-viec/thu-tuc',
  '/lam-viec/thu-tuc/them',
  '/lam-viec/thu-tuc/nhap',
  '/lam-viec/thu-tuc/quyet-dinh',
  '/lam-viec/thu-tuc/quyet-dinh/them',
  '/lam-viec/thu-tuc/ho-so',
  '/lam-viec/thu-tuc/ho-so/them',
  '/lam-viec/thu-tuc/ho-so/nhap',
  '/lam-viec/thu-tuc/ho-so/cho-xac-nhan',
  '/lam-viec/thu-tuc/ho-so/chi-tieu',
  '/lam-viec/thu-tuc/ho-so/tre-han',
  '/lam-viec/thu-tuc/ho-so/tre-han/them',
  '/lam-viec/thu-tuc/niem-yet',
  '/lam-viec/thu-tuc/niem-yet/them',
  '/lam-viec/trang-cong-khai',
  '/lam-viec/trang-cong-khai/gop-y',
  '/lam-viec/trang-cong-khai/gioi-thieu/them',
  '/lam-viec/trang-cong-khai/tam-ngung/them',
  '/lam-viec/trang-cong-khai/so-cong-khai',
  '/lam-viec/trang-cong-khai/so-cong-khai/them',
  '/lam-viec/khao-sat',
  '/lam-viec/khao-sat/them',
  '/lam-viec/phan-anh',
  '/lam-viec/phan-anh/them',
  '/lam-viec/phan-anh/cai-dat',
  '/lam-viec/trang-cong-khai/yeu-cau',
  '/lam-viec/trang-cong-khai/yeu-cau/them',
  '/lam-viec/don-vi',
  '/lam-viec/bao-cao/cham-diem',
  '/lam-viec/bao-cao/cham-diem/them',
  '/lam-viec/don-vi/sap-xep',
  '/lam-viec/don-vi/sap-xep/so-lieu',
  '/lam-viec/don-vi/sap-xep/nam-2025?tim=C%E1%BB%91ng%20V%E1%BB%8B',
  '/lam-viec/truc-quan',
  '/lam-viec/truc-quan/them',
  '/lam-viec/truc-quan/diem/them',
  '/lam-viec/truc-quan/tai-lieu/them',
  '/lam-viec/hoi-dap',
  '/lam-viec/tin-bai',
  '/lam-viec/tin-bai/quan-triet',
  '/lam-viec/tin-bai/duong-dan',
  '/lam-viec/tin-bai/viet',
  '/lam-viec/tin-bai/lich',
  '/lam-viec/tin-bai/nguoi-duyet',
  '/lam-viec/tin-bai/gui',
  '/lam-viec/tin-bai/noi-gui',
  '/lam-viec/tin-bai/noi-gui/them',
  '/lam-viec/hoi-dap/hoi',
  '/lam-viec/thong-tin',
  '/lam-viec/thong-tin/de-nghi',
  '/lam-viec/ke-hoach-don-vi',
  '/lam-viec/ke-hoach/muc-kiem',
  '/lam-viec/ke-hoach-don-vi/lap',
  '/lam-viec/ke-hoach-don-vi/su-kien',
  '/lam-viec/ke-hoach-don-vi/da-dua-vao',
  '/lam-viec/kiem-tra',
  '/lam-viec/kiem-tra/lap',
  '/lam-viec/kiem-tra/tieu-chi',
  '/lam-viec/tin-bai/noi-dung',
  '/lam-viec/tin-bai/noi-dung/them',
  '/lam-viec/tin-bai/noi-dung/online-services',
  '/lam-viec/tin-bai/noi-dung/doi-tuong/residents',
  '/lam-viec/tin-bai/quan-triet/gui',
  '/lam-viec/lien-he',
  '/lam-viec/lien-he/them',
  '/lam-viec/lien-he/tim-khong-thay',
  '/lam-viec/lien-he/cong-bo',
  '/lam-viec/lien-he/nguoi-doc',
  '/lam-viec/lien-he/man-hinh',
  '/lam-viec/lien-he/man-hinh/them',
  '/lam-viec/tai-khoan',
  '/lam-viec/tai-khoan/co-quan',
  '/lam-viec/phong-bi/nhap',
  '/lam-viec/phong-bi/cap-tren',
  '/lam-viec/thong-bao',
  '/lam-viec/thong-bao?loc=chua-doc',
  '/lam-viec/thong-bao/cai-dat',
  '/lam-viec/viec/nhac-viec',
  '/lam-viec/viec/mau',
  '/lam-viec/viec/dot-xuat',
  '/lam-viec/viec/dot-xuat/them',
  '/lam-viec/kho-khan',
  '/lam-viec/kho-khan/them',
];
/** Pages of the administrator alone. */
const ofAdministrator = [
  '/lam-viec/can-bo',
  '/lam-viec/can-bo/them',
  '/lam-viec/co-quan/them',
  '/lam-viec/don-vi/nhap',
  '/lam-viec/don-vi/them',
  '/lam-viec/nhat-ky',
  '/lam-viec/ngay-nghi',
  '/lam-viec/tin-bai/tro-giup',
];
const lists = [
  '/lam-viec/bao-cao/cham-diem',
  '/lam-viec/ke-hoach',
  '/lam-viec/ke-hoach/danh-sach',
  '/lam-viec/bao-cao',
  '/lam-viec/bao-cao/chi-so',
  '/lam-viec/thu-tuc/ho-so',
  '/lam-viec/thu-tuc/ho-so/tre-han',
  '/lam-viec/bao-cao/chi-tieu',
  '/lam-viec/khao-sat',
  '/lam-viec/van-ban',
  '/lam-viec/viec',
  '/lam-viec/hoat-dong',
  '/lam-viec/truc-quan',
  '/lam-viec/truc-quan/diem',
  '/lam-viec/truc-quan/kiem-tra',
  '/lam-viec/truc-quan/tai-lieu',
  '/lam-viec/van-ban-phap-luat',
  '/lam-viec/hoi-dap',
  '/lam-viec/tin-bai',
  '/lam-viec/thong-tin',
  '/lam-viec/ke-hoach-don-vi',
  '/lam-viec/kiem-tra',
  '/lam-viec/kiem-tra/tieu-chi',
  '/lam-viec/lien-he',
  '/lam-viec/so-van-ban/di',
  '/lam-viec/phong-bi',
  '/lam-viec/phong-bi/di',
  '/lam-viec/so-van-ban/den',
  '/lam-viec/so-van-ban/doi-chieu',
];

/** The page of one plan, task … of a list; an export beside it is a file. */
const isOfOne = /\/[0-9a-f-]{36}$/;

/** Pages of the first of a list. */
const parts: Record<string, readonly string[]> = {
  '/lam-viec/tin-bai': ['duong-dan-duyet', 'tro-giup'],
  '/lam-viec/khao-sat': ['phieu', 'in'],
  '/lam-viec/ke-hoach': [
    'tu-kiem',
    'don-vi',
    'gop-y',
    'trinh',
    'soat',
    'noi-dung-quy',
    'chi-tieu/them',
    'so-sanh',
    'muc',
    'muc/them',
    'sua-doi',
    'sua-ca',
  ],
};

test('no page has an accessibility violation or is wider than the screen, on a telephone or a desktop, in the light theme or the dark', async () => {
  const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone' });
  const faults: string[] = [];
  const find = async (where: string, how?: { isColoursAlone: boolean }): Promise<void> => {
    const violations = await violationsOn(page, how);
    faults.push(...violations.map(({ id, nodes }) => `${where}: ${id} (${nodes[0]?.html.slice(0, 160)})`));
  };
  const inColours = async (colorScheme: 'light' | 'dark'): Promise<void> => {
    await page.emulateMedia({ colorScheme });
    // Colours that are still on their way are nobody's; what lies outside the screen does not move on by itself.
    await page.evaluate(() => {
      for (const each of document.getAnimations()) {
        if (each.effect?.getComputedTiming().endTime === Infinity) each.cancel();
        else each.finish();
      }
    });
  };
  /**
   * All there is to find in the light on a telephone and in the dark on a desktop, so that every size and every theme is seen whole once; what hangs on
   * colours alone also in the other theme of each size.
   */
  const look = async (path: string): Promise<void> => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(sizes.telephone);
    await page.goto(path);
    for (const [size, theme, other] of [
      ['telephone', 'light', 'dark'],
      ['desktop', 'dark', 'light'],
    ] as const) {
      await page.setViewportSize(sizes[size]);
      await inColours(theme);
      await find(`${path}, ${size}, ${theme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) faults.push(`${path}: ${wide} px wider than the screen of a ${size}`);
      await inColours(other);
      await find(`${path}, ${size}, ${other}`, { isColoursAlone: true });
    }
  };
  const pages = await publicPages(here.product.address, here.folder);
  /** With larger letters and more contrast, as their buttons set it: nothing leaves the screen of a telephone, and on a few pages axe finds nothing. */
  const lookLarge = async (path: string, isFound: boolean): Promise<void> => {
    await page.setViewportSize(sizes.telephone);
    await page.evaluate(() => (document.documentElement.dataset['look'] = 'large contrast'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${path}: ${wide} px wider than the screen with larger letters`);
    for (const colour of isFound ? (['light', 'dark'] as const) : []) {
      await inColours(colour);
      await find(`${path}, large, more contrast, ${colour}`);
    }
  };
  for (const path of [...pages.values(), ...portal, '/dang-nhap']) {
    await look(path);
    await lookLarge(path, ['/', '/ke-hoach/2026', '/tim-kiem'].includes(path));
  }
  await signInAs(page, 'Người chủ trì kế hoạch');
  for (const path of staff) await look(path);
  for (const path of lists) {
    await page.goto(path);
    const links = await page.getByRole('main').locator(`a[href^="${path}/"]`).all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    const first = addresses.find((address) => address && isOfOne.test(address));
    if (first) await look(first);
    if (first) for (const part of parts[path] ?? []) await look(`${first}/${part}`);
  }
  await context.clearCookies();
  await signInAs(page, 'Quản trị');
  for (const path of ofAdministrator) await look(path);
  // A page that is not there says so (404); nothing else is complained of, nor warned of.
  expect([...faults, ...complaints.filter((said) => !said.includes('status of 404'))]).toEqual([]);
  await context.close();
}, 900_000);

test('larger letters and more contrast are switched on without a script, stay on the next page, and are switched off', async () => {
  const { context, page } = await open(here.browser, here.product.address, { size: 'telephone', script: false });
  const letters = (): Promise<string> => page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize);
  await page.goto('/hoat-dong');
  const usual = Number.parseFloat(await letters());
  await page.getByRole('banner').getByRole('button', { name: 'Chữ to' }).click();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Tương phản cao' }).click();
  expect(new URL(page.url()).pathname).toBe('/hoat-dong');
  await page.getByRole('link', { name: 'Liên hệ' }).first().click();
  await page.waitForURL(/lien-he$/);
  expect(Number.parseFloat(await letters()) / usual).toBeCloseTo(1.3, 1);
  expect(await page.locator('html').getAttribute('data-look')).toBe('large contrast');
  expect(await page.getByRole('banner').getByRole('button', { name: 'Chữ to' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).toBe('rgb(0, 0, 0)');
  await page.getByRole('banner').getByRole('button', { name: 'Chữ to' }).click();
  expect(Number.parseFloat(await letters())).toBeCloseTo(usual, 1);
  const kept = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  expect(kept).toEqual(['contrast=more']);
  await context.close();
}, 60_000);
