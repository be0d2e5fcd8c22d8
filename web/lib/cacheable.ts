/** Headers of a page that is the same for everyone: the server keeps it until something is published. */
export const cacheable = { 'cache-control': 'public, max-age=0, must-revalidate' };
