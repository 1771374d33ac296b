/**
 * Whether a number of a court or commission looks as such numbers do. It is only a hint to read it again: their
 * numbers are free text, and local forms differ (Supreme People's Court on case numbers; local practice, K).
 */

/** (2026)闽0102民初123号: year, court's code, type, number. Brackets of either width. */
export const looksLikeCourtNumber = (typed: string): boolean =>
  /^[(（〔]\d{4}[)）〕]\p{Script=Han}{1,2}\d{0,4}(民初|民终|民申|民再|民特|民督|诉前调|诉前调确|财保|执|执恢|执异|执复)\d+号(之[一二三四五六七八九十]+)?$/u.test(
    typed.replaceAll(/\s/g, ''),
  )

/** 榕劳人仲案〔2026〕12号: the commission's word, year, number, a part of it for one of several awards. */
export const looksLikeArbitrationNumber = (typed: string): boolean =>
  /^\p{Script=Han}+[字案裁]?[(（〔[]\d{4}[)）〕\]]第?\d+(-\d+)?号(之[一二三四五六七八九十]+)?$/u.test(
    typed.replaceAll(/\s/g, ''),
  )
