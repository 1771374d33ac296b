/** The articles that a cell of the reference names, and whether a source names them too, in both languages. */
import { laws } from '../../workflows/law/rules/index.ts'
import type { Text } from '../../workflows/text.ts'

type Cited = { law: string; articles: string[] }

/** 'CPL 205; PML 33': each law with its articles; a range names its two ends. What stands in brackets is a remark. */
export function articlesOf(basis: string): Cited[] {
  return basis
    .replace(/\(JCR[^)]*\)|\(wage\)|“及时”/g, '')
    .split(';')
    .map(part => part.trim())
    .filter(part => /^(?:[A-Z]{2,5}\d?|信访工作条例)(?: |$)/.test(part))
    .map(part => {
      const [law = '', ...rest] = part.split(' ')
      return { law: law === '信访工作条例' ? 'PETITION' : law, articles: rest.join(' ').match(/\d+/g) ?? [] }
    })
}

/** '14(3)' names article 14 and its third paragraph: both numbers are looked for, an item in Chinese figures. */
export function namesAll({ zh, en }: Text, basis: string): string[] {
  return articlesOf(basis).flatMap(({ law, articles }) => {
    const name = laws[law as keyof typeof laws].name
    const missing = zh.includes(shortName(name.zh)) ? [] : [`${name.zh} in ${zh}`]
    for (const article of articles) {
      if (!new RegExp(`(?<!\\d)${article}(?!\\d)`).test(zh)) missing.push(`${law} ${article} in ${zh}`)
      if (!new RegExp(`(?<!\\d)${article}(?!\\d)`).test(en)) missing.push(`${law} ${article} in ${en}`)
    }
    return missing
  })
}

/** Without the year of the text, and as lawyers shorten it. */
const shortName = (name: string): string =>
  shortened[name] ?? name.replace(/（\d{4}年(?:修正|修订)?）/, '').replace(/^最高法/, '')

const shortened: Readonly<Record<string, string>> = {
  '最高法民事诉讼法解释（2022年修正）': '民事诉讼法司法解释',
  '最高法审理劳动争议案件解释（一）': '劳动争议司法解释（一）',
  劳动人事争议仲裁办案规则: '办案规则',
  '实施《劳动保障监察条例》若干规定': '若干规定',
  最高法人民调解协议司法确认程序规定: '人民调解协议司法确认程序的若干规定',
}
