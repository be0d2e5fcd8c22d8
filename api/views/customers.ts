import { maskedAddress, maskedContact, maskedFile, maskedName, maskedWords } from '../ground/masked.ts';
import { can } from '../who/policy.ts';
import type { Viewer } from '../who/viewer.ts';

/** Whose a ticket is, as far as a viewer may know it: whoever may not is told no more than sets one from another. */

type Named = { name: string | null };
type Reached = Named & { email: string; phone: string | null };

const knows = (viewer: Viewer): boolean => can(viewer, 'see-customers');

/** A customer's name, or its initial. */
export const nameFor = (name: string | null, viewer: Viewer): string | null =>
  knows(viewer) ? name : maskedName(name);

/** A customer's address, or its beginning. */
export const addressFor = (email: string, viewer: Viewer): string =>
  knows(viewer) ? email : maskedAddress(email);

type Written = {
  author: string;
  authorName: string | null;
  authorEmail: string | null;
  memberName: string | null;
};

/** Who wrote a message, where that is not the ticket's customer: an agent; or a colleague of the customer, by name or address. */
const authorFor = ({ author, authorName, authorEmail, memberName }: Written, viewer: Viewer) =>
  author === 'agent' || authorEmail === null
    ? authorName
    : (nameFor(memberName, viewer) ?? addressFor(authorEmail, viewer));

/** All that a customer gave of themselves, or what stands for it. */
export const customerFor = ({ name, email, phone }: Reached, viewer: Viewer): Reached =>
  knows(viewer)
    ? { name, email, phone }
    : { name: maskedName(name), email: maskedAddress(email), phone: maskedContact(phone) };

/** Words that stand in a ticket, as far as a viewer may know of whom they tell: its customer reads them as they are. */
export const wordsFor = (text: string, customer: Reached, viewer: Viewer): string =>
  viewer.kind === 'staff' && !knows(viewer) ? maskedWords(text, customer) : text;

/** The same of the name of a file in it. */
export const fileNameFor = (name: string, customer: Reached, viewer: Viewer): string =>
  viewer.kind === 'staff' && !knows(viewer) ? maskedFile(name, customer) : name;

type Files = { attachments: { name: string }[]; refused: { name: string }[] };

/** A message with the names of its files as far as a viewer may know of whom they tell. */
export const filesFor = <Row extends Files>(row: Row, customer: Reached, viewer: Viewer): Row => {
  const named = <File extends { name: string }>(file: File): File => ({
    ...file,
    name: fileNameFor(file.name, customer, viewer),
  });
  return { ...row, attachments: row.attachments.map(named), refused: row.refused.map(named) };
};

/** The same with who wrote it. */
export const messageFor = <Row extends Written & Files>(
  row: Row,
  customer: Reached,
  viewer: Viewer,
): Row => ({
  ...filesFor(row, customer, viewer),
  authorName: authorFor(row, viewer),
});

/** The same ticket for words that somebody sends: to those who may not know it, its customer has no name to be greeted by. */
export const greetedBy = <T extends Named>(ticket: T, viewer: Viewer): T =>
  knows(viewer) ? ticket : { ...ticket, name: null };
