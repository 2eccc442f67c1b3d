export { addDisclosure, correctDisclosure, disclosureOf, disclosuresOf } from './disclosures.ts';
export { quarterlyPaper } from './quarterly.ts';
export { announceOutage, cancelOutage, outagesOf } from './outages.ts';
export { addPage, checkPage, correctPage, endPage, resumePage, sitePageOf, sitePagesOf } from './pages.ts';
