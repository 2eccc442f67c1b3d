/** As far as it is used here; the types that others keep for it leave the options out. */
declare module 'word-extractor' {
  interface Options {
    /** false: quotation marks and dashes stay as they are. */
    filterUnicode?: boolean;
    includeHeadersAndFooters?: boolean;
  }
  interface Document {
    getBody: (options?: Options) => string;
    getTextboxes: (options?: Options) => string;
    getFootnotes: (options?: Options) => string;
    getEndnotes: (options?: Options) => string;
  }
  export default class WordExtractor {
    /** Rejects what it cannot follow with an Error. */
    extract(source: Buffer | string): Promise<Document>;
  }
}
