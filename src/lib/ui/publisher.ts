/** Where readers of this copy report an error (`PARITY_CONTACT` at build time): `mailto:…` or `https://…`; empty where nobody said. */
export const CONTACT: string = __CONTACT__;

/** Who publishes this copy (`PARITY_PUBLISHER` at build time); empty where nobody said. */
export const PUBLISHER: string = __PUBLISHER__;

/** The address as a reader reads it: without `mailto:` or `https://`. */
export const contactInWords = (contact: string): string => contact.replace(/^(mailto:|https:\/\/)/, '').replace(/\/$/, '');
