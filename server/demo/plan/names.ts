/** Names of workers and enterprises, composed so that nobody bears them: a 某 stands in every one. */
import type { Random } from '../random.ts'

const surnames = [...'陈林黄郑吴王李张刘蔡杨许曾谢洪庄郭叶苏柯赖翁江余方邱池施颜卢罗游简连阮傅涂高詹汤钟沈邹姚康戴']
const syllables = [
  ...'禾屿汀纾栎芩湜砚驰坪棠岚舟澜庭溪柏桐苇葭荻蓼蘅苓薇茉榆槐楠杉椿枫桦栩棣梓杭湄沅泓淙漪浔渺澄濯涧峤岑崧峦嶂岱巘昀晔昕晖晞暄煦烨烁熠',
]
/** Two of them lie beyond the first plane and take two units of UTF-16 each. */
const rareSyllables = ['龘', '𬭎', '㛃', '䶮', '𪾢', '翯']
const nicknames = ['小周', '阿芬', '老蔡', '小胖', '阿伟', '红姐', '老游', '阿水', '小何', '土生哥', '阿珠', '大刘']

export const workerName = (random: Random): string => `${random.pick(surnames)}某${random.pick(syllables)}`
export const rareName = (random: Random, place: number): string =>
  `${random.pick(surnames)}某${rareSyllables[place % rareSyllables.length]}`
export const nickname = (random: Random): string => random.pick(nicknames)

/** Eleven digits under a prefix that is given to no person's phone. */
export const phoneNumber = (random: Random): string => `14000${String(random.whole(30_000, 899_999)).padStart(6, '0')}`

/** As a Chinese keyboard types them. */
export const fullWidth = (digits: string): string =>
  digits.replaceAll(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))

/** An identity number with a right check digit, of a region that does not exist. */
export function identityNumber(random: Random): string {
  const born = `${random.whole(1964, 2005)}${two(random.whole(1, 12))}${two(random.whole(1, 28))}`
  const body = `990101${born}${String(random.whole(1, 999)).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** Weights by the practice notes; what its firms are called, and at which stations they sit. */
export const industries = {
  textile: { weight: 30, trades: ['鞋业', '服饰', '针织', '制衣'], stations: { dongshi: 85, qingshan: 15 } },
  electronics: { weight: 20, trades: ['电子', '光电', '精密机械'], stations: { xiangyu: 75, qingshan: 25 } },
  construction: { weight: 14, trades: ['装饰工程', '建筑劳务'], stations: { gangwan: 40, nanpu: 40, qingshan: 20 } },
  food: { weight: 8, trades: ['食品', '茶业'], stations: { qingshan: 55, haitan: 25, gangwan: 20 } },
  ceramics: { weight: 7, trades: ['陶瓷', '建材'], stations: { nanpu: 100 } },
  logistics: { weight: 9, trades: ['物流', '电子商务', '配送服务'], stations: { gangwan: 100 } },
  catering: { weight: 7, trades: ['餐饮管理', '物业服务'], stations: { gangwan: 45, xiangyu: 55 } },
  fishery: { weight: 2, trades: ['远洋渔业', '水产'], stations: { haitan: 100 } },
  other: { weight: 3, trades: ['商贸', '家具'], stations: { dongshi: 40, qingshan: 30, xiangyu: 30 } },
} as const satisfies Record<string, { weight: number; trades: readonly string[]; stations: Record<string, number> }>
export type Industry = keyof typeof industries

const cityNames: Record<string, string> = {
  gangwan: '榕江',
  qingshan: '榕江',
  xiangyu: '鹭屿',
  dongshi: '泉浦',
  nanpu: '泉浦',
  haitan: '泉浦',
}

/** One of some twenty firms of the trade there, so that firms come again as they do. */
export function enterpriseName(random: Random, station: string, industry: Industry): string {
  const trade = random.pick(industries[industry].trades)
  return `${cityNames[station]}某${syllables[random.whole(0, 19) * 3]}${trade}有限公司`
}

/** Came six times within ninety days; nobody else draws its syllable. */
export const busyEnterprise = '泉浦某榘鞋业有限公司'
