import { orSayWhyNot } from './cannot-start.ts';
import { readConfig } from './config.ts';
import { serve } from './serve.ts';

/** The server: what `npm start` runs once the build is there. */
await orSayWhyNot(() => serve(readConfig()));
