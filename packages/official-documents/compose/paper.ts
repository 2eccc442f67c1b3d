/** A calendar day of which a draft leaves day and month blank. A `Temporal.PlainDate` is one. */
export interface PaperDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export interface Letterhead {
  readonly superior?: string;
  readonly issuer: string;
}

/** "05/KH-UBND" is `{ number: 5, suffix: 'KH-UBND' }`; a draft has no number yet. */
export interface PaperSymbol {
  readonly number?: number;
  readonly suffix: string;
}

/** One cited document without its closing sign; `lead` is "Căn cứ" unless it says "Thực hiện", "Theo đề nghị của", … */
export interface LegalBasis {
  readonly text: string;
  readonly lead?: string;
}

/** What the paper rests on: a line for each basis, in italics, or one paragraph of prose that runs on into `opening`. */
export interface Preamble {
  readonly bases: readonly LegalBasis[];
  readonly form: 'lines' | 'prose';
  readonly opening?: string;
}

/** Phần, Chương, Mục (I.), Điều, Khoản (1.), Điểm (a)), and the two kinds of bullets below them. */
export type PartLevel = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'dash' | 'plus';

/** A numbered part. The label is counted unless it is given ("4.1."); heading and text stand in one paragraph. */
export interface Part {
  readonly kind: 'part';
  readonly level: PartLevel;
  readonly label?: string;
  readonly heading?: string;
  readonly text?: string;
  readonly blocks?: readonly Block[];
}

export interface Prose {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly align?: 'center' | 'right';
}

export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
}

/**
 * A cell of a table that is drawn as well: `bar` from 0 to 1 is the length of a bar before its text, `shade` from 0 to 1 how dark the cell is. What lies
 * outside is drawn as the nearer end; what is no number is not drawn.
 */
export interface DrawnCell {
  readonly text: string;
  readonly bar?: number;
  readonly shade?: number;
}

export type Cell = string | DrawnCell;

export type Row = readonly Cell[] | { readonly heading: string };

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type Block = Part | Prose | Table;

export interface Recipient {
  readonly name: string;
  readonly purpose?: string;
}

/** The line "Lưu": always the clerk's office (VT), the drafting units, the drafter's sign and the number of copies. */
export interface Filing {
  readonly units?: readonly string[];
  readonly drafter?: string;
  readonly copies?: number;
}

/** Who signs (Nghị định 30/2020/NĐ-CP, Điều 13): `body` is signed for (TM.), absent under a single head; KT. deputy, Q. acting, TL. by order, TUQ. delegated. */
export type Signer = { readonly name?: string } & (
  | { readonly as: 'head' | 'acting-head'; readonly body?: string; readonly head: string }
  | { readonly as: 'deputy'; readonly body?: string; readonly head: string; readonly title: string }
  | { readonly as: 'by-order'; readonly head: string; readonly title: string; readonly deputy?: string }
  | { readonly as: 'by-delegation'; readonly head: string; readonly title: string }
);

/** `label` replaces the counted "Phụ lục I", as in a plan that a decision puts into force ("Kế hoạch"). */
export interface Appendix {
  readonly label?: string;
  readonly title: string;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
}

export type Urgency = 'urgent' | 'very-urgent' | 'immediate';

interface Form {
  readonly letterhead: Letterhead;
  readonly symbol: PaperSymbol;
  /** As the clerk writes it before the date; it is not derived from the issuer's name. */
  readonly place: string;
  readonly date: PaperDate;
  readonly title: string;
  readonly body: readonly Block[];
  /** The last paragraph; without it the body's last sentence takes the end mark "./.". */
  readonly closing?: string;
  readonly recipients: readonly Recipient[];
  readonly filing?: Filing;
  readonly signer: Signer;
  /** Of a joint paper: who signs beside, for the second body. */
  readonly cosigner?: Signer;
  readonly appendices?: readonly Appendix[];
  readonly urgency?: Urgency;
  /** Address, telephone and the like at the foot of page 1. */
  readonly contact?: string;
  /** Printed at the top of page 1 and at the foot of the others: that the paper is a sample or a draft. */
  readonly notice?: string;
  /** On an electronic paper the appendices leave number and date blank (Phụ lục I, mục II.III). */
  readonly medium?: 'paper' | 'electronic';
}

export interface Plan extends Form {
  readonly kind: 'plan';
  readonly preamble?: Preamble;
}

export interface Report extends Form {
  readonly kind: 'report';
  readonly to: readonly string[];
  readonly preamble?: Preamble;
}

/** `authority` decides ("Chủ tịch Ủy ban nhân dân phường Sao Mai"); the body holds the articles. */
export interface Decision extends Form {
  readonly kind: 'decision';
  readonly authority: string;
  readonly bases: readonly LegalBasis[];
}

export interface Letter extends Form {
  readonly kind: 'letter';
  readonly to: readonly string[];
}

/** What is made known to those whom it names: a conclusion, a result, a day. */
export interface Announcement extends Form {
  readonly kind: 'announcement';
}

/** Who signs minutes, in the order in which they stand: "Đại diện đơn vị được kiểm tra", "Thư ký", "Trưởng đoàn". */
export interface Signature {
  readonly as: string;
  readonly name?: string;
}

/** What was seen or agreed, signed side by side by those who answer for it (Phụ lục III, mẫu 1.10). */
export interface Minutes extends Omit<Form, 'signer'> {
  readonly kind: 'minutes';
  readonly signatures: readonly Signature[];
}

export type Paper = Plan | Report | Decision | Letter | Announcement | Minutes;
