export { askForPlans, declinePlan, subplanReminders, urgeForPlan } from './asking.ts';
export { beginEvent, beginSubplan, correctHead, includeInOwn } from './drafting.ts';
export { lockSubplan } from './held.ts';
export { addItem, correctItem, dropItem } from './items.ts';
export { subplanPaperOf } from './paper.ts';
export { asksOf, itemsOf, openAsks, subplanOf, subplansOf, takenUp } from './queries.ts';
export { signSubplan, tickItem, withdrawSubplan } from './signing.ts';
