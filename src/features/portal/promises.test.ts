import { expect, test } from 'vitest';
import { countedPromises, promisesByUnit, type PromisedDuty } from './promises.ts';

type Unit = PromisedDuty['units'][number];

const unit = (name: string, role: Unit['role'], isRequested = false): Unit => ({ unitId: name, name, role, isRequested });
const duty = (id: string, ...units: Unit[]): PromisedDuty => ({ id, text: id, deadlines: [], units, activities: 0 });

test('who answers for a duty is not a partner of it, and no partner is named twice', () => {
  const [office, culture] = ['Văn phòng', 'Phòng Văn hóa – Xã hội'];
  const plan = promisesByUnit(
    [
      duty('led', unit(office, 'lead'), unit(culture, 'coordinate'), unit(culture, 'coordinate'), unit(office, 'coordinate')),
      duty('supported', unit(office, 'coordinate'), unit(culture, 'coordinate'), unit(office, 'coordinate')),
    ],
    new Map(),
  );
  expect(plan.map(({ name, promises }) => [name, promises[0]?.partners])).toEqual([
    [office, [culture]],
    [`${office}, ${culture}`, []],
  ]);
});

test('every duty is in one count of the front page, also what is asked of partners', () => {
  const plan = promisesByUnit(
    [
      duty('standing', unit('Văn phòng', 'perform')),
      duty('late', unit('Văn phòng', 'lead')),
      duty('asked', unit('Mặt trận', 'perform', true)),
    ],
    new Map([['late', { dated: 2, done: 1, isLate: true, nextDue: null }]]),
  );
  expect(countedPromises(plan)).toEqual({ dated: 1, standing: 1, requested: 1, done: 0, late: 1 });
});
