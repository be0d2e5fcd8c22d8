import type { Adapter } from '@sveltejs/kit';

/** Leaves the portal in build/ as `portal.js`, which answers requests, and `client/`, compressed, for `api/http/site.ts` to serve. */
export const adapter: Adapter = {
  name: 'hulool',
  async adapt(builder) {
    builder.rimraf('build');
    builder.writeClient('build/client');
    builder.writeServer('build/server');
    builder.generateServerInstance('build/portal.js', { serverDirectory: 'build/server' });
    await builder.compress('build/client');
  },
};
