import { examine } from '../start/doctor/examine.ts';
import type { Finding } from '../start/doctor/finding.ts';
import { told } from '../start/doctor/finding.ts';

/** Looks at everything that a desk stands on, also while it is served, and says what is wrong and what to do. Exit 1 where anything is. */
export async function doctor(): Promise<void> {
  const found = await examine(process.env);
  for (const finding of found) process.stdout.write(asLines(finding));
  if (found.length > 0) process.exitCode = 1;
  else process.stdout.write('Nothing is wrong | لم يُعثر على أي خلل\n');
}

function asLines(finding: Finding): string {
  const { wrong, todo } = told(finding);
  return `${finding.code}\n  ${wrong.en}\n  → ${todo.en}\n  ${wrong.ar}\n  ← ${todo.ar}\n`;
}
