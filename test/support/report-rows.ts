/** What a page of process reports shows, for tests that read its tables. */

/** The rows of a page's tables as texts, without tags. */
export const rowsOf = (html: string): string[] =>
  [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    row!
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
export const rowWith = (html: string, text: string): string =>
  rowsOf(html).find(row => row.includes(text)) ?? `no ${text}`
export const linksIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]*behind[^"]*)"/g)].map(([, href]) =>
    href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  )
