import type { Locale } from '#ground/locale.ts';

/** What was read, or the status with which it is refused; its files are there until `discard`. */
type ReadForm = (request: Request) => Promise<{ data: FormData; discard: () => Promise<void> } | number>;
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
      /** Who works here, and what they may do. */
      me?: { may: readonly string[] };
    }
    interface Platform {
      /** The API in this process. */
      api: CallApi;
      origin: string;
      form: ReadForm;
    }
  }
  /** The same while developing, where Vite serves the pages. */
  var huloolApi: CallApi | undefined;
}
