import { execFileSync } from 'node:child_process';

/** `npm run bench [-- desk|pages|search|intents]`: builds, then measures; without a name, everything. */

const benches = ['desk', 'pages', 'search', 'intents'];
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !benches.includes(wanted)) {
  process.stderr.write(`no bench ${wanted}; there are: ${benches.join(', ')}\n`);
  process.exit(1);
}
// The search bench starts itself once for each engine, with two more words.
if (wanted !== 'intents' && process.argv.length < 4)
  execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
for (const bench of benches.filter((name) => wanted === undefined || name === wanted))
  await import(`./${bench}.ts`);
