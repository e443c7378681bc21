/** A sign before the words of a paragraph that makes them look like an item of a list: as word processors paste them. */
export const typedBullet = /^(?:[•▪◦‣·∙●○■□➢✓\u{f0b7}\u{f0a7}]|[–—o](?=\s))\s*(?=\S)/u;
