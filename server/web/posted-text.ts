/** A field of a posted form as text. Lists and tables, which no form of ours sends in its place, are as good as empty. */
export const postedText = (field: unknown): string => (typeof field === 'string' ? field : '')
