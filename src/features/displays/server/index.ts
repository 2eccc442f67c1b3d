export { correctDisplay, hangDisplay, restoreDisplay, undoDisplay } from './hanging.ts';
export { checksOf, photosOf, roundOf, roundsOf } from './looked.ts';
export { putBack, reportCondition, takeDown } from './looking.ts';
export { takePhotos, type GivenPhotos } from './photos.ts';
export { countDisplays, displayOf, displayOrders, displaysOf, siteOf, sitesOf, type DisplayFilter } from './queries.ts';
export { beginRound, checkOnRound, endRound } from './rounds.ts';
export { addSite, correctSite, endSite, resumeSite } from './sites.ts';
