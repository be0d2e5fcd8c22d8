/** Tells the API what no page waits for: that nobody heard it costs little, or it is said again. */
export function tell(asked: Promise<unknown>): void {
  asked.catch(() => {});
}
