import { execFileSync } from 'node:child_process';

/**
 * `npm run bench [-- rates|starts|pages|search|intents]`: builds, then measures; without a name, everything. By their names only, for they take
 * long: `base`, `desk [TICKETS]`, `agents [TICKETS]`, `kills [ROUNDS]`, `soak [MINUTES]` and `processes`.
 */

const usual = ['rates', 'starts', 'pages', 'search', 'intents'];
const benches = [...usual, 'base', 'desk', 'agents', 'kills', 'soak', 'processes'];
const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !benches.includes(wanted)) {
  process.stderr.write(`no bench ${wanted}; there are: ${benches.join(', ')}\n`);
  process.exit(1);
}
// The search bench starts itself once for each engine, with two more words.
if (wanted !== 'intents' && !(wanted === 'search' && process.argv.length > 3))
  execFileSync(process.execPath, ['build.ts'], { stdio: 'inherit' });
for (const bench of wanted === undefined ? usual : [wanted]) await import(`./${bench}.ts`);
