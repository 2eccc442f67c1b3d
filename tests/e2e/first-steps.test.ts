import { expect, test } from 'vitest';
import { bringIn, house, open, setUp } from './office.ts';

const here = house({ isEmpty: true });
const password = 'mưa rào trên mái ngói cũ';

test.each([true, false])(
  'an empty installation leads its administrator to units and officers (JavaScript: %s)',
  async (script) => {
    const { context, page, complaints } = await open(here.browser, here.product.address, { size: 'telephone', script });
    if (script) await setUp(page, here.product.printed(), { signInName: 'dau.dt', password });
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
