/** Something that was done or issued, as news readers show it. */
export interface NewsItem {
  id: string;
  title: string;
  /** Its page. */
  address: string;
  /** Since when it is known as it is, in ISO. */
  updated: string;
  author: string;
  text: string;
  picture: string | undefined;
  topics: readonly { code: string; name: string }[];
}

/** A list of news with where it stands itself and which page shows the same. */
export interface News {
  title: string;
  about: string;
  locale: 'vi' | 'en';
  publisher: string;
  home: string;
  self: string;
  /** The moment of the feed where there is no news in it. */
  began: string;
  items: readonly NewsItem[];
}
