/** Has a ticket opened that somebody pressed a notification about while this page was open. Returns how to stop. */
export function openedFromOutside(open: (path: string) => void): () => void {
  // Without TLS there are no workers, and nobody is told.
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  const heard = ({ data }: MessageEvent<string>) => open(data);
  workers?.addEventListener('message', heard);
  workers?.startMessages();
  return () => workers?.removeEventListener('message', heard);
}
