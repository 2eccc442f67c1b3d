import { describe, expect, test, vi } from 'vitest';
import type { Office } from './neighbour.ts';
import { routes } from './routes.ts';
import { places, tracesIn, twoAuthorities, type Answer } from './two-authorities.ts';

// Two authorities in one installation, as their officers see it.

const town = twoAuthorities();
const { ask, both } = town;

describe('officers', () => {
  const jar = ({ headers }: Answer): string =>
    [headers['set-cookie'] ?? []]
      .flat()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  const enter = async (
    { officer }: Office,
    at: { host?: string | undefined; base?: string } = {},
  ): Promise<{ answer: Answer; cookie: string }> => {
    const answer = await ask(`${at.base ?? ''}/dang-nhap?/enter`, {
      host: at.host,
      form: { signInName: officer.signInName, password: officer.password },
    });
    return { answer, cookie: jar(answer) };
  };

  test('the sign-in bears the name of the authority whose address it is', async () => {
    for (const [office, neighbour] of both())
      for (const [base, host] of places(office)) {
        const { body } = await ask(`${base}/dang-nhap`, { host });
        expect([body.includes(office.name), tracesIn(body, neighbour)]).toEqual([true, []]);
      }
    const { body } = await ask('/dang-nhap');
    expect([...tracesIn(body, town.one), ...tracesIn(body, town.other)]).toEqual([]);
  });

  test('a page of the staff under a step leads to the sign-in of that authority, and then has none', async () => {
    expect((await ask(`/${town.one.step}/lam-viec`)).headers['location']).toBe(`/${town.one.step}/dang-nhap?tiep=%2Flam-viec`);
    const { cookie } = await enter(town.one);
    expect((await ask(`/en/${town.one.step}/lam-viec/viec?trang=1`, { headers: { cookie } })).headers['location']).toBe(
      '/en/lam-viec/viec?trang=1',
    );
  });

  test('who signs in at the step of another authority is told so, and works for the own one', async () => {
    const { answer, cookie } = await enter(town.one, { base: `/${town.other.step}` });
    const back = `/${town.other.step}/dang-nhap?tiep=%2Flam-viec`;
    expect([answer.status, answer.headers['location']]).toEqual([303, back]);
    expect((await ask(back, { headers: { cookie } })).body).toContain(
      `Tài khoản này của ${town.one.name}, không phải của ${town.other.name}`,
    );
    const { body } = await ask('/lam-viec', { headers: { cookie } });
    expect([body.includes(town.one.name), tracesIn(body, town.other)]).toEqual([true, []]);
  });

  test('who signs in on the own host of another authority is told the right address and sees nothing', async () => {
    const { cookie } = await enter(town.one, { host: town.other.host });
    expect(cookie).not.toBe('');
    const { status, body } = await ask('/lam-viec', { host: town.other.host, headers: { cookie } });
    expect([status, body.includes(town.one.name), body.includes(town.one.host)]).toEqual([403, true, true]);
    expect(tracesIn(body, town.other).filter((trace) => trace !== town.other.word)).toEqual([]);
    expect((await enter(town.one, { host: town.one.host })).answer.headers['location']).toBe('/lam-viec');
  });

  test('on a name of the installation that became another authority’s own, an officer works for the own one', async () => {
    const { cookie } = await enter(town.one, { host: town.other.alias });
    const { status, body } = await ask('/lam-viec', { host: town.other.alias, headers: { cookie } });
    expect([status, body.includes(town.one.name), tracesIn(body, town.other)]).toEqual([200, true, []]);
  });

  /** Pages of whoever runs the installation, who sees which authorities are here. */
  const ofOperator = /^\/\(staff\)\/lam-viec\/co-quan(?!\/them)/;
  const isOfFirst = (address: string): boolean => address.startsWith('/lam-viec/co-quan');
  const pages = routes().filter(
    ({ isStaff, id, methods }) => isStaff && !ofOperator.test(id) && !id.includes('[') && (methods.length === 0 || methods.includes('GET')),
  );

  /** What is no page of its own for everybody who may everything; every other address answers 200. */
  const others: Readonly<Record<string, number>> = {};
  /** Sheets without a line that bears the word of an office: empty ones to fill in, and those of papers, which are the same for both. */
  const withoutWord: readonly string[] = [
    '/lam-viec/bao-cao/chi-so/nhap/mau',
    '/lam-viec/bao-cao/tong-hop/bang',
    '/lam-viec/can-bo/nhap/mau',
    '/lam-viec/don-vi/nhap/mau',
    '/lam-viec/ngay-nghi/nhap/mau',
    '/lam-viec/hoat-dong/nhap/mau',
    '/lam-viec/lien-he/nguoi-doc/xuat',
    '/lam-viec/thu-tuc/ho-so/nhap/mau',
    '/lam-viec/thu-tuc/nhap/mau',
    '/lam-viec/thu-tuc/niem-yet/pdf',
    '/lam-viec/trang-cong-khai/so-cong-khai/quy',
    '/lam-viec/van-ban-phap-luat/nhap/mau',
    '/lam-viec/van-ban-phap-luat/xuat',
    '/lam-viec/van-ban/xuat',
  ];

  test('addresses that answer otherwise are there', () => {
    const all = pages.map(({ address }) => address);
    expect([...Object.keys(others), ...withoutWord].filter((address) => !all.includes(address))).toEqual([]);
  });

  test.each(pages.map(({ address }) => address))('%s shows its own authority and nothing of another', async (address) => {
    for (const [office, neighbour] of both()) {
      const { cookie } = await enter(office);
      const answer = await ask(`${address}${address.endsWith('/xuat') ? '?dang=csv' : ''}`, { headers: { cookie } });
      const right = others[address] ?? (neighbour === town.one && isOfFirst(address) ? 403 : 200);
      expect([address, answer.status]).toEqual([address, right]);
      if (answer.status === 200) expect([address, answer.body.includes(office.word)]).toEqual([address, !withoutWord.includes(address)]);
      // Whom one may exchange envelopes with is chosen among the authorities of the installation, by their names.
      const named = address === '/lam-viec/phong-bi/co-quan' ? neighbour.name : '';
      expect(tracesIn(answer.body, neighbour).filter((trace) => !named.includes(trace))).toEqual([]);
    }
  });

  const idOf: Record<string, keyof Office['ids']> = {
    'ke-hoach': 'plan', viec: 'task', 'hoat-dong': 'activity', 'bao-cao': 'report', 'don-vi': 'unit', 'can-bo': 'officer', 'lien-he': 'contact', 'man-hinh': 'screen', 'dot-xuat': 'order', 'kho-khan': 'difficulty', 'van-ban': 'document',
    '[thuTuc]': 'procedure', '[quyetDinh]': 'announcing', '[noiNiemYet]': 'board', '[anh]': 'postingPhoto', '[chiTieu]': 'target', '[nhiemVu]': 'duty', '[tep]': 'evidence', trang: 'account', 'truc-quan': 'display', diem: 'site', 'kiem-tra': 'round', 'tai-lieu': 'material', 'van-ban-phap-luat': 'law', 'cap-tren': 'received', di: 'outgoing', den: 'incoming', nhan: 'recipient', '[ban]': 'signedFile', '[muc]': 'asked', 'cach-xem': 'view', 'danh-sach': 'roll', 'ban-truoc': 'plan',
    '[cauHoi]': 'question', '[tin]': 'story', '[lan]': 'delivery', '[noi]': 'outlet', '[deNghi]': 'inquiry', '[keHoach]': 'subplan', '[viec]': 'item', '[relay]': 'relay', '[mucKiem]': 'qualityItem', '[thanhVien]': 'member', '[dot]': 'inspection', '[luot]': 'visit', '[diem]': 'mark', '[tonTai]': 'finding', '[tieuChi]': 'criterion', '[phongBi]': 'envelope', '[cheDo]': 'regime', '[rieng]': 'ownIndicator', '[ketQua]': 'result', '[hoSo]': 'dossierCount', '[treHan]': 'lateDossier', '[ky]': 'period', '[noiDung]': 'ownTopic', '[ma]': 'topicCode', '[van]': 'briefing', 'gioi-thieu': 'sitePage', 'tam-ngung': 'outage', 'so-cong-khai': 'disclosure', '[sapXep]': 'rearrangement', '[bo]': 'scorecard', '[chamDiem]': 'scored', 'gop-y': 'remark', 'yeu-cau': 'asking', 'phan-anh': 'petition', '[khaoSat]': 'survey', anh: 'petitionPhoto',
  }; // prettier-ignore
  /** What only a delivery makes: features/messages/server/delivery/delivering.test.ts asks for that of a neighbour. Days off are of no authority. */
  const elsewhere = ['/(staff)/lam-viec/thong-bao/thu/[id]', '/(staff)/lam-viec/ngay-nghi/[ngay]'];
  const inside = routes().filter(({ isStaff, id }) => isStaff && !ofOperator.test(id) && id.includes('[') && !elsewhere.includes(id));
  const filled = (id: string, { ids }: Office): string => {
    const steps = id.split('/').filter((step) => step !== '' && !step.startsWith('('));
    return `/${steps.map((step, at) => (step.startsWith('[') ? ids[(idOf[step] ?? idOf[steps[at - 1] ?? ''])!] : step)).join('/')}`;
  };

  test.each(inside.map(({ id }) => id))('%s of another authority is not there', async (id) => {
    for (const [office, neighbour] of both()) {
      const { cookie } = await enter(office);
      const address = filled(id, neighbour);
      expect(address).not.toContain('undefined');
      const { status, body } = await ask(address, { headers: { cookie } });
      expect([address, status]).toEqual([address, 404]);
      expect(tracesIn(body, neighbour).filter((trace) => !address.includes(trace))).toEqual([]);
    }
  });

  test('the administrators of the authority that was set up first, and no others, see who is here and say where each is found', async () => {
    const [first, stranger] = [await enter(town.one), await enter(town.other)];
    const read = async (path: string, { cookie }: { cookie: string }) => ask(`/lam-viec/co-quan${path}`, { headers: { cookie } });
    const list = await read('', first);
    expect([list.status, list.body.includes(town.one.name), list.body.includes(town.other.name)]).toEqual([200, true, true]);
    for (const path of ['', '/them', `/${town.other.actor.authorityId}`, `/${town.one.actor.authorityId}`]) {
      const refused = await read(path, stranger);
      expect([path, refused.status, tracesIn(refused.body, town.one)]).toEqual([path, 403, []]);
    }
    expect((await read('/khong-phai', first)).status).toBe(404);
    const post = ({ cookie }: { cookie: string }, action: string, host: string) =>
      ask(`/lam-viec/co-quan/${town.other.actor.authorityId}?/${action}`, { headers: { cookie }, form: { host } });
    const found = async (host: string) => (await ask('/', { host })).body.includes(`Kế hoạch của ${town.other.word}`);
    expect((await post(stranger, 'add', 'chiem.example.vn')).status).toBe(403);
    expect(await found('chiem.example.vn')).toBe(false);
    expect((await post(first, 'add', town.one.host)).status).toBe(409);
    expect((await post(first, 'add', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect((await ask('/', { host: 'moi.trucbach.example.vn' })).status).toBe(308), { timeout: 10_000 });
    expect((await post(first, 'main', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect(await found('moi.trucbach.example.vn')).toBe(true), { timeout: 10_000 });
    expect((await post(first, 'remove', 'moi.trucbach.example.vn')).status).toBe(409);
    expect((await post(first, 'main', town.other.host)).status).toBe(200);
    expect((await post(first, 'remove', 'moi.trucbach.example.vn')).status).toBe(200);
    await vi.waitFor(async () => expect((await ask('/', { host: 'moi.trucbach.example.vn' })).status).toBe(404), { timeout: 10_000 });
    for (const [{ cookie }, said] of [
      [first, true],
      [stranger, true],
    ] as const) {
      const log = await ask('/lam-viec/nhat-ky', { headers: { cookie } });
      expect(log.body.includes('Ghi tên miền của cơ quan')).toBe(said);
    }
    const [own, theirs] = [
      await ask('/lam-viec/nhat-ky?tim=moi.trucbach', { headers: { cookie: first.cookie } }),
      await ask('/lam-viec/nhat-ky?tim=moi.trucbach', { headers: { cookie: stranger.cookie } }),
    ];
    expect(own.body).toContain(town.other.name);
    expect(theirs.body).toContain(`Người vận hành (Lê ${town.one.word} Một, ${town.one.name})`);
    expect(theirs.body).not.toContain('operator)');
  });

  test('a department is added on the page, with its first administrator', async () => {
    const { cookie } = await enter(town.one);
    const form = {
      level: 'department',
      name: 'Sở Thử Nghiệm tỉnh Mẫu',
      shortName: 'STN',
      placeName: 'Mẫu',
      province: '04',
      fullName: 'Phạm Thị Sở',
      signInName: 'so.quantri',
    };
    const missing = await ask('/lam-viec/co-quan/them?/body&khac=1', { headers: { cookie }, form: { ...form, name: '' } });
    expect(missing.status).toBe(400);
    const added = await ask('/lam-viec/co-quan/them?/body&khac=1', { headers: { cookie }, form });
    const password = /(?:[a-z0-9]{4}-){3}[a-z0-9]{4}/.exec(added.body)?.[0] ?? '';
    expect([added.status, password === '']).toEqual([200, false]);
    const step = 'so-thu-nghiem-tinh-mau';
    await vi.waitFor(async () => expect((await ask(`/${step}`)).body).toContain(form.name), { timeout: 10_000 });
    const entered = await ask(`/${step}/dang-nhap?/enter`, { form: { signInName: 'so.quantri', password } });
    expect(entered.headers['location']).toBe(`/${step}/dang-nhap/mat-khau-moi?tiep=%2Flam-viec`);
  });

  test('links of the staff to public pages lead to their own authority', async () => {
    for (const [office] of both()) {
      const { cookie } = await enter(office);
      const { body } = await ask(`/lam-viec/bao-cao/${office.ids.report}`, { headers: { cookie } });
      expect(body).toContain(`href="/${office.step}/bao-cao/${office.ids.report}"`);
      const there = await enter(office, { host: office.host });
      const own = await ask(`/lam-viec/bao-cao/${office.ids.report}`, { host: office.host, headers: { cookie: there.cookie } });
      expect(own.body).toContain(`href="/bao-cao/${office.ids.report}"`);
    }
  });
});
