import { readFileSync } from 'node:fs';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { adapter } from './web/adapter.ts';

/** The oldest browsers that README.md promises: of spring 2022 and before. */
const supported = ['safari15.4', 'ios15.4', 'chrome93', 'edge93', 'firefox92'];

/** Which layers there are, from the weakest. */
const [layers = ''] = /@layer [^;]*;/.exec(readFileSync('web/styles/index.css', 'utf8')) ?? [];

export default defineConfig({
  // The oldest of them know no cascade layers: for these, what stands higher is made more specific. So the stylesheets of pages
  // have to say above which layers they stand. An id would outweigh a layer: none stands in a selector.
  css: {
    postcss: {
      plugins: [
        {
          postcssPlugin: 'layers-below',
          Once: (root) => void (root.source?.input.file?.includes('.svelte') && root.prepend(layers)),
        },
        cascadeLayers(),
      ],
    },
  },
  environments: { client: { build: { target: supported } } },
  // The module that public pages load is bundled as a worker would be: apart, with an address of its own.
  worker: { format: 'es' },
  plugins: [
    paraglideVitePlugin({
      project: './web/project.inlang',
      outdir: './web/lib/paraglide',
      strategy: ['url', 'baseLocale'],
      urlPatterns: [
        {
          pattern: ':protocol://:domain(.*)::port?/:path(.*)?',
          localized: [
            ['ar', ':protocol://:domain(.*)::port?/ar/:path(.*)?'],
            ['en', ':protocol://:domain(.*)::port?/en/:path(.*)?'],
          ],
        },
      ],
    }),
    sveltekit({
      adapter,
      files: { src: 'web', assets: 'web/static' },
      // Registered by the page of the desk on which somebody asks to be told: readers never meet it.
      serviceWorker: { register: false },
      // The styles of a page's parts are small and many: within the page they cost no request before it is drawn.
      inlineStyleThreshold: 4096,
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // The one inline style is that of the framework's announcer of page changes; its hash stands here.
          'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
