import type { Locale } from '#lib/types.ts';

type CallApi = (request: Request) => Promise<Response>;

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      /** Set by the API during this request, for the browser to keep. */
      newCookies: string[];
    }
    interface Platform {
      /** The API in this process. */
      api: CallApi;
    }
  }
  /** The same while developing, where Vite serves the pages. */
  var huloolApi: CallApi | undefined;
}
