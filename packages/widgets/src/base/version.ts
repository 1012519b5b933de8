/** The version of this copy of the elements; two copies on a page name theirs when they meet. */
export const VERSION = '0.1.0';
