import lighthouse from 'lighthouse';
import { origin } from './server.ts';

const kinds = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const aims = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };

/** One page of each sort; a guide is looked at in its first step. */
const pages = [
  ['home', ''],
  ['article', '/articles/otp-missing'],
  ['topic', '/topics/refunds-and-disputes'],
  ['guide', '/guides/money-deducted-no-order'],
  ['code', '/codes/iso8583:51'],
] as const;

/** Has the browser at this port score each page as on a phone, and prints what keeps a score from its aim. */
export async function scorePages(port: number): Promise<void> {
  process.stdout.write(`\nLighthouse, mobile${kinds.map((kind) => kind.padStart(16)).join('')}\n`);
  for (const [name, path] of pages)
    for (const locale of ['ar', 'en']) {
      const address = `${origin}/${locale}${path}`;
      const label = `${name}, ${locale}`.padEnd(18);
      const { status } = await fetch(address);
      process.stdout.write(
        status === 200 ? `${label}${await score(address, port)}` : `${label} skipped: ${status}\n`,
      );
    }
}

async function score(address: string, port: number): Promise<string> {
  const result = await lighthouse(address, { port, onlyCategories: [...kinds], logLevel: 'silent' });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${address}`);
  const { categories, audits } = result.lhr;
  const scores = kinds.map((kind) => Math.round((categories[kind]?.score ?? 0) * 100));
  const short = kinds
    .filter((kind, at) => (scores[at] ?? 0) < aims[kind])
    .flatMap((kind) => categories[kind]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `  ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}\n`);
  return `${scores.map((one) => String(one).padStart(16)).join('')}\n${short.join('')}`;
}
