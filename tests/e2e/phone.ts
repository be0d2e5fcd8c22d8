import { noise } from '../noise.ts';
import type { Portal } from './portal.ts';

/** So many bytes a second are 400 kbit/s. */
const throughput = 50_000;

/** A visitor with a phone of 390 pixels, far from the next mast; `lose` takes the network away, or gives it back. */
export async function onSlowPhone(portal: Portal) {
  const one = await portal.visitor({ viewport: { width: 390, height: 780 } });
  const devtools = await one.page.context().newCDPSession(one.page);
  const lose = (offline: boolean) =>
    devtools.send('Network.emulateNetworkConditions', {
      offline,
      latency: 150,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  await devtools.send('Network.enable');
  await lose(false);
  return { ...one, lose };
}

/** A photo as a phone takes it, of 12 MB. */
export async function heavyPhoto() {
  const buffer = await noise(420, 315)
    .resize(4000, 3000)
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  if (buffer.length < 12 * 1024 * 1024) throw new Error(`only ${buffer.length} bytes`);
  return { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer };
}
