/** Public pages are whole without a framework in the browser; `web/enhance` adds to them. The staff's pages turn it on. */
export const csr = false;
