import type { Locale } from '#lib/types.ts';

type CallApi = (request: Request) => Promise<Response>;

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      /** Where readers reach the portal, whatever name this request came by. */
      origin: string;
      /** Set by the API during this request, for the browser to keep. */
      newCookies: string[];
      /** How long the API asked this request to wait, in seconds. */
      retryAfter: string | null;
    }
    interface PageData {
      origin: string;
      locale: Locale;
    }
    interface Platform {
      /** The API in this process. */
      api: CallApi;
      origin: string;
    }
  }
  /** The same while developing, where Vite serves the pages. */
  var huloolApi: CallApi | undefined;
}
