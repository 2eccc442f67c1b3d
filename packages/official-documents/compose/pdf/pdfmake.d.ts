declare module 'pdfmake' {
  interface Engine {
    addFonts(fonts: Record<string, Record<string, string>>): void;
    addTableLayouts(layouts: Record<string, Record<string, () => number>>): void;
    setUrlAccessPolicy(allows: () => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(layout: Readonly<Record<string, unknown>>): { getBuffer(): Promise<Buffer> };
  }
  const engine: Engine;
  export default engine;
}
