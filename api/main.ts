import { readConfig } from './config.ts';
import { serve } from './serve.ts';

/** The server: what `npm start` runs once the build is there. */
await serve(readConfig());
