export { defaultEntries } from './pages/defaults.ts';
export {
  isLanguage,
  kindAt,
  kindCodes,
  languages,
  pageHref,
  pageKinds,
  pageTitle,
  paragraphsOf,
  type PageEntry,
  type SitePage,
  type SitePageId,
} from './pages/page.ts';
export { pageCheckForm, pageEndForm, pageForm, pageResumeForm } from './pages/schema.ts';
export { firstDay, type OutageId } from './outages/outage.ts';
export { cancelOutageForm, outageForm } from './outages/schema.ts';
export type { DisclosureId } from './disclosures/disclosure.ts';
export { disclosureForm } from './disclosures/schema.ts';
export { siteTexts } from './messages.ts';
export { mayAddPage, mayAnnounce, mayDisclose, mayDiscloseFor, mayKeepPage, maySeeSitePages } from './policy.ts';
export { refusals as siteRefusals } from './refusals.ts';
export {
  bannerOf,
  disclosureLine,
  disclosureStart,
  disclosureView,
  isOldPage,
  missingKinds,
  outageView,
  pageStart,
  pageView,
} from './view.ts';
