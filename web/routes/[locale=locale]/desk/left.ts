/** The list as the agent left it, so that going back finds the same filter and the same place. Only the browser writes it. */
export const left = { address: '', number: 0, place: 0 };
