/** How long this thread works on something, in ms: on a busy machine it takes longer than that. */
export function workOf(something: () => void): number {
  const before = process.threadCpuUsage();
  something();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
