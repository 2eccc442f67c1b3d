import type { RequestEvent } from '@sveltejs/kit';
import { maySendEnvelopes, remarksOn, remarksOnPart } from '#features/envelopes/index.ts';
import {
  adjustmentsView,
  buttonForm,
  calendarEnd,
  chartsOf,
  figureRows,
  mayDraft,
  mayFreeze,
  mayRead,
  mayRelease,
  reportLine,
  sectionForm,
  versionName,
  whyNotCorrect,
  words,
  type Report,
} from '#features/reporting/index.ts';
import { adjustmentsOf, afterCutOff, editSection, publishReport, recomputeReport } from '#features/reporting/server/index.ts';
import { mayFollowAll } from '#features/tasks/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { formatDay, formatMoment } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { resultsBeside } from './beside.ts';
import { openedFigure, typing } from './figures.ts';
import { editing, onReport, remarksFromAbove, reportAt } from './report.ts';

const sectionStart = ({ key, text }: Report['sections'][number]) => ({ key, text });

/** `?sua=next` opens a part for editing, `?so=T14` a figure: addresses, so that it works without a script. */
function opened(report: Report, url: URL, locale: Locale) {
  const section = report.sections.find(({ key }) => key === url.searchParams.get('sua'));
  return {
    section: section && { key: section.key, fields: fieldsOf(sectionForm, { locale, values: sectionStart(section), shown: {} }) },
    figure: openedFigure(report, url.searchParams.get('so'), locale),
  };
}

export const load = staffLoad(mayRead, async (event: RequestEvent, staff) => {
  const report = await reportAt(event, staff);
  const { db, actor } = staff;
  const { locale } = event.locals;
  const mayEdit = report.state === 'draft' && mayDraft(actor) === undefined;
  const above = await remarksFromAbove(staff, report, locale);
  const later = report.state === 'draft' && mayFollowAll(actor) ? await afterCutOff(db, actor.authorityId, report) : [];
  return {
    locale,
    ...reportLine(report, locale),
    kind: report.kind,
    recipient: report.recipient,
    knownBy: formatMoment(report.asOf.knownBy),
    adjustments: report.state === 'draft' ? undefined : adjustmentsView(await adjustmentsOf(db, actor.authorityId, report), locale),
    recipients: report.recipients,
    coversSource: report.coversSource,
    coversReason: report.coversReason,
    frozenNote: report.frozenNote,
    mayFollow: mayFollowAll(actor),
    taskId: mayFollowAll(actor) ? report.taskId : null,
    change: report.change && {
      kind: report.change.kind,
      reason: report.change.reason,
      id: report.change.of.id,
      name: versionName(report.change.of, locale),
    },
    remarks: { notes: above.notes, of: above.of, other: above.other },
    sections: report.sections.map((section) => ({ ...section, remarks: remarksOnPart(above.remarks, section.key, locale) })),
    figures: figureRows(report, locale).map((row) => ({ ...row, remarks: remarksOn(above.remarks, row.code) })),
    charts: chartsOf(report.facts, report, locale),
    results: await resultsBeside(staff, report.year, locale),
    later: later.map((one) => ({ ...one, happenedOn: formatDay(one.happenedOn) })),
    monthsEnd: formatDay(calendarEnd(report.kind, report.year, report.index)),
    mayEdit,
    mayFreeze: report.state === 'draft' && mayFreeze(actor) === undefined,
    mayCorrect: mayDraft(actor) === undefined && whyNotCorrect(report) === undefined,
    maySend: report.state === 'frozen' && !report.replacedBy && maySendEnvelopes(actor) === undefined,
    mayRelease: report.state === 'frozen' && mayRelease(actor) === undefined,
    open: mayEdit ? opened(report, event.url, locale) : { section: undefined, figure: undefined },
  };
});

const ofSection = {
  ...editing,
  start: async (staff: StaffContext, event: RequestEvent, { key }: { key: string }) => {
    const section = (await reportAt(event, staff)).sections.find((one) => one.key === key);
    return section && sectionStart(section);
  },
};

export const actions = {
  edit: staffEdit(mayDraft, sectionForm, ofSection, async (input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => editSection(staff.tx, { ...staff, ...input, reportId }));
    return done.ok ? ok({ goTo: `/lam-viec/bao-cao/${done.value}#${input.key}` }) : done;
  }),
  ...typing,
  recompute: staffAction(mayDraft, buttonForm, async (_input, staff, event: RequestEvent) => {
    const done = await onReport(event, (reportId) => recomputeReport(staff.tx, { ...staff, reportId }));
    return done.ok ? ok({ notice: words[event.locals.locale].recomputed }) : done;
  }),
  publish: staffAction(
    mayRelease,
    buttonForm,
    async (_input, staff, event: RequestEvent) => {
      const done = await onReport(event, (reportId) => publishReport(staff.tx, { ...staff, reportId }));
      return done.ok ? ok({ notice: words[event.locals.locale].published }) : done;
    },
    undefined,
    { sensitive: true },
  ),
};
