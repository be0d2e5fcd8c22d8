/** The passages of a text, as people speak of them: its fields, and its body section by section. */

const sectionName = /^section-(\d{1,3})$/;
export const passageName = /^(?:title|summary|quickFix|searchTerms|section-\d{1,3})$/;

export const sectionKey = (place: number): string => `section-${place}`;

/** Where a section stands, from 0; nothing of what is no section. */
export const placeOf = (key: string): number | undefined => {
  const [, place] = sectionName.exec(key) ?? [];
  return place === undefined ? undefined : Number(place);
};

const fence = /^ {0,3}(`{3,}|~{3,})/;

/** A body by its sections: what stands before the first heading of its level, then each with what follows. Joined again they read the same. */
export function sectionsOf(body: string): string[] {
  const sections: string[][] = [[]];
  let fencedBy = '';
  for (const line of body.split('\n')) {
    const [, mark = ''] = fence.exec(line) ?? [];
    if (fencedBy === '') fencedBy = mark;
    else if (mark.startsWith(fencedBy)) fencedBy = '';
    if (fencedBy === '' && /^## /.test(line)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((lines) => lines.join('\n').replaceAll(/^\n+|\s+$/g, ''));
}
