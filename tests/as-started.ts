import manifest from '../package.json' with { type: 'json' };

/** How `npm start` treats the memory: the flags of Node, and the allocator's settings. */
const { start } = manifest.scripts;
export const nodeFlags: string[] = start.match(/--(?:max|no)-\S+/g) ?? [];
export const allocator: Record<string, string> = Object.fromEntries(
  [...start.matchAll(/(MALLOC_\w+)=(\d+)/g)].map(([, name, value]) => [name, value]),
);
