/** A name as compared in searches: full-width forms, case and blanks folded. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
