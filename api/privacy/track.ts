import type { Detector } from './kinds.ts';

// ISO/IEC 7813: %B number ^ name ^ expiry … ? and ; number = expiry … ?, the sentinels of which copying may lose.
const tracks = /(%?B\d{13,19}\^[^^\n?]{2,30}\^\d{4}[^\s?]{0,60}\??)|(?:^|\D)(;?\d{13,19}=\d{7,30}\??)/gi;

/** The whole magnetic stripe, which may never be stored. */
export const findTracks: Detector = (text) =>
  [...text.matchAll(tracks)].map(({ 0: all, 1: first, 2: second = '', index }) => {
    const end = index + all.length;
    return { kind: 'track', start: end - (first ?? second).length, end };
  });
