import { expect, test } from 'vitest';
import { isSensitive } from '#platform/server/edge.ts';

interface Route {
  actions?: Record<string, object>;
  GET?: object;
}

const root = '/src/routes/(staff)/lam-viec/';
const routes = import.meta.glob<Route>('/src/routes/*staff*/lam-viec/**/+{page.server,server}.ts', { eager: true });

/** What binds the authority, opens an account or takes out what concerns many people. */
const sensitive = [
  'bao-cao/[id] publish',
  'bao-cao/[id]/chot default',
  'can-bo/[id] dropStep',
  'can-bo/[id] end',
  'can-bo/[id] endPost',
  'can-bo/[id] grant',
  'can-bo/[id] reset',
  'can-bo/cho-duyet approve',
  'can-bo/nhap store',
  'can-bo/them add',
  'co-quan/[id] add',
  'co-quan/[id] heir',
  'co-quan/[id] heirBack',
  'co-quan/[id] main',
  'co-quan/[id] remove',
  'co-quan/them body',
  'co-quan/them place',
  'don-vi/sap-xep/[sapXep] handOver',
  'don-vi/sap-xep/[sapXep] undoHandover',
  'don-vi/sap-xep/them abolish',
  'don-vi/sap-xep/them merge',
  'don-vi/sap-xep/them split',
  'hoat-dong/[id] confirm',
  'hoat-dong/xac-nhan default',
  'ke-hoach/[id]/ban-hanh default',
  'ke-hoach/[id]/thu-hoi default',
  'ke-hoach/[id]/trinh send',
  'khao-sat/[khaoSat] approve',
  'khao-sat/[khaoSat] publish',
  'nhat-ky/lay-ra default',
  'nhat-ky/xuat GET',
  'phan-anh/[id] agree',
  'phan-anh/[id] approve',
  'phan-anh/[id] reply',
  'phan-anh/[id] show',
  'phan-anh/[id] unhide',
  'phong-bi/co-quan key',
  'phong-bi/co-quan outside',
  'tai-khoan/co-quan join',
  'tin-bai/[tin]/duong-dan-duyet make',
  'tin-bai/nguoi-duyet name',
  'tin-bai/noi-gui/[noi] connect',
  'tin-bai/tro-giup connect',
];

test('what binds the authority, opens an account or takes the log out asks for the password again, and nothing else does', () => {
  const found = Object.entries(routes).flatMap(([file, { actions = {}, GET }]) =>
    Object.entries({ ...actions, ...(GET && { GET }) })
      .filter(([, handler]) => isSensitive(handler))
      .map(([name]) => `${file.slice(root.length).replace(/\/\+(page\.)?server\.ts$/, '')} ${name}`),
  );
  expect(found.toSorted()).toEqual(sensitive);
});
