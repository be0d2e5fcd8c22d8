import { defineParams } from '@sveltejs/kit/params';

/** Every address begins with one of the two languages. */
export const params = defineParams({
  locale: (param) => {
    if (param === 'ar' || param === 'en') return param;
  },
});
