import { describe, expect, test } from 'vitest';
import { loadSynonyms } from '../../content/synonyms.ts';
import { openEmbedded } from '../../search/embedded.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { words } from '../../search/text/tokens.ts';
import { asking, document } from './contract/under.ts';

/** A name as the index knows it: الفيزا is فيزا. */
const asFound = (name: string) =>
  words(name)
    .map(({ form }) => form.surface)
    .join(' ');

/** Every name in content/synonyms.yaml, searched for in an engine that knows them all. */
describe('the names people use', () => {
  const groups = loadSynonyms('content').map((group) => {
    const doubtful = new Set(group.ambiguous.map(asFound));
    const names = new Set([
      group.canonical.en,
      group.canonical.ar,
      ...group.en,
      ...group.ar,
      ...group.arabizi,
    ]);
    return { ...group, names: [...names].filter((name) => !doubtful.has(asFound(name))) };
  });

  test('each finds an article that uses the usual English one', async () => {
    const concepts = openSynonyms(groups);
    const engine = openEmbedded(concepts);
    await engine.put(groups.map(({ id, canonical }) => document(id, 'en', { title: canonical.en })));
    const lost: string[] = [];
    for (const { id, names } of groups) {
      for (const q of names) {
        const { matches } = await engine.search(asking(concepts, { q, locale: 'ar', limit: groups.length }));
        if (!matches.some(({ slug }) => slug === id)) lost.push(`${id}: ${q}`);
      }
    }
    // An ambiguous canonical name ("Tap") is itself in need of company.
    const doubtful = new Set(
      groups.filter(({ names, canonical }) => !names.includes(canonical.en)).map(({ id }) => id),
    );
    expect(lost.filter((name) => !doubtful.has(name.split(':')[0] ?? ''))).toEqual([]);
  });

  test('the usual one in either language finds an article that uses any other', async () => {
    const concepts = openSynonyms(groups);
    const engine = openEmbedded(concepts);
    const written = groups.flatMap(({ id, names }) =>
      names.map((title, i) => document(`${id}-${i}`, 'ar', { title })),
    );
    await engine.put(written);
    const lost: string[] = [];
    for (const { id, names, canonical } of groups) {
      for (const q of [canonical.en, canonical.ar].filter((name) => names.includes(name))) {
        const { matches } = await engine.search(asking(concepts, { q, locale: 'ar', limit: written.length }));
        const slugs = new Set(matches.map(({ slug }) => slug));
        for (const [i, name] of names.entries()) if (!slugs.has(`${id}-${i}`)) lost.push(`${q}: ${name}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test('an ambiguous Arabic one does not bring in its group by itself', async () => {
    const concepts = openSynonyms(groups);
    const engine = openEmbedded(concepts);
    await engine.put(groups.map(({ id, canonical }) => document(id, 'en', { title: canonical.en })));
    for (const { id, ambiguous } of groups) {
      for (const q of ambiguous.filter((name) => /\p{Script=Arabic}/u.test(name))) {
        const { matches } = await engine.search(asking(concepts, { q, locale: 'ar', limit: groups.length }));
        expect(matches.map(({ slug }) => slug)).not.toContain(id);
      }
    }
  });
});
