import type { Detector } from './kinds.ts';

// ISO/IEC 7813: %B number ^ name ^ expiry … ? and ; number = expiry … ?
const tracks = /%?B\d{13,19}\^[^^\n?]{2,30}\^\d{4}[^\s?]{0,60}\??|;\d{13,19}=\d{4,30}\??/gi;

/** The whole magnetic stripe, which may never be stored. */
export const findTracks: Detector = (text) =>
  [...text.matchAll(tracks)].map(({ 0: track, index }) => ({
    kind: 'track',
    start: index,
    end: index + track.length,
  }));
