/** The year in an address; undefined for what is none. */
export const yearIn = (text: string | undefined): number | undefined => (/^20\d\d$/.test(text ?? '') ? Number(text) : undefined);
