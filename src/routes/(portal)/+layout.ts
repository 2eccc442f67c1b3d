/** The portal sends no script: it reads on a cheap telephone, with a screen reader and on paper. */
export const csr = false;
