import type { Guide } from '../../../content/guides.ts';
import { readGuides } from '../../../content/guides.ts';
import { NotFound } from '../../ground/failures.ts';
import { contentFolder } from '../../ground/root.ts';

/** @throws NotFound */
export function findGuide(slug: string): Guide {
  const found = readGuides(contentFolder).guides.find((guide) => guide.slug === slug);
  if (!found) throw new NotFound();
  return found;
}
