import type { RequestEvent } from '@sveltejs/kit';
import {
  isComplainedOf,
  mayReceive,
  maySeeAllPetitions,
  maySeePetitions,
  petitionLine,
  petitionListForm,
  petitionTexts,
  receivesPetitions,
} from '#features/petitions/index.ts';
import { countPetitions, forgotten, petitionFigures, petitionsOf } from '#features/petitions/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { asOfToday } from '#platform/values/as-of.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';
import { unitNamer } from '../trang-cong-khai/parts.ts';

const SIZE = 30;

/** The register: all of it for who receives or supervises, else that of the own units; nothing about a unit for its own officers. */
export const load = staffLoad(maySeePetitions, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const t = petitionTexts[locale];
  const usual = { by: 'han', descending: false } as const;
  const asked = askList(petitionListForm, url.searchParams, { locale, orders: ['han'], usual });
  const { tim: search, 'tinh-trang': state, loai: kind, cach: way } = asked.filter;
  const sees = maySeeAllPetitions(actor);
  const whose = { ...(sees ? {} : { unitIds: unitsOf(actor) }), ...(receivesPetitions(actor) ? {} : { notAbout: unitsOf(actor) }) };
  const filter = { search, state, kind, way, today, ...whose };
  const found = await countPetitions(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const unitName = await unitNamer(staff);
  const petitions = await petitionsOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  const figures = sees ? await petitionFigures(db, actor.authorityId, { year: today.year, ...asOfToday(today) }) : null;
  const proof = sees ? await forgotten(db, actor.authorityId) : null;
  return {
    locale,
    mayReceive: mayReceive(actor) === undefined,
    found: t.found(found),
    list: { ...asked.view, page },
    pages,
    petitions: petitions.map((one) => petitionLine(one, { locale, today, unitName, isOwn: isComplainedOf(actor, one) })),
    figures: figures &&
      proof && [
        t.figureLine(figures.received, figures.open, figures.late),
        t.onTime(figures.onTime, figures.done),
        t.contentShare(figures.content, figures.rated),
        t.business(figures.advised, figures.asked),
        t.aside(figures.refused, figures.hidden),
        t.proof(proof.count, proof.kept, proof.last && formatDay(proof.last)),
      ],
  };
});
