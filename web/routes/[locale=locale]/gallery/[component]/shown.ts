import type { Component } from 'svelte';

/** The pages of the gallery: each file of `shown` is one, named as the part of the kit that it shows. */
const files = import.meta.glob<{ default: Component }>('./shown/*.svelte', { eager: true });

export const shown = Object.entries(files).map(([path, file]) => {
  const name = path.slice('./shown/'.length, -'.svelte'.length);
  return { name, address: name.toLowerCase(), component: file.default };
});
