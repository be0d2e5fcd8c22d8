import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'turso',
  casing: 'snake_case',
  schema: './api/db/schema/*.ts',
  out: './api/db/migrations',
});
