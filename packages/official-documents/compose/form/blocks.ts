import type { Block, Part, Prose } from '../paper.ts';

export const section = (heading: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'section', heading, blocks });

export const titledClause = (heading: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'clause', heading, blocks });

export const clause = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'clause', text, blocks });

export const article = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'article', text, blocks });

export const point = (text: string, ...blocks: Block[]): Part => ({ kind: 'part', level: 'point', text, blocks });

export const dash = (text: string): Part => ({ kind: 'part', level: 'dash', text });

export const prose = (text: string): Prose => ({ kind: 'paragraph', text });
