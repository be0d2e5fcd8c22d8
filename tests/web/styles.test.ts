import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every rule of the styles, of the kit and of pages: where it stands, its selector, what it declares. */
const rules = globSync(['web/styles/**/*.css', 'web/{lib,routes,ui}/**/*.svelte'])
  .filter((file) => !file.includes('paraglide'))
  .flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const css = file.endsWith('.css') ? source : (/<style>([\s\S]*)<\/style>/.exec(source)?.[1] ?? '');
    return [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
      ([, selector = '', body = '']) => ({
        file,
        selector: selector.replaceAll(/\s+/g, ' ').trim(),
        declared: body
          .split(';')
          .map((one) => one.replaceAll(/\s+/g, ' ').trim())
          .filter(Boolean)
          .sort(),
      }),
    );
  });

const told = (some: typeof rules) => some.map(({ file, selector }) => `${file}: ${selector}`);
const where = (wrong: (declaration: string) => boolean) =>
  told(rules.filter(({ declared }) => declared.some(wrong)));

test('no page says again what another says, or the kit: what they share is the kit’s', () => {
  const several = rules.filter(({ declared }) => declared.length > 1);
  const same = Map.groupBy(several, ({ declared }) => declared.join('; ')).values();
  const again = [...same].filter(
    (some) => some.length > 1 && some.some(({ file }) => file.endsWith('.svelte')),
  );
  expect(again.map(told)).toEqual([]);
});

test('no rule knows left from right, or up from down: it runs as the text does', () => {
  const physical =
    /^(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right|top|bottom)\b|^(?:min-|max-)?(?:width|height):|^border-(?:top|bottom)-(?:left|right)|^text-align: (?:left|right)|^(?:float|clear): (?:left|right)/;
  expect(where((declaration) => physical.test(declaration))).toEqual([]);
});

test('colours are named by what they are for, in one place', () => {
  const colour = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/i;
  const elsewhere = rules.filter(({ file }) => !/tokens\.css$|print\.css$/.test(file));
  expect(told(elsewhere.filter(({ declared }) => declared.some((one) => colour.test(one))))).toEqual([]);
});

test('every token is used, and every one that is used is there', () => {
  const named = rules.flatMap(({ declared }) =>
    declared.flatMap((one) => /^(--[\w-]+):/.exec(one)?.[1] ?? []),
  );
  const used = rules.flatMap(({ declared }) =>
    declared.flatMap((one) => [...one.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '')),
  );
  expect([...new Set(used)].filter((name) => !named.includes(name))).toEqual([]);
  expect([...new Set(named)].filter((name) => !used.includes(name))).toEqual([]);
});

test('no selector holds an id, which would outweigh a layer', () => {
  expect(told(rules.filter(({ selector }) => /#[a-z]/i.test(selector)))).toEqual([]);
});
