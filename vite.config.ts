import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  worker: { format: 'es' },
  plugins: [sveltekit({ files: { src: 'web', assets: 'web/static' }, adapter: { name: 'hulool', adapt(b) {
   b.rimraf('build'); b.writeClient('build/client'); b.writeServer('build/server');
   const m = b.generateManifest({ relativePath: './' }); console.log(m.slice(0, 800)); } } })],
});
