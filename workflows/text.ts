/** A sentence in both languages, written together so that a missing one does not compile. */
export type Locale = 'zh' | 'en'
export type Text = Record<Locale, string>
