/** By whose clock days begin, and times are shown. */
export const zone = 'Asia/Riyadh';
