import type { Row, Value } from '@libsql/client';

/** So many columns are the most that SQLite gives. */
const mostColumns = 2000;

/** Which cells a row has by name, too. */
export type Names = (readonly [name: string, place: number])[];

/** Of two columns with one name the first has it; what a place or `length` is called already is no name. */
export const namesOf = (columns: string[]): Names =>
  columns
    .map((name, place) => [name, place] as const)
    .filter(
      ([name, place]) =>
        columns.indexOf(name) === place && name !== 'length' && !Object.hasOwn(columns, name),
    );

/** A row as @libsql/client gives it: its cells by their places, and by their names those that a list of its properties shows. */
class CellRow implements Row {
  readonly #cells: readonly Value[];
  [place: number]: Value;
  [name: string]: Value;

  constructor(cells: readonly Value[], names: Names) {
    this.#cells = cells;
    for (const [name, place] of names) this[name] = cells[place] ?? null;
  }

  get length(): number {
    return this.#cells.length;
  }

  static {
    // Columns may have the names of what every object has.
    Object.setPrototypeOf(CellRow.prototype, null);
    for (let place = 0; place < mostColumns; place++)
      Object.defineProperty(CellRow.prototype, place, {
        get(this: CellRow) {
          return this.#cells[place];
        },
        // A column may be named by a number that is no place: `select 1`.
        set(this: CellRow, value: Value) {
          Object.defineProperty(this, place, { value, enumerable: true });
        },
      });
  }
}

/** @returns what SQLite gave for a row, an array of its cells. */
export const asRow = (given: unknown, names: Names): Row =>
  new CellRow(Array.isArray(given) ? given.map(asValue) : [], names);

function asValue(cell: unknown): Value {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if (cell instanceof Uint8Array && cell.buffer instanceof ArrayBuffer) return cell.buffer;
  throw new TypeError(`SQLite gave a ${typeof cell}`);
}
