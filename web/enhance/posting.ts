/** What is posted over a network that may go away. */

/** The page that came, whatever was redirected to it. */
export type Answer = { status: number; address: string; html: string };

/** How long a network that says nothing of itself is left alone. */
const pause = 5000;

/**
 * Posts a form, and tells how many hundredths of it have gone out.
 * @throws Error when the network goes away
 */
export const post = (address: string, body: FormData, tell: (percent: number) => void): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const gone = () => {
      request.abort();
      reject(new Error('no network'));
    };
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      tell(Math.floor((100 * loaded) / Math.max(total, 1))),
    );
    request.addEventListener('error', gone);
    request.addEventListener('load', () =>
      resolve({ status: request.status, address: request.responseURL, html: request.responseText }),
    );
    addEventListener('offline', gone, { once: true });
    request.addEventListener('loadend', () => removeEventListener('offline', gone));
    request.open('POST', address);
    request.setRequestHeader('accept', 'text/html');
    tell(0);
    request.send(body);
  });

/** Resolves when the browser says that there is a network again, or it is time to try. */
export const networkIsBack = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, pause);
    const back = () => {
      clearTimeout(timer);
      resolve();
    };
    addEventListener('online', back, { once: true });
  });
