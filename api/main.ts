import { orSayWhyNot } from './ground/cannot-start.ts';
import { readConfig } from './ground/config.ts';
import { serve } from './start/serve.ts';

/** The server: what `npm start` runs once the build is there. */
await orSayWhyNot(() => serve(readConfig()));
