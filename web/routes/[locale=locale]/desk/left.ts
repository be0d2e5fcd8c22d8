/** Where in its list the open ticket stood: when it is no longer in it, what took its place comes next. Only the browser writes it. */
export const left = { place: 0 };
