/** The studio is an application, like the desk. */
export const csr = true;
