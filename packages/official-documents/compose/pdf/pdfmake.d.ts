declare module 'pdfmake' {
  const engine: import('./pdf.ts').Engine;
  export default engine;
}
