const pause = 400;

/** Runs once typing has paused. */
export function afterPause(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, pause);
  };
}
