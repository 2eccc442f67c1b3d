import type { RequestEvent } from '@sveltejs/kit';
import {
  appraisedForm,
  criterionFacts,
  mayScore,
  maySeeScores,
  ownForm,
  proofForm,
  proofLine,
  proofOffForm,
  scoringTexts,
} from '#features/scoring/index.ts';
import { addProof, lockScores, noteAppraised, proofsOf, provableIn, scoreOwn, takeProofOff } from '#features/scoring/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { historyFor } from '../../../../nhat-ky/history.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { maySeeOutgoing } from '#features/papers/index.ts';
import { criterionHere, criterionIdOf, scorecardIdOf } from '../../scorecards.ts';

/** What can still be linked. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const { db, actor } = staff;
  const { scorecard, criterion } = await criterionHere(event, staff);
  const t = scoringTexts[event.locals.locale];
  const linked = new Set(
    (await proofsOf(db, actor.authorityId, scorecard.id, criterion.id)).map(({ kind, objectId }) => `${kind} ${objectId}`),
  );
  const all = await provableIn(db, actor.authorityId, scorecard.year);
  return { proof: all.filter(({ value }) => !linked.has(value)).map(({ value, label, kind }) => ({ value, label, group: t.kinds[kind] })) };
}

export const load = staffLoad(maySeeScores, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const { scorecard, criterion } = await criterionHere(event, staff);
  const { reached, own, reason, appraised, appraisal } = criterion.mark;
  const opensPapers = maySeeOutgoing(actor) === undefined;
  const may = mayScore(actor) === undefined && scorecard.endedAt === null && criterion.most !== null;
  return {
    locale,
    mayScore: may,
    id: criterion.id,
    title: `${criterion.code}. ${criterion.title}`,
    set: { id: scorecard.id, name: scorecard.name },
    facts: criterionFacts(criterion, locale),
    proofs: (await proofsOf(db, actor.authorityId, scorecard.id, criterion.id)).map((proof) => proofLine(proof, { locale, opensPapers })),
    ownFields: fieldsOf(ownForm, { locale, values: { reached, own, reason }, shown: {} }),
    appraisedFields: fieldsOf(appraisedForm, { locale, values: { appraised, appraisal }, shown: {} }),
    proofFields: fieldsOf(proofForm, { locale, options: may ? await lists(staff, event) : { proof: [] } }),
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'score-criterion', criterion.id, locale) : undefined,
  };
});

const by = ({ actor, now }: StaffWork) => ({ actor, now });
const here = (event: RequestEvent) => ({ scorecardId: scorecardIdOf(event), id: criterionIdOf(event) });
const onCriterion = {
  lock: ({ tx, actor }: StaffWork) => lockScores(tx, actor),
  about: (event: RequestEvent) => ({ objectType: 'score-criterion', objectId: criterionIdOf(event) }),
};

export const actions = {
  own: staffEdit(
    mayScore,
    ownForm,
    {
      ...onCriterion,
      start: async (staff, event: RequestEvent) => {
        const { reached, own, reason } = (await criterionHere(event, staff)).criterion.mark;
        return { reached, own, reason };
      },
    },
    async (input, staff, event: RequestEvent) => {
      const scored = await scoreOwn(staff.tx, by(staff), here(event), input);
      const { locale } = event.locals;
      return scored.ok ? ok({ notice: scoringTexts[locale].ownSaved(formatNumber(scored.value, locale)) }) : scored;
    },
  ),
  appraised: staffEdit(
    mayScore,
    appraisedForm,
    {
      ...onCriterion,
      start: async (staff, event: RequestEvent) => {
        const { appraised, appraisal } = (await criterionHere(event, staff)).criterion.mark;
        return { appraised, appraisal };
      },
    },
    async (input, staff, event: RequestEvent) => {
      const noted = await noteAppraised(staff.tx, by(staff), here(event), input);
      return noted.ok ? ok({ notice: scoringTexts[event.locals.locale].appraisedSaved }) : noted;
    },
  ),
  proof: staffAction(
    mayScore,
    proofForm,
    async ({ proof }, staff, event: RequestEvent) => {
      const added = await addProof(staff.tx, by(staff), here(event), proof);
      return added.ok ? ok({ notice: scoringTexts[event.locals.locale].proofAdded }) : added;
    },
    lists,
  ),
  proofOff: staffAction(mayScore, proofOffForm, async ({ proofId }, staff, event: RequestEvent) => {
    const off = await takeProofOff(staff.tx, by(staff), here(event), proofId);
    return off.ok ? ok({ notice: scoringTexts[event.locals.locale].proofTakenOff }) : off;
  }),
};
