import Database from 'libsql';

type Value = string | number | null;
type Waiting = { columns: string[]; values: Value[]; count: number; last: number };

/** So many rows go into a statement, and so many statements into a transaction. */
const inStatement = 50;
const inTransaction = 20_000;

/** Writes many rows into a database file that nobody else has open, in large transactions. What was not closed is worth nothing. */
export class Rows {
  readonly #db: Database.Database;
  readonly #waiting = new Map<string, Waiting>();
  readonly #statements = new Map<string, Database.Statement>();
  #written = 0;

  constructor(file: string) {
    this.#db = new Database(file);
    for (const pragma of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000'])
      this.#db.exec(`PRAGMA ${pragma}`);
    this.#db.exec('BEGIN');
  }

  /** Adds a row, with the same columns as all others of its table. @returns which of its table it is, from 1. */
  add(table: string, row: Record<string, Value>): number {
    const fresh = { columns: Object.keys(row), values: [], count: 0, last: 0 };
    const waiting = this.#waiting.get(table) ?? fresh;
    this.#waiting.set(table, waiting);
    waiting.values.push(...waiting.columns.map((column) => row[column] ?? null));
    waiting.count += 1;
    waiting.last += 1;
    if (waiting.count === inStatement) this.#write(table, waiting);
    return waiting.last;
  }

  close(): void {
    for (const [table, waiting] of this.#waiting) this.#write(table, waiting);
    this.#db.exec('COMMIT');
    // The file alone is then whole.
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.close();
  }

  #write(table: string, waiting: Waiting): void {
    if (waiting.count === 0) return;
    this.#statement(table, waiting).run(...waiting.values);
    Object.assign(waiting, { values: [], count: 0 });
    this.#written += 1;
    if (this.#written % inTransaction === 0) this.#db.exec('COMMIT; BEGIN');
  }

  #statement(table: string, { columns, count }: Waiting): Database.Statement {
    const key = `${table} ${count}`;
    const row = `(${columns.map(() => '?').join(', ')})`;
    const rows = Array.from({ length: count }, () => row).join(', ');
    const statement =
      this.#statements.get(key) ??
      this.#db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows}`);
    this.#statements.set(key, statement);
    return statement;
  }
}
