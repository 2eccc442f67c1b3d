export { openAdapters, pretendedAdapters, type Adapters } from '../adapters/open.ts';
export { openNet } from '../net/net.ts';
export { callOff, lookNow, noteByHand, sendAgain } from './acting.ts';
export { checkOutlet, connectOutlet, noteTested, tryOutlet } from './connecting.ts';
export { handOver, withDeliveries, type Handing } from './handing.ts';
export { measureDue } from './measuring.ts';
export { addOutlet, correctOutlet, endOutlet, handOutletOver, lockOutlets, startOfOutlet } from './outlets.ts';
export { isToQueue, planDeliveries } from './planning.ts';
export { checksOf, countDeliveries, deliveriesOf, deliveryOf, handoversOf, outletOf, outletsOf, uncheckedSince } from './queries.ts';
