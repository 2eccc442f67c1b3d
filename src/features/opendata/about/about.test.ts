import { expect, test } from 'vitest';
import { aboutOf, type Around } from './about.ts';

const around: Around = {
  name: 'UBND phường Mẫu',
  locale: 'vi',
  origin: 'https://mau.example.vn',
  files: 'https://mau.example.vn',
  path: '/',
  contact: { phone: '0200 000 1122', email: undefined, address: 'Số 1, phường Mẫu' },
  lead: 'Những gì cơ quan đã hứa.',
};
const activity = {
  id: '1',
  title: 'Họp </script><b>',
  happenedOn: '2026-03-01',
  unitName: 'Tổ 1',
  place: 'Nhà văn hóa',
  note: 'Dài '.repeat(80),
  photos: [],
};

const graph = (data: string) => (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'];

test('a page says whose it is, with whole addresses', () => {
  const about = aboutOf({}, around);
  expect(about).toMatchObject({
    title: around.name,
    address: 'https://mau.example.vn/',
    picture: 'https://mau.example.vn/anh-xem-truoc/trang.png',
    type: 'website',
  });
  expect(graph(about.data)).toEqual([
    expect.objectContaining({ '@type': 'GovernmentOrganization', telephone: '0200 000 1122', url: 'https://mau.example.vn/' }),
  ]);
  expect(graph(about.data)[0]).not.toHaveProperty('email');
});

test('an activity is an event, with its own picture where there is one; no word of it ends the element', () => {
  const about = aboutOf({ activity }, { ...around, path: '/hoat-dong/1' });
  expect(about.data).not.toMatch(/[<>&]/);
  expect(graph(about.data)[1]).toMatchObject({
    '@type': 'Event',
    name: activity.title,
    startDate: '2026-03-01',
    location: { name: 'Nhà văn hóa' },
  });
  expect([about.type, about.picture, about.description.length <= 200]).toEqual([
    'article',
    'https://mau.example.vn/anh-xem-truoc/hoat-dong-1.png',
    true,
  ]);
  expect(aboutOf({ activity: { ...activity, photos: [{ id: '9' }] } }, around).picture).toBe('https://mau.example.vn/tep/9');
});

test('a report is a report, the page of open data a catalogue', () => {
  expect(graph(aboutOf({ report: { id: '2', title: 'Báo cáo', reportedOn: '2026-06-20' } }, around).data)[1]).toMatchObject({
    '@type': 'Report',
  });
  expect(graph(aboutOf({ sets: [] }, around).data)[1]).toMatchObject({ '@type': 'DataCatalog' });
});
