import { text } from '#lib/fields.ts';
import type { WorkingCalendar } from '#lib/types.ts';

type Fields = Parameters<typeof text>[0] & Pick<FormData, 'has'>;
type Exception = WorkingCalendar['exceptions'][number];
type Shifts = WorkingCalendar['week'][number];

/** So many parts of a day have fields, and so many empty rows wait for what is otherwise. */
export const parts = [0, 1];
export const emptyRows = 3;

export const kinds = ['closed', 'hours', 'open'] as const;

/** Midnight at the end of a day, which fields for times cannot say. */
export const asField = (time: string): string => (time === '24:00' ? '00:00' : time);
const asEnd = (time: string): string => (time === '00:00' ? '24:00' : time);

/** The shifts whose fields begin so; one of which half was filled in is refused by the API. */
const shiftsIn = (form: Fields, prefix: string): Shifts =>
  parts
    .map((part) => ({
      from: text(form, `${prefix}-from-${part}`),
      to: asEnd(text(form, `${prefix}-to-${part}`)),
    }))
    .filter(({ from, to }) => from !== '' || to !== '');

function exceptionsIn(form: Fields): Exception[] {
  const rows = Array.from({ length: Number(text(form, 'rows')) || 0 }, (_, row) => `e${row}`);
  return rows
    .filter((row) => text(form, `${row}-from`) !== '')
    .map((row) => {
      const from = text(form, `${row}-from`);
      const kind = kinds.find((one) => one === text(form, `${row}-kind`)) ?? 'closed';
      return {
        name: text(form, `${row}-name`),
        ...{ from, to: text(form, `${row}-to`) || from, kind },
        shifts: kind === 'closed' ? [] : shiftsIn(form, row),
        yearly: form.has(`${row}-yearly`),
      };
    });
}

/** A calendar as its form holds it, when it is sent and when it comes back. */
export const calendarIn = (form: Fields): Omit<WorkingCalendar, 'id'> => ({
  name: text(form, 'name'),
  zone: text(form, 'zone'),
  week: Array.from({ length: 7 }, (_, day) => shiftsIn(form, `d${day}`)),
  exceptions: exceptionsIn(form),
});
