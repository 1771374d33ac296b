/** How papers lie on their pages, as seen in a word processor. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { checkLine, checkValues } from '../../server/papers/check-code.ts'
import { fillTemplate } from '../../server/papers/fill-template.ts'
import { type Block, body, drawn, fields, table } from '../../server/papers/source/blocks.ts'
import { fieldTable, rowTable } from '../../server/papers/source/document-xml.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { sources } from '../../server/papers/source/index.ts'
import { caseOf, filledFrom, template, textOf } from '../support/paper-material.ts'

const documentIn = (bytes: Uint8Array): string => new PizZip(bytes).file('word/document.xml')!.asText()

function documentOf(blocks: Block[], values: Record<string, string | boolean>): string {
  const filled = fillTemplate({ bytes: docxOf({ id: 'x', blocks }), values, mayStayOpen: [] })
  if (!filled.ok) throw new Error(filled.fault ?? filled.missing.join())
  return documentIn(filled.bytes)
}

const inOrder = (text: string, ...words: string[]) => {
  const places = words.map(word => text.indexOf(word))
  expect(places, words.join()).to.deep.equal(places.toSorted((one, other) => one - other))
  expect(places).not.to.include(-1)
}

describe('papers on the page', () => {
  it('begin each line of what was told as a paragraph of its own, so that none is spread over the width', () => {
    const xml = documentOf([body('{told}')], { told: '第一行\n第二行' })
    expect(xml).not.to.contain('<w:br/>')
    expect(xml.match(/<w:pStyle w:val="PaperBody"\/>/g)).to.have.length(2)
  })

  it('join forms that follow each other to one frame, and nothing else', () => {
    const forms = [fields(['案号', '{number}']), drawn('more')]
    const joined = documentOf(forms, { number: '1', more: fieldTable([['方式', '电话']]) })
    expect(joined.match(/<w:tbl>/g)).to.have.length(1)
    expect(joined.match(/<w:tr>/g)).to.have.length(2)
    const apart = documentOf(forms, { number: '1', more: rowTable(['议题'], [['工资']]) })
    expect(apart.match(/<w:tbl>/g)).to.have.length(2)
  })

  it('leave out a row of a form whose matter does not exist', () => {
    const form = [fields(['案号', '{number}'], ['案由', '{cause}', 'hasCause'])]
    expect(documentOf(form, { number: '1', cause: '工资', hasCause: true }))
      .to.contain('案由')
      .and.to.contain('工资')
    expect(documentOf(form, { number: '1', hasCause: false })).not.to.contain('案由')
  })

  it('print a table with too many columns as forms', () => {
    const heads = ['一', '二', '三', '四', '五', '六', '七']
    expect(rowTable(heads.slice(1), [heads.slice(1)])).to.contain('<w:tblHeader/>')
    expect(rowTable(heads, [heads])).not.to.contain('<w:tblHeader/>')
  })

  it('repeat the head of a list of 73 on every page and split no row', () => {
    const filled = filledFrom('mediation-agreement', caseOf(73))
    const xml = filled.ok ? documentIn(filled.bytes) : ''
    expect(xml.match(/<w:tblHeader\/>/g)).to.have.length(3)
    expect(xml.match(/<w:tr>/g)!.length).to.equal(xml.match(/<w:cantSplit\/>/g)!.length)
  })

  it('leave no line of a paragraph alone at the foot or the head of a page', () => {
    const styles = new PizZip(template('mediation-agreement')).file('word/styles.xml')!.asText()
    const paragraphs = styles.match(/<w:style w:type="paragraph".*?<\/w:style>/g)!
    expect(paragraphs.filter(style => !style.includes('<w:widowControl/>'))).to.deep.equal([])
  })

  it('keep the code of the check with the last row of a list that ends them', () => {
    const values = {
      ...checkValues('7K2M9QPD7K2M9QPD', 'https://house.example'),
      workers: [{ name: '甲' }, { name: '乙' }],
    }
    const columns = ['姓名', '备注'].map(head => ({ head, cell: '{name}', share: 50 }))
    const bytes = docxOf({ id: 'x', blocks: [table('workers', ...columns)] })
    const filled = fillTemplate({ bytes, values, mayStayOpen: [], closing: checkLine })
    const rows = (filled.ok ? documentIn(filled.bytes) : '').match(/<w:tr>.*?<\/w:tr>/gs)!
    expect(rows.map(row => row.includes('<w:keepNext/>'))).to.deep.equal([false, false, true])
  })

  it('keep the seal with its day and with what stands before it', () => {
    for (const { id, blocks } of sources) {
      const end = blocks.findIndex(({ kind }) => kind === 'day')
      const before = blocks[end - 1]
      if (end < 1 || !before) continue
      const isKept = ('keep' in before && before.keep) || before.kind === 'seal'
      expect(isKept, id).to.equal(true)
    }
  })
})

describe('what the law wants in a paper', () => {
  it('names parties with their postal address, units with who stands for them last: RULES 29', () => {
    const text = textOf('arbitration-application', caseOf(1))
    inOrder(text, '申请人：张工1', '身份证件号码'.slice(2), '住所', '通讯地址', '联系电话', '工作单位')
    const unit = text.slice(text.indexOf('被申请人：'))
    inOrder(unit, '统一社会信用代码', '住所', '通讯地址', '联系电话', '法定代表人', '职务')
    inOrder(text, '仲裁请求', '事实与理由', '证据和证据来源', '证人姓名和住所', '此致', '提交人')
    expect(text).not.to.contain('案号：') // there is none before it is filed
  })

  it('asks for the address of service of both sides in a joint application: RULES 74', () => {
    const text = textOf('arbitration-review-application', caseOf(1))
    inOrder(text, '请求', '协议生效日期', '事实与理由', '承诺', '双方送达地址、电话', '附件')
  })

  it('keeps the order of the agreement, with sums in capitals: EMP 26, PML 29', () => {
    const text = textOf('mediation-agreement', caseOf(12))
    inOrder(text, '案由：', '二、请求事项', '三、协议内容', '计算依据', '四、履行期限', '五、违约处理', '十、份数')
    expect(text.match(/人民币壹万肆仟捌佰壹拾肆元整/g)).to.have.length(2) // asked and agreed
  })

  it('says what was asked before it refuses or inquires', () => {
    for (const id of ['non-acceptance-notice', 'mediation-inquiry', 'mediation-opinion'])
      expect(textOf(id, caseOf(1)).indexOf('请求事项'), id).to.be.greaterThan(0)
    inOrder(textOf('mediation-inquiry', caseOf(1)), '请求事项', '□同意调解', '前答复', '答复人')
  })

  it('tells the first and the new last day of an extension', () => {
    inOrder(textOf('extension-consent', caseOf(1)), '原届满日', '2026年12月8日', '新届满日')
  })

  it('has a place for all that a record of mediation must hold: PML 27', () => {
    const parts = ['记录人', '到场人', '权利告知', '申请人陈述', '被申请人陈述', '证据', '争议焦点', '调解过程', '结果']
    inOrder(textOf('mediation-record', caseOf(1)), ...parts)
  })

  it('lists the main and the inner part of an arbitration file: RULES 22', () => {
    const text = textOf('arbitration-file-contents', caseOf(1))
    inOrder(text, '正卷', '仲裁申请书', '庭审笔录', '送达回证', '副卷', '立案审批表', '评议记录', '结案审批表')
  })

  it('is written in lines where it is a letter or a petition, in a frame where it is a form', () => {
    expect(textOf('withdrawal-application', caseOf(1)))
      .to.contain('提出的金额：¥1,234.50')
      .and.to.contain('备注：第一行')
    expect(textOf('supervision-opinion', caseOf(1))).to.contain('整改要求：')
    const form = textOf('mediation-record', caseOf(1))
    expect(form).to.contain('提出的金额').and.not.to.contain('提出的金额：')
  })

  it('lists what is on file in the contents of a file, with room for the pages', () => {
    const filed = [{ template: 'acceptance-notice', number: '闽榕马园文〔2026〕0002号', on: '2026-11-20' }]
    inOrder(textOf('file-contents', caseOf(1, { filed })), '文书名称', '受理通知书', '0002号', '2026年11月20日')
    expect(textOf('file-contents', caseOf(1))).to.contain('文书名称')
  })

  it('prints nothing that its step was told in a fixed text', () => {
    expect(textOf('rights-notice', caseOf(1))).not.to.contain('提出的金额')
    expect(textOf('mediation-record', caseOf(1))).to.contain('提出的金额')
  })
})
