import { authorities } from '#features/units/server/index.ts';
import { useApp, type App } from '#platform/server/app.ts';
import { tellingOnce } from '#platform/server/audit.ts';
import { recordDeeds } from './loading/activities.ts';
import { appointOfficers } from './loading/appoint.ts';
import { introduceWard } from './loading/portal/contacts.ts';
import { hangDisplays, type Placed } from './loading/displays.ts';
import { foundWard } from './loading/found.ts';
import { answerProvince, beginNextYear, readAhead, receiveProvincePlan } from './loading/above.ts';
import { foundPeers, joinAccounts } from './loading/levels/bodies.ts';
import { exchangeEnvelopes } from './loading/levels/envelopes.ts';
import { mergeHamlets } from './loading/levels/rearranged.ts';
import { reportToProvince } from './loading/levels/reports.ts';
import { askOwner } from './loading/supervision/guidance.ts';
import { handOnRequest } from './loading/below/relays.ts';
import { fillChecklist } from './loading/below/quality.ts';
import { planBelow } from './loading/below/subplans.ts';
import { scoreWard } from './loading/supervision/scoring.ts';
import { askUnits } from './loading/supervision/inquiries.ts';
import { checkUnits } from './loading/supervision/inspections.ts';
import { tellOfficers } from './loading/messages.ts';
import { issueYearPlan, stateIndex } from './loading/plan.ts';
import { handPapers } from './loading/materials.ts';
import { handStories } from './loading/newsroom/deliveries.ts';
import { briefStaff } from './loading/newsroom/briefings.ts';
import { addTopics } from './loading/newsroom/topics.ts';
import { tryLinks } from './loading/newsroom/links.ts';
import { tellStories } from './loading/newsroom/stories.ts';
import { openPlan } from './loading/planned.ts';
import { keepRegister } from './loading/laws.ts';
import { readPages } from './loading/portal/readers.ts';
import { meetCitizens } from './loading/portal/citizens.ts';
import { askCitizens } from './loading/portal/surveys.ts';
import { hearPetitions } from './loading/portal/petitions.ts';
import { countDossiers } from './loading/portal/dossiers.ts';
import { setUpScreens } from './loading/portal/screens.ts';
import { keepProcedures } from './loading/portal/procedures.ts';
import { seek } from './loading/portal/searches.ts';
import { makeReports } from './loading/reports.ts';
import { amendPlan } from './loading/papers/amendments.ts';
import { askRooms } from './loading/papers/drafts.ts';
import { keepRegisters, registerReceived } from './loading/papers/registers.ts';
import { sendOut } from './loading/papers/sent.ts';
import { lookAtTasks, workOnTasks } from './loading/tasks.ts';
import { comeBesides } from './loading/work/besides.ts';
import { shareWork } from './loading/work/sharing.ts';
import { beginTelling, type Telling } from './loading/telling.ts';
import { letHappen } from './loading/year.ts';
import { departmentPlan } from './papers/department.ts';
import { samplePlan } from './papers/plan.ts';
import { provincePlan } from './papers/province.ts';
import { FROM_DEPARTMENT, RECEIVED } from './story/above.ts';
import { furtherGroups } from './story/deeds/groups.ts';
import { neighbourhoods } from './story/deeds/neighbourhoods.ts';
import { online } from './story/deeds/online.ts';
import { bulletins } from './story/deeds/radio.ts';
import { rooms } from './story/deeds/rooms.ts';
import { ISSUE } from './story/plan.ts';

async function tell(telling: Telling): Promise<void> {
  // The engine reads both papers in processes of its own while the ward is founded.
  const [fromProvince, own] = [readAhead(provincePlan(), RECEIVED.fileName), readAhead(samplePlan(), ISSUE.fileName)];
  const fromDepartment = readAhead(departmentPlan(), FROM_DEPARTMENT.fileName);
  await foundWard(telling);
  await appointOfficers(telling);
  const peers = await foundPeers(telling);
  const above = await receiveProvincePlan(telling, fromProvince);
  await registerReceived(telling);
  const planId = await issueYearPlan(telling, own);
  await answerProvince(telling, above, planId);
  const planned = await openPlan(telling, planId);
  const placed: Placed = new Map();
  const deeds = [...bulletins, ...online, ...rooms, ...neighbourhoods, ...furtherGroups];
  await letHappen([
    ...introduceWard(telling),
    ...seek(telling),
    ...readPages(telling),
    ...meetCitizens(telling),
    ...hearPetitions(telling),
    ...askCitizens(telling),
    ...setUpScreens(telling),
    ...keepRegister(telling),
    ...keepProcedures(telling),
    ...countDossiers(telling),
    ...keepRegisters(telling),
    ...sendOut(telling, planId),
    ...workOnTasks(telling, planned),
    ...lookAtTasks(telling),
    ...recordDeeds(telling, planned, deeds),
    ...hangDisplays(telling, planned, placed),
    ...handPapers(telling, placed),
    ...stateIndex(telling, planned),
    ...checkUnits(telling),
    ...askOwner(telling),
    ...askUnits(telling),
    ...planBelow(telling, planned),
    ...handOnRequest(telling, planned),
    ...fillChecklist(telling),
    ...makeReports(telling, planned),
    ...beginNextYear(telling, planId, fromDepartment),
    ...shareWork(telling),
    ...askRooms(telling),
    ...amendPlan(telling, planId),
    ...addTopics(telling),
    ...tellStories(telling),
    ...handStories(telling),
    ...tryLinks(telling),
    ...briefStaff(telling),
    ...comeBesides(telling, planId),
    joinAccounts(telling, peers),
    ...exchangeEnvelopes(telling, peers),
    ...reportToProvince(telling, peers),
    ...mergeHamlets(telling, peers),
    ...scoreWard(telling),
    ...tellOfficers(telling),
  ]);
}

/** The year 2026 of an invented ward until 20 November, by the product's own commands, in one transaction: all or nothing, and only once. */
export async function loadDemonstration(app: App): Promise<void> {
  useApp(app);
  if ((await authorities(app.db)).some(({ isDemo }) => isDemo)) return;
  await app.db.transaction().execute(async (tx) => {
    const telling = await beginTelling(app, tx);
    await tellingOnce(tx, telling.authorityId, () => tell(telling));
  });
}
