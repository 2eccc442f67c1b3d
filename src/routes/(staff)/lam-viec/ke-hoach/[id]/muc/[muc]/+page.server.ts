import type { RequestEvent } from '@sveltejs/kit';
import {
  mayDraftPlans,
  newSectionForm,
  notASection,
  sectionForm,
  sectionWords,
  type Plan,
  type PlanSection,
  type SectionId,
} from '#features/plans/index.ts';
import { addSection, correctSection } from '#features/plans/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../../plan.ts';

const sectionIdOf = ({ params }: RequestEvent): SectionId => parseId<SectionId>(params['muc']) ?? NO_ID;
const isNew = ({ params }: RequestEvent): boolean => params['muc'] === 'them';

const sectionHere = (event: RequestEvent, plan: Plan): PlanSection | undefined => {
  if (isNew(event)) return undefined;
  const section = plan.sections.find(({ id }) => id === sectionIdOf(event));
  return section ?? stop(404, notASection.unknown(), event);
};

const startOf = (section: PlanSection | undefined) =>
  section && { heading: section.heading, text: section.text, kind: section.kind, level: section.level };

const listsOf = (plan: Plan) => ({ after: plan.sections.map(({ id, heading }) => ({ value: id, label: heading })) });
const lists = async (staff: StaffContext, event: RequestEvent) => listsOf(await planHere(event, staff));

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await draftHere(event, staff);
  const section = sectionHere(event, plan);
  const last = plan.sections.at(-1)?.id;
  return {
    locale,
    id: plan.id,
    plan: plan.title,
    isNew: isNew(event),
    title: section ? sectionWords[locale].edit(section.heading) : sectionWords[locale].add,
    fields: section
      ? fieldsOf(sectionForm, { locale, values: startOf(section) ?? {}, shown: {} })
      : fieldsOf(newSectionForm, {
          locale,
          options: listsOf(plan),
          values: { level: 'section', kind: 'other', ...(last && { after: last }) },
        }),
  };
});

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOf(sectionHere(event, await planHere(event, staff))),
  about: (event: RequestEvent) => ({ objectType: 'plan-section', objectId: sectionIdOf(event) as string }),
};
const back = (event: RequestEvent) => ok({ goTo: `/lam-viec/ke-hoach/${planIdOf(event)}/muc?da-luu` });

export const actions = {
  save: staffEdit(mayDraftPlans, sectionForm, edit, async (section, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctSection(tx, { actor, now, planId: planIdOf(event), sectionId: sectionIdOf(event), section });
    return done.ok ? back(event) : done;
  }),
  add: staffAction(
    mayDraftPlans,
    newSectionForm,
    async ({ after, ...section }, { tx, actor, now }, event: RequestEvent) => {
      const done = await addSection(tx, { actor, now, planId: planIdOf(event), section, after });
      return done.ok ? back(event) : done;
    },
    lists,
  ),
};
