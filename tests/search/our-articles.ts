import { documentsOf } from '../../api/models/articles/search-documents.ts';
import { Search, shippedModel } from '../../api/understanding/search.ts';
import { loadArticles } from '../../content/articles.ts';

/** The search as readers have it, in our own articles. */

export const articles = loadArticles('content');
export const documents = articles.flatMap(documentsOf);
export const search = new Search({ model: await shippedModel() });
await search.replaceAll(documents);

const localeOf = (q: string) => (/\p{Script=Arabic}/u.test(q) ? 'ar' : 'en');
export const ask = (q: string) => search.find({ q, locale: localeOf(q), limit: 5 });
export const slugs = async (q: string) => (await ask(q)).hits.map(({ slug }) => slug);
