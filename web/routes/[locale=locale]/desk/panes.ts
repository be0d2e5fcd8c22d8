/** Keys that move the focus from pane to pane. A bracket points to a side of the screen, whichever way words run there. */

const panes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.desk .pane')].filter((pane) => pane.offsetParent !== null);

/** The first thing in a pane that can be used; the pane itself where there is none. */
function enter(pane: HTMLElement | undefined): void {
  const inside = pane?.querySelector<HTMLElement>(
    '[aria-current] , a[href], button, select, textarea, input:not([type=hidden])',
  );
  (inside ?? pane)?.focus();
}

const bySide = (): HTMLElement[] =>
  [...panes()].sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left);

function enterNext(): void {
  const all = panes();
  const at = all.findIndex((pane) => pane.contains(document.activeElement));
  enter(all[(at + 1) % all.length]);
}

export const movesBetweenPanes = {
  nextPane: enterNext,
  paneLeft: () => enter(bySide()[0]),
  paneRight: () => enter(bySide().at(-1)),
};
