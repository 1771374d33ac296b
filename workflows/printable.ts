/** What of a text can be read by a person and kept by every database. */

/** Control signs but tab and line ends, signs that hide or turn what stands beside them, halves of a sign. */
const unprintable = /(?![\t\n\r])\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Cs}/gu

/** Pasted from chats and spreadsheets they come unseen: two names that look the same must be the same. */
export const printable = (text: string): string => text.replaceAll(unprintable, '')
