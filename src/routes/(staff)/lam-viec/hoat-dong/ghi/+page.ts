/** The page brings a script of its own (docs/adr/0044); while developing the framework runs it. */
export const csr = import.meta.env.DEV;
