import type { Block, Part, Prose } from '../paper.ts';

/** A Mục: "I. MỤC ĐÍCH, YÊU CẦU". */
export const section = (heading: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'section', heading, blocks });

/** A Khoản with a heading of its own: "1. Mục đích". */
export const titledClause = (heading: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'clause', heading, blocks });

/** A Khoản without a heading: "1. Công khai các thủ tục hành chính …". */
export const clause = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'clause', text, blocks });

/** A Điều: "Điều 1. Ban hành kèm theo Quyết định này …". */
export const article = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'article', text, blocks });

/** A Điểm: "a) …". */
export const point = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'point', text, blocks });

/** A bullet: "- …". */
export const dash = (text: string): Part => ({ kind: 'part', level: 'dash', text });

/** A paragraph of running text. */
export const prose = (text: string): Prose => ({ kind: 'paragraph', text });
