import { globSync, statSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build, createBuilder } from 'vite';

/** Builds the portal and bundles the server into build/, unless what is there is newer than every source. */

const stamp = 'build/stamp';
const sources = ['api/**/*.ts', 'search/**/*.ts', 'content/**/*.ts', 'web/**/*', '*.ts', 'package-lock.json'];

function newest(): number {
  const files = globSync(sources, { exclude: (path) => path.includes('paraglide') });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function isFresh(): boolean {
  try {
    return statSync(stamp).mtimeMs > newest();
  } catch {
    return false;
  }
}

if (!isFresh() || process.argv.includes('--force')) {
  const logLevel = 'warn';
  await (await createBuilder({ logLevel })).buildApp();
  // Packages with native parts or files of their own stay where they are; the rest is bundled, which halves start and memory.
  const external = ['libsql', '@libsql/client', '@node-rs/argon2', 'sharp', 'swagger-ui-dist'];
  await build({
    configFile: false,
    logLevel,
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      outDir: 'build',
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input: { main: 'api/main.ts' },
        external: [...builtinModules.map((name) => `node:${name}`)],
      },
    },
  });
  writeFileSync(stamp, '');
}
