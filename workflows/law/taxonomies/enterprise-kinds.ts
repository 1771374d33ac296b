/** Kinds of enterprise 登记注册、经济类型. */
import type { Entry, Taxonomy } from './taxonomy.ts'

const entry = (code: string, zh: string, en: string, more: Partial<Entry> = {}): Entry => ({
  code,
  parent: null,
  zh,
  en,
  ...more,
})

export const enterpriseKinds: Taxonomy = {
  title: { zh: '单位类型', en: 'Kinds of enterprise' },
  source: { zh: '工作分类：登记注册和经济类型', en: 'Working list: by registration and economic type' },
  tag: 'K',
  entries: [
    entry('state', '国有', 'State-owned'),
    entry('collective', '集体', 'Collective'),
    entry('private', '私营', 'Private'),
    entry('ltd', '有限责任公司', 'Limited liability company'),
    entry('joint-stock', '股份有限公司', 'Joint-stock company'),
    entry('hmt', '港澳台投资', 'Hong Kong, Macao or Taiwan investment'),
    entry('foreign', '外商投资', 'Foreign investment'),
    entry('individual', '个体工商户', 'Individual business'),
    entry('partnership', '合伙', 'Partnership'),
    entry('sole', '个人独资', 'Sole proprietorship'),
    entry('non-enterprise', '民办非企业、社会服务机构', 'Private non-enterprise unit'),
    entry('institution', '事业单位', 'Public institution'),
    entry('gov', '机关', 'State organ'),
    entry('social-org', '社会团体', 'Social organisation'),
    entry('cooperative', '农民专业合作社', 'Farmers’ cooperative'),
    entry('branch', '分支机构', 'Branch'),
    entry('rep-office', '外国企业常驻代表机构', 'Representative office of a foreign enterprise', {
      source: { zh: '《劳动争议解释（二）》第5条', en: 'Interpretation (II) on Labour Disputes, art. 5' },
    }),
    entry('unlicensed', '无证照', 'Unlicensed'),
  ],
}
