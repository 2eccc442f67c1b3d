import { expect, test } from 'vitest';
import { aboutOf, type Around } from './about.ts';

const around: Around = {
  name: 'UBND phường Mẫu',
  locale: 'vi',
  origin: 'https://mau.example.vn',
  files: 'https://mau.example.vn',
  path: '/',
  contact: { phone: '0200 000 1122', email: undefined, address: 'Số 1, phường Mẫu' },
};
const activity = {
  id: '1',
  title: 'Họp </script><b>',
  happenedOn: '2026-03-01',
  unitName: 'Tổ 1',
  channel: 'dialogue',
  place: 'Nhà văn hóa',
  note: 'Dài '.repeat(80),
  photos: [],
};

const graph = (data: string) => (JSON.parse(data) as { '@graph': Record<string, unknown>[] })['@graph'];

test('a page says whose it is, with whole addresses', () => {
  const about = aboutOf({}, around);
  expect(about).toMatchObject({
    address: 'https://mau.example.vn/',
    picture: 'https://mau.example.vn/anh-xem-truoc/trang.png',
    type: 'website',
  });
  expect(graph(about.data)).toEqual([
    expect.objectContaining({ '@type': 'GovernmentOrganization', telephone: '0200 000 1122', url: 'https://mau.example.vn/' }),
  ]);
  expect(graph(about.data)[0]).not.toHaveProperty('email');
});

test('what people come to is an event, other activities are told as articles; no word of it ends the element', () => {
  const about = aboutOf({ activity }, { ...around, path: '/hoat-dong/1' });
  expect(about.data).not.toMatch(/[<>&]/);
  expect(graph(about.data)[1]).toMatchObject({
    '@type': 'Event',
    name: activity.title,
    startDate: '2026-03-01',
    location: { name: 'Nhà văn hóa' },
  });
  expect([about.type, about.picture]).toEqual(['article', 'https://mau.example.vn/anh-xem-truoc/hoat-dong-1.png']);
  const radio = aboutOf({ activity: { ...activity, channel: 'radio', photos: [{ id: '9' }] } }, around);
  expect(graph(radio.data)[1]).toMatchObject({ '@type': 'Article', headline: activity.title, image: ['https://mau.example.vn/tep/9'] });
});

test('a report is a report, the page of open data a catalogue', () => {
  expect(graph(aboutOf({ report: { id: '2', title: 'Báo cáo', reportedOn: '2026-06-20' } }, around).data)[1]).toMatchObject({
    '@type': 'Report',
  });
  expect(graph(aboutOf({ sets: [] }, around).data)[1]).toMatchObject({ '@type': 'DataCatalog' });
});

test('a story is an article, news where it is news', () => {
  const story = {
    ...{ title: 'Bỏ phí', summary: 'Từ 1/7.', unitName: 'Văn phòng', section: 'news' },
    ...{ publishedOn: '2026-05-02', changedOn: null, pictures: [{ id: '7' }] },
  };
  const at = { ...around, path: '/tin-tuc/5', locale: 'en' as const };
  expect(graph(aboutOf({ story }, at).data)[1]).toEqual({
    ...{ '@type': 'NewsArticle', headline: 'Bỏ phí', description: 'Từ 1/7.', datePublished: '2026-05-02', dateModified: '2026-05-02' },
    author: expect.objectContaining({ name: 'Văn phòng' }),
    image: ['https://mau.example.vn/tin-tuc/tep/7', 'https://mau.example.vn/anh-xem-truoc/tin-tuc-5.png'],
    ...{ mainEntityOfPage: 'https://mau.example.vn/tin-tuc/5', isAccessibleForFree: true, inLanguage: 'vi' },
    publisher: { '@id': 'https://mau.example.vn/#co-quan' },
  });
  expect(graph(aboutOf({ story: { ...story, section: 'guide' } }, at).data)[1]).toMatchObject({ '@type': 'Article' });
});

test('hotlines and access to information are services of the authority', () => {
  const contact = {
    id: '3',
    title: 'Đường dây nóng',
    unit: null,
    phones: ['0200 000 1122'],
    email: null,
    address: null,
    hours: ['Thứ Hai 7:30–11:30'],
    note: null,
  };
  expect(graph(aboutOf({ contacts: [contact] }, { ...around, path: '/lien-he' }).data)[1]).toMatchObject({
    '@type': 'GovernmentService',
    name: 'Đường dây nóng',
    serviceOperator: { '@id': 'https://mau.example.vn/#co-quan' },
    availableChannel: { '@type': 'ServiceChannel', servicePhone: { telephone: '0200 000 1122' } },
  });
  const access = aboutOf({ title: 'Tiếp cận thông tin' }, { ...around, path: '/tiep-can-thong-tin' });
  expect(graph(access.data)[1]).toMatchObject({ '@type': 'GovernmentService', name: 'Tiếp cận thông tin' });
});
