// Loaded into the product's processes while it is measured: a signal collects what is no longer needed.
process.on('SIGUSR2', () => globalThis.gc?.());
