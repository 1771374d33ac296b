import { expect } from 'chai'
import { bodyOf } from '../support/form-body.ts'
import { formsOf } from '../support/forms.ts'
import { textOf } from '../support/html.ts'
import { faultsOf } from '../support/page-checks.ts'

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>案件</title></head><body><h1>案件</h1>${body}</body></html>`

describe('the checks of every page', () => {
  it('find nothing wrong with a good page', () => {
    const good = `<form method="post"><label for="a">姓名</label><input id="a" name="a">
      <label>电话 <input name="b"></label><input type="hidden" name="c"><button>保存</button></form>
      <a href="/">工作台</a><script src="/assets/site.js"></script>`
    expect(faultsOf(page(good))).to.deep.equal([])
  })

  const wrong: Record<string, string> = {
    '<h1>又一个</h1>': 'has 2 h1, not one',
    '<input name="a">': '<input name="a" id=""> has no label',
    '<button onclick="go()">好</button>': '<button> has an inline onclick',
    '<p style="color: red">红</p>': '<p> has an inline style',
    '<script>go()</script>': 'has an inline script',
    '<p>undefined</p>': 'prints "undefined"',
    '<input type="hidden" value="[object Object]">': '<input> has value="[object Object]"',
    '<a href="/cases"><svg></svg></a>': '<a href="/cases"> says nothing',
    '<p id="a">一</p><p id="a">二</p>': 'the id "a" stands more than once',
    '<img src="/a.png">': '<img src="/a.png"> has no alt',
  }
  for (const [body, fault] of Object.entries(wrong))
    it(`find that ${body} ${fault.split('> ').at(-1)}`, () => {
      expect(faultsOf(page(body))).to.deep.equal([fault])
    })

  it('find a page without language, title or heading', () => {
    expect(faultsOf('<!doctype html><html><body></body></html>')).to.have.length(3)
  })

  it('read what a reader reads', () => {
    expect(textOf(page('<p>张某 &amp; 李某&nbsp;共 <b>2</b>\n人</p><script>hidden()</script>'))).to.equal(
      '案件 张某 & 李某 共 2 人',
    )
  })
})

describe('forms as the test client sends them', () => {
  it('keep what stands in the page', () => {
    const [form] = formsOf(
      page(`<form action="/steps" method="post"><input type="hidden" name="version" value="3">
      <input type="checkbox" name="c" value="x" checked><input type="checkbox" name="c" value="y" checked>
      <input type="radio" name="r" value="no"><select name="s"><option value="1">一<option value="2" selected>二</select>
      <textarea name="t">第一行&#10;第二行</textarea><input name="off" value="1" disabled></form>`),
    )
    expect(form).to.deep.equal({
      action: '/steps',
      method: 'post',
      values: { version: '3', c: ['x', 'y'], s: '2', t: '第一行\n第二行' },
      asked: ['c', 'r', 's', 't'],
    })
  })

  it('name rows as the forms of the house do', () => {
    const body = bodyOf({ version: 3, rows: [{ amount: 1 }, { amount: null }], both: ['a', 'b'], none: undefined })
    expect([...body]).to.deep.equal([
      ['version', '3'],
      ['rows[0][amount]', '1'],
      ['rows[1][amount]', ''],
      ['both', 'a'],
      ['both', 'b'],
    ])
  })

  it('become multipart as soon as there is a file', () => {
    const body = bodyOf({ purpose: '工资条', file: new File(['x'], 'slip.pdf', { type: 'application/pdf' }) })
    expect(body).to.be.instanceOf(FormData)
    expect([...body].map(([name]) => name)).to.deep.equal(['purpose', 'file'])
  })
})
