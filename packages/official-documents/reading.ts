/**
 * What reading a plan yields: the JSON that `minhbach read FILE --json` prints,
 * and the shape of the gold files beside this one.
 *
 * Text is Unicode NFC; white space inside a string is single spaces (line wraps of the source are undone);
 * Vietnamese is kept with its diacritics, never translated. Dates are ISO 8601 ("2024-01-15"); a date whose day
 * or month the source leaves blank is cut short ("2024"). A field that the source does not give is absent.
 */
export interface Reading {
  document: DocumentHeader;
  /** How the text survived. `pages[].source` says which of the layers was kept. */
  textLayer?: { damaged: boolean; quality: number; pages?: { page: number; source: 'text' | 'ocr' | 'restored'; quality: number }[] };
  /** Every distinct official document the text cites, in order of first mention; `basis: true` where it stands in the preamble. */
  citations: Citation[];
  /** The numbered parts, nested as in the source, labels as printed ("I", "1", "a)", "4.1", "-"). */
  outline: Part[];
  /** Quantified commitments of this plan (not figures that report the past). */
  targets: Target[];
  /** Who has to do what. One entry for each unit the plan assigns or asks ("Đề nghị …"). */
  assignments: Assignment[];
  /** Every date, period or frequency by which something is to be done. */
  deadlines: Deadline[];
  channels: Channel[];
  topics: Topic[];
  /** Where the money comes from, as printed. */
  budget: { sources: string[] };
  /** What forms, channels and tasks order where no line names who carries it out: proposed to a person, who chooses the unit. */
  proposals?: Proposal[];
  /** Lines where a plan gives work, or says how it is carried out, of which neither duty, proposal, target nor time was read: shown to a person, so that none is passed over. */
  leftovers?: Leftover[];
  /** Figures of the past that the plan starts from ("gần 120 tin, bài" last year). */
  baseline?: Baseline[];
  weaknesses?: Weakness[];
  /** What went well and is worth doing again: lessons, models, ways of doing. */
  practices?: Practice[];
  /** Mottos of the year that the work is to follow, of this body or of one above it. */
  themes?: Theme[];
  /** The plan of the level above that this one carries on; never one of our own. */
  superiorPlan?: SuperiorPlan;
  recipients: { name: string; purpose?: string; group?: Group }[];
  signer?: { authority?: string; position?: string; name?: string };
  /** The second body of a joint paper, which signs beside the first. */
  cosigner?: { authority?: string; position?: string; name?: string };
  /** What a careful clerk would query before signing. */
  findings: Finding[];
}

/**
 * Where an item stands. Offsets are UTF-16 units in the extracted NFC text of the whole document, which is kept beside the reading;
 * the folded slice equals the folded text of the item. An item that is broken across lines or columns has several.
 * Every item below may carry `at`; the gold does not, and it is not scored.
 */
export interface Place {
  page: number;
  start: number;
  end: number;
}
export interface Placed {
  at?: Place[];
}

export interface DocumentHeader {
  kind: 'plan' | 'report' | 'decision' | 'directive' | 'letter' | 'other';
  /** Title without the kind word: "Tuyên truyền cải cách hành chính nhà nước năm 2024". */
  title: string;
  /** The body that issues it: "Ủy ban nhân dân phường Hưng Đạo". */
  issuer?: string;
  level?: 'central' | 'province' | 'district' | 'commune' | 'department';
  /** "18/KH-UBND"; only the part that is printed: "/KH-UBND" where the number is blank. */
  number?: string;
  place?: string;
  issuedOn?: string;
  /** The year the plan is for. */
  year?: number;
}

export interface Citation extends Placed {
  /** "Nghị quyết", "Quyết định", "Kế hoạch", "Luật", … */
  type: string;
  /** "76/NQ-CP"; absent where the source names the document without a symbol. */
  symbol?: string;
  /** What a law is called that is cited without a symbol, behind its type: "Tổ chức chính quyền địa phương". */
  name?: string;
  issuedOn?: string;
  issuer?: string;
  basis?: true;
}

export interface Part extends Placed {
  /** As printed, without its closing dot; empty where a heading has no number. */
  label: string;
  /** The heading, or the first 200 characters of a paragraph that has no heading of its own. */
  title: string;
  role?:
    | 'background'
    | 'purpose'
    | 'requirements'
    | 'targets'
    | 'audience'
    | 'contents'
    | 'channels'
    | 'tasks'
    | 'assignments'
    | 'budget'
    | 'implementation';
  parts?: Part[];
}

export interface Target extends Placed {
  text: string;
  value: number;
  /** Upper end where the source gives a range ("5-7 phút"). */
  upTo?: number;
  /** "%", "hội nghị", "chuyên mục", "phút", … as printed. */
  unit: string;
  comparator: '=' | '>=' | '<=';
  /** Whom it binds where the source says so: "mỗi đơn vị", "UBND các xã, thị trấn". */
  unitsBound?: string;
}

/** A name that stands for several: bodies ("UBND các xã, thị trấn") or persons ("cán bộ, công chức"); `count` as printed ("17 tổ dân phố"). */
export interface Group {
  of: 'units' | 'people';
  count?: number;
}

export interface Assignment extends Placed {
  unit: string;
  /** Where the name stands for several bodies or for persons, and not for one unit. */
  group?: Group;
  /** true where the plan asks rather than orders ("Đề nghị …"). */
  requested?: true;
  duties: Duty[];
}

export interface Duty extends Placed {
  text: string;
  /** chủ trì → lead; phối hợp → coordinate; tham mưu → advise; otherwise perform. */
  role: 'lead' | 'coordinate' | 'advise' | 'perform';
  /** Units named as partners of this duty, as printed. */
  with?: string[];
  /** Deadlines that belong to this duty. They also stand in the document's list, save how often it comes round ("mỗi tháng 02 chuyên mục"), which in the paper is a target. */
  deadlines?: Deadline[];
  /** What is to be handed over, where the source names it (annex tables: "sản phẩm"). */
  product?: string;
  /** Of a duty to report: to whom, by way of whom, and with which other report ("gắn với báo cáo CCHC"). */
  report?: Report;
}

export interface Report {
  to?: string;
  through?: string;
  within?: string;
}

/** A duty that waits for its unit; `unit` only where the sentence names a body without ordering it by a word of command. */
export interface Proposal extends Duty {
  from: 'channels' | 'tasks';
  unit?: string;
  requested?: true;
  group?: Group;
}

export interface Leftover extends Placed {
  text: string;
}

export interface Baseline extends Placed {
  text: string;
  value: number;
  upTo?: number;
  unit: string;
  /** "gần", "khoảng": about; "hơn", "trên": more than. */
  about?: 'near' | 'over';
  year?: number;
  by?: string;
}

export interface Weakness extends Placed {
  text: string;
}

export interface Practice extends Placed {
  text: string;
}

export interface Theme extends Placed {
  text: string;
  year?: number;
  /** Whose motto it is, as printed ("thành phố"). */
  of?: string;
}

export interface SuperiorPlan extends Placed {
  type: string;
  symbol: string;
  issuedOn?: string;
  issuer: string;
}

export interface Deadline extends Placed {
  text: string;
  /** The hour that the source sets on that day: "09:00". With `before` it is that hour of the day itself. */
  time?: string;
  /** A span that something sets going; its rule is `on-demand`. `from`: what it counts from, as printed; `ahead`: it ends there ("trước khi …"). */
  within?: { amount: number; unit: 'working-day' | 'day' | 'hour' | 'week' | 'month'; from?: string; ahead?: true };
  rule:
    // Dates as printed; `before` where the source says "trước ngày" (the day before is the last one), absent for "chậm nhất ngày".
    | { kind: 'date'; on: string; before?: true }
    | { kind: 'yearly'; month: number; day: number; before?: true }
    // `quarters` where only some are named: "quý I, 6 tháng, 9 tháng, năm" has quarters [1]. `day` is a day of the period's last month.
    | {
        kind: 'period-end';
        periods: ('month' | 'quarter' | 'half-year' | 'nine-months' | 'year')[];
        quarters?: (1 | 2 | 3 | 4)[];
        day?: number;
        before?: true;
      }
    | { kind: 'quarter'; year: number; quarter: 1 | 2 | 3 | 4 }
    | { kind: 'continuous' }
    | { kind: 'on-demand' };
}

export type ChannelKind =
  | 'portal'
  | 'radio'
  | 'press'
  | 'social'
  | 'mobile-app'
  | 'banner'
  | 'leaflet'
  | 'notice-board'
  | 'conference'
  | 'meeting'
  | 'dialogue'
  | 'training'
  | 'contest'
  | 'performance'
  | 'volunteer-team'
  | 'post-office'
  | 'hotline'
  | 'suggestion-box'
  | 'procedure-posting'
  | 'survey'
  | 'ai';
export interface Channel extends Placed {
  kind: ChannelKind;
  text: string;
}

export type TopicKind =
  | 'institutions'
  | 'procedures'
  | 'apparatus'
  | 'civil-service'
  | 'public-finance'
  | 'digital-government'
  | 'direction'
  | 'indices'
  | 'one-stop-shop'
  | 'online-services'
  | 'post-service'
  | 'hotlines'
  | 'quality-management'
  | 'good-examples'
  | 'shortcomings'
  | 'emulation'
  | 'state-citizen-relations'
  | 'leadership-duty'
  | 'open-data'
  | 'investment-climate';
export interface Topic extends Placed {
  kind: TopicKind;
  text: string;
}

export interface Finding extends Placed {
  kind: 'numbering' | 'citation' | 'date' | 'spelling' | 'duplicate' | 'missing-part' | 'damaged-text';
  text: string;
  message: string;
  /** The words that should stand in place of `text`, only where they are certain. */
  correction?: string;
}
