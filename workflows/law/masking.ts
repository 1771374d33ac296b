/**
 * How what identifies people is written when a case is published, law reference 9.4, row by row. Mediation is confidential:
 * Enterprise Labour Dispute Rules, art. 24; People's Mediation Law, art. 15(4); Legal Aid Law, art. 21.
 */

const doubleSurnames =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 端木 令狐 长孙 宇文 夏侯 轩辕 南宫 闻人 澹台 公冶 申屠 钟离 独孤 呼延'.split(
    ' ',
  )

/** '张三' → '张某', '欧阳娜' → '欧阳某', '老王' → '王某', 'John Smith' → 'J某'. */
export function personPublished(name: string): string {
  const plain = name.normalize('NFKC').trim()
  const nickname = /^[老小阿](\p{Script=Han})$/u.exec(plain)
  if (nickname) return `${nickname[1]}某`
  const double = plain.length > 2 && doubleSurnames.find(surname => plain.startsWith(surname))
  return `${double || [...plain][0] || ''}某`
}

export type Named = { name: string; nature: 'person' | 'unit' }

/**
 * What everybody of a case is called when it is published, by name: a worker by the surname, the second of the same
 * surname with 1 behind it (张某, 张某1); an employer 某公司, the second 某公司1.
 */
export function namesPublished(named: readonly Named[]): Map<string, string> {
  const published = new Map<string, string>()
  const used = new Map<string, number>()
  for (const { name, nature } of named) {
    if (published.has(name)) continue
    const base = nature === 'person' ? personPublished(name) : '某公司'
    const before = used.get(base) ?? 0
    used.set(base, before + 1)
    published.set(name, before === 0 ? base : `${base}${before}`)
  }
  return published
}

/** Ends like a district, and is none: 幸福小区, 港口工业区. */
const noDistrict = /(?:小|园|社|厂|校|街|景|宿舍|生活|住宅|开发|工业|商业|仓储|保税|示范|产业|科技)区$/
const province = String.raw`(?:\p{Script=Han}{2,7}?(?:省|自治区))?`
const city = String.raw`(?:\p{Script=Han}{2,10}?(?:市|自治州|盟|地区))?`
const placeUpTo = (ends: string) => new RegExp(String.raw`^${province}${city}\p{Script=Han}{1,9}?(?:${ends})`, 'u')
const toCounty = placeUpTo('区|县|旗|市')
const onlyCity = /^(?:\p{Script=Han}{2,7}?(?:省|自治区))?\p{Script=Han}{1,7}?市/u

/** To district or county: '福建省福州市鼓楼区五四路1号' → '福建省福州市鼓楼区'; '' where it names none. */
export function placePublished(address: string): string {
  const plain = address.normalize('NFKC').replaceAll(/\s/g, '')
  const found = toCounty.exec(plain)?.[0]
  if (found && !noDistrict.test(found)) return found
  return onlyCity.exec(plain)?.[0] ?? ''
}

const toStreet = /^.*?(?:街道|大街|大道|胡同|街|路|道|巷|弄|镇|乡|村)/u

/**
 * In lists and on pages, to the street: '福州市马尾区江滨东大道100号' → '福州市马尾区江滨东大道****'; to the county, or
 * nothing but the mask, where it names no street.
 */
export function addressToStreet(address: string): string {
  const plain = address.normalize('NFKC').replaceAll(/\s/g, '')
  const county = placePublished(plain)
  const street = toStreet.exec(plain.slice(county.length))?.[0] ?? ''
  return `${county}${street}****`
}

/** The last digits hidden: '闽园调字〔2026〕第0012号' → '闽园调字〔2026〕第****号'. */
export const numberPublished = (number: string): string =>
  number.replace(/\d+(?=\D*$)/, digits => '*'.repeat(digits.length))

/** Numbers by which somebody is found; between their digits may stand blanks or dashes. */
export const numberPatterns = {
  identity: /(?<![\dA-Za-z])(?:\d[\s-]?){17}[\dXx](?![\dA-Za-z])|(?<!\d)\d{15}(?!\d)/g,
  credit: /(?<![0-9A-Za-z])(?=[0-9]*[A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])/g,
  card: /(?<!\d)(?:\d{16,19}|\d{4}(?:[\s-]\d{4}){3}(?:[\s-]?\d{1,3})?)(?![\dXx])/g,
  phone: /(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d){8}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)/g,
  mail: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
} as const
export type NumberKind = keyof typeof numberPatterns

/** A number of a court or commission whose last digits stand: （2026）闽0102民初1234号. */
export const docketPattern = /[(（〔[]20\d{2}[)）〕\]][^\s,，。;；]{0,20}?\d+号/g

const house = String.raw`(?:路|街|大道|巷|弄|村|里|小区|公寓|花园)\d+(?:-\d+)?(?:号|弄|栋|幢|楼|座)(?:\d+(?:号|栋|幢|楼|座|单元|层|室|房))*`

/** A road or estate with a house number. */
export const housePattern = new RegExp(String.raw`\p{Script=Han}{1,6}?${house}`, 'gu')
/** The same where it begins plainly, behind 住, 在 or a comma: nothing before it is taken along. */
const plainHouse = new RegExp(
  String.raw`(?<=[住在于到至址区县市镇乡道，。；：、（(\s]|^)(?![住在于到至位家])\p{Script=Han}{1,6}?${house}`,
  'gu',
)

export type Mask = { found: string; published: string }

/** A text with everything that identifies replaced, the longest first, and numbers of people removed. */
export function textPublished(text: string, masks: readonly Mask[]): string {
  const ordered = masks.filter(({ found }) => found.length > 1).sort((a, b) => b.found.length - a.found.length)
  const named = ordered.reduce((left, { found, published }) => left.replaceAll(found, published), text)
  const bare = Object.values(numberPatterns).reduce((left, pattern) => left.replaceAll(pattern, ''), named)
  return bare.replaceAll(docketPattern, numberPublished).replaceAll(plainHouse, '')
}

/** Kinds of case that are not published, by article and by the table of 9.4. */
export type Barred = 'minor' | 'harassment' | 'privacy'

const barredWords: Record<Barred, RegExp> = {
  minor: /未成年|童工/,
  harassment: /性骚扰|猥亵|强奸|性侵/,
  privacy: /隐私/,
}
const barredCauses: Record<string, Barred> = { '409': 'harassment' }
const barredCategories: Record<string, Barred> = { juvenile: 'minor', child: 'minor' }

export type ToBar = {
  causes: readonly string[]
  categories: readonly string[]
  /** Of everybody whose day of birth is known, 'YYYY-MM-DD'. */
  bornOn: readonly string[]
  registeredOn: string
  /** What the file says the case is about. */
  texts: readonly string[]
}

/** Why a case may not be published; empty where nothing on file bars it. A person still has to judge. */
export function barredBy({ causes, categories, bornOn, registeredOn, texts }: ToBar): Barred[] {
  const found = new Set<Barred>()
  for (const cause of causes) if (barredCauses[cause]) found.add(barredCauses[cause])
  for (const category of categories) if (barredCategories[category]) found.add(barredCategories[category])
  const adultBorn = `${Number(registeredOn.slice(0, 4)) - 18}${registeredOn.slice(4)}`
  if (bornOn.some(day => day > adultBorn)) found.add('minor')
  for (const [kind, pattern] of Object.entries(barredWords))
    if (texts.some(text => pattern.test(text))) found.add(kind as Barred)
  return [...found]
}

/** 110101199003071234 → 1990-03-07; undefined for a number that names no day. */
export function bornOnOf(identity: string): string | undefined {
  const [, year, month, day] = /^\d{6}((?:19|20)\d{2})(\d{2})(\d{2})[\dXx]{4}$/.exec(identity) ?? []
  return year ? `${year}-${month}-${day}` : undefined
}

const delicateWords =
  /怀孕|孕期|孕妇|流产|早产|产假|哺乳|残疾|伤残|残废|诊断|病历|确诊|癌|肿瘤|抑郁|精神病|精神障碍|艾滋|乙肝|肝炎|结核|尿毒|白血病|性病|骨折|截肢|手术|工伤认定|职业病|尘肺/g

/** Words of illness, pregnancy and disability in a text: to be left out unless they are the point of the case. */
export const delicateIn = (text: string): string[] => [...new Set(text.match(delicateWords) ?? [])]
