/** Addresses of codes and of the systems that write them. */

export const codeAddress = (locale: string, id: string): string =>
  `/${locale}/codes/${encodeURIComponent(id)}`;

export const systemAddress = (locale: string, id: string): string => `/${locale}/codes/systems/${id}`;
