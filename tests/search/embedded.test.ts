import { openEmbedded } from '../../search/embedded.ts';
import { honoursTheContract } from './contract.ts';

honoursTheContract('the embedded engine', async (concepts) => openEmbedded(concepts));
