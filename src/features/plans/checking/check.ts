import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import type { Plan, PlanDuty, PlanTarget } from '../plan.ts';
import { hasLead } from '../rules.ts';
import { checkingWords } from './messages.ts';

export type CheckKey = keyof (typeof checkingWords)['vi']['checks'];
/** `must` holds the plan back, `look` is for its owner to weigh, `later` cannot be done yet. */
export type Level = 'must' | 'look' | 'later' | 'fine';

export interface CheckLine {
  text: string;
  href: string;
}

export interface Check {
  key: CheckKey;
  level: Level;
  title: string;
  /** How it stands, in a sentence. */
  text: string;
  /** What is lacking, each with the way to where it is put right. */
  lines: CheckLine[];
  more: string;
  href: string;
}

/** What is known beside the plan itself; what does not apply to it is undefined. */
export interface Beside {
  blocking: readonly string[];
  discords: readonly CheckLine[];
  bases: readonly string[];
  comments: { open: number; until: string | undefined; isOver: boolean };
  quality: readonly string[] | undefined;
  coverage: readonly (CheckLine & { open: number })[] | undefined;
  weaknesses: readonly string[] | undefined;
  /** Lines of the source of which nothing was read, and its page. */
  lines: { count: number; href: string } | undefined;
  recipients: readonly string[];
  /** Undefined before it has a number. */
  signed: { isThere: boolean; href: string } | undefined;
}

const MOST = 12;
const SHORT = 140;

/** Everything that a plan still lacks before it is issued, what is required first; `mayEdit` leads to the forms, else to the place on its page. */
export function checksOf(plan: Plan, beside: Beside, { mayEdit, locale }: { mayEdit: boolean; locale: Locale }): Check[] {
  const t = checkingWords[locale];
  const at = `/lam-viec/ke-hoach/${plan.id}`;
  const isDraft = plan.state === 'draft';
  const duty = ({ id, position, text }: PlanDuty): CheckLine => ({
    text: t.duty(position, truncate(text, SHORT)),
    href: mayEdit ? `${at}/nhiem-vu/${id}` : `${at}#nv-${id}`,
  });
  const target = (one: PlanTarget, why: string): CheckLine => ({
    text: `${t.target(one.position, truncate(one.text, SHORT))}: ${why}`,
    href: mayEdit ? `${at}/chi-tieu/${one.id}` : `${at}#ct-${one.id}`,
  });
  const here = (href: string) => (text: string) => ({ text, href });
  const check = (key: CheckKey, href: string, lines: readonly CheckLine[], level: Level = 'look', count = lines.length): Check => {
    return {
      ...{ key, href, title: t.checks[key], lines: lines.slice(0, MOST), more: lines.length > MOST ? t.more(lines.length - MOST) : '' },
      ...(count > 0 ? { level, text: t.lacking[key](count) } : { level: 'fine', text: t.fine[key] }),
    };
  };
  const held: Level = isDraft ? 'must' : 'look';
  const { comments, coverage, lines, quality, signed, weaknesses } = beside;
  const all: (Check | undefined)[] = [
    check('units', `${at}#nhiem-vu`, plan.duties.filter((one) => !hasLead(one)).map(duty), held),
    check('blocking', at, beside.blocking.map(here(at)), held),
    comments.until === undefined
      ? check('comments', `${at}/gop-y`, [], 'look', comments.open)
      : {
          ...check('comments', `${at}/gop-y`, [], held, 1),
          text: comments.isOver ? t.overdue(comments.until) : t.consulting(comments.until),
        },
    check('deadlines', `${at}#nhiem-vu`, plan.duties.filter(({ deadlines }) => deadlines.length === 0).map(duty)),
    check('discords', `${at}#nhiem-vu`, beside.discords),
    plan.targets.length === 0 && !plan.amending
      ? { ...check('targets', `${at}#chi-tieu`, [], 'look', 1), text: t.noTargets }
      : check(
          'targets',
          `${at}#chi-tieu`,
          plan.targets.flatMap((one) => uncounted(one, t).map((why) => target(one, why))),
        ),
    plan.legalBases.length === 0
      ? { ...check('bases', `${at}#can-cu`, [], 'look', 1), text: t.noBases }
      : check('bases', `${at}#can-cu`, beside.bases.map(here(`${at}#can-cu`))),
    coverage && check('coverage', `${at}#cap-tren`, coverage, 'look', coverage.reduce((sum, { open }) => sum + open, 0)), // prettier-ignore
    weaknesses && check('weaknesses', mayEdit ? `${at}/xuat-phat` : `${at}#xuat-phat`, weaknesses.map(here(`${at}#xuat-phat`))),
    quality && check('quality', `${at}/tu-kiem`, quality.map(here(`${at}/tu-kiem`))),
    lines && check('lines', lines.href, [], 'look', lines.count),
    plan.recipients.length === 0
      ? { ...check('recipients', outline(at, mayEdit), [], 'look', 1), text: t.noRecipients }
      : check('recipients', outline(at, mayEdit), beside.recipients.map(here(outline(at, mayEdit)))),
    signed
      ? check('signed', signed.href, [], 'look', signed.isThere ? 0 : 1)
      : { ...check('signed', `${at}/trinh`, [], 'later', 1), text: t.signedLater },
  ];
  const order: readonly Level[] = ['must', 'look', 'later', 'fine'];
  const isHeld = all.some((one) => one?.level === 'must');
  // "Nothing holds it back" is not said beside something that does.
  const shown = all.filter((one) => one !== undefined).filter(({ key, level }) => !(isHeld && key === 'blocking' && level === 'fine'));
  return shown.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

const outline = (at: string, mayEdit: boolean): string => (mayEdit ? `${at}/noi-dung` : `${at}#noi-dung`);

/** Why a target cannot be counted as it is said to be. */
const uncounted = ({ way, per, rollId, boundKind, beforeValue }: PlanTarget, t: (typeof checkingWords)['vi']): string[] => [
  ...(way === 'roll' && rollId === null && boundKind === null ? [t.noList] : []),
  ...(way === 'each-period' && per === null ? [t.noPer] : []),
  ...(way === 'more' && beforeValue === null ? [t.noBefore] : []),
];
