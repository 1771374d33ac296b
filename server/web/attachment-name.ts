/** What a file is called that is handed out: what tells it apart, in signs that every system bears. */

const harmful = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu
const mostOfPart = 60
const mostInAll = 160

/** Without its ending; parts that say nothing are left out. */
export const attachmentName = (parts: readonly string[]): string =>
  parts
    .map(part => part.replaceAll(harmful, ' ').trim().slice(0, mostOfPart))
    .filter(Boolean)
    .join('_')
    .slice(0, mostInAll)
