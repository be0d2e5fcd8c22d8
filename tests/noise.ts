import sharp from 'sharp';

/** A picture of nothing that no format makes small. */
export const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
      background: 'gray',
    },
  });
