/** What is left of an enterprise's name without the words that say where it sits and what kind of company it is. */
import { foldName } from './fold-name.ts'

const regions = [
  '中国',
  '福建',
  '福州|厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德|平潭',
  '马尾|鼓楼|台江|仓山|晋安|长乐|闽侯|连江|福清|思明|湖里|集美|海沧|同安|翔安|晋江|石狮|南安',
  '北京|上海|天津|重庆|广东|广州|深圳|浙江|杭州|江苏|江西|湖南|湖北',
].join('|')
const region = new RegExp(`^(?:${regions})(?:省|市|区|县)?`)
const bracketed = new RegExp(`\\((?:(?:${regions})(?:省|市|区|县)?|集团|有限合伙|普通合伙)\\)`, 'g')
/** 子公司 only behind another company: in 榕光电子公司 the 子 belongs to the trade. */
const subsidiary = '(?<=公司|集团|子)子公司'
const companyKind = new RegExp(
  `(?:股份有限公司|有限责任公司|有限公司|集团公司|分公司|${subsidiary}|公司|集团|股份|合伙企业|个体工商户)$`,
)

/**
 * '福州市榕光电子（福建）有限责任公司' → '榕光电子'. Two enterprises with the same core may be one: a person judges.
 * A name of which less than two characters would be left is kept whole.
 */
export function coreOfName(name: string): string {
  const folded = foldName(name)
  const inner = whileChanging(folded.replaceAll(bracketed, ''), text => text.replace(companyKind, ''))
  const core = whileChanging(inner, text => text.replace(region, ''))
  return core.length >= 2 ? core : folded
}

function whileChanging(text: string, change: (text: string) => string): string {
  const changed = change(text)
  return changed === text ? text : whileChanging(changed, change)
}
