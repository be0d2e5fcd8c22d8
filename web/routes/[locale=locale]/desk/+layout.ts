/** The desk is an application: staff keep it open all day. */
export const csr = true;
