/** Section 9.4: how what identifies people is written when it is published, row by row of the table. */
import { expect } from 'chai'
import {
  addressToStreet,
  barredBy,
  bornOnOf,
  delicateIn,
  namesPublished,
  numberPublished,
  personPublished,
  placePublished,
  textPublished,
} from '../../workflows/law/masking.ts'
import { type Identifying, remainsIn } from '../../workflows/law/masking-check.ts'

describe('Section 9.4: what is published', () => {
  it('calls a worker by the surname, the second of the same surname with 1', () => {
    const named = ['张三', '张小红', '欧阳娜娜', '李四', '张三'].map(name => ({ name, nature: 'person' as const }))
    expect([...namesPublished(named)]).to.deep.equal([
      ['张三', '张某'],
      ['张小红', '张某1'],
      ['欧阳娜娜', '欧阳某'],
      ['李四', '李某'],
    ])
    for (const [name, published] of Object.entries({ 老王: '王某', 'John Smith': 'J某', 欧阳: '欧某', 王女士: '王某' }))
      expect(personPublished(name)).to.equal(published)
  })

  it('tells an address to the street in lists and on pages, and no further', () => {
    for (const [address, told] of Object.entries({
      福建省福州市马尾区江滨东大道100号3座502室: '福建省福州市马尾区江滨东大道****',
      福州市鼓楼区五四路1号: '福州市鼓楼区五四路****',
      某某小区8号楼: '****',
      马尾区亭江镇东街村12号: '马尾区亭江镇****',
    }))
      expect(addressToStreet(address), address).to.equal(told)
  })

  it('calls an employer 某公司', () => {
    const named = ['榕光电子有限公司', '闽江物流公司'].map(name => ({ name, nature: 'unit' as const }))
    expect([...namesPublished(named).values()]).to.deep.equal(['某公司', '某公司1'])
  })

  const places: [address: string, published: string][] = [
    ['福建省福州市鼓楼区温泉街道五四路1号', '福建省福州市鼓楼区'],
    ['厦门市湖里区悦华路151号', '厦门市湖里区'],
    ['福建省泉州市晋江市池店镇唐厝村12号', '福建省泉州市晋江市'],
    ['闽侯县上街镇国宾大道2号', '闽侯县'],
    ['福州市幸福小区3栋501室', '福州市'],
    ['港口工业区7号', ''],
  ]
  for (const [address, published] of places)
    it(`writes ${address} to the county`, () => {
      expect(placePublished(address)).to.equal(published)
    })

  it('hides the last digits of a case number', () => {
    expect(numberPublished('闽榕马园调字〔2026〕第0012号')).to.equal('闽榕马园调字〔2026〕第****号')
    expect(numberPublished('（2026）闽0105民初1234号')).to.equal('（2026）闽0105民初****号')
  })

  it('removes identity, phone and card numbers, and addresses below the county', () => {
    const text =
      '张三（身份证350105199001011237，电话138-0000 0021，0591-87654321）住五四路1号3栋501室，卡号6222 0212 0000 1234 567，工资12,000.00元，2026-03-05至2026-04-05。'
    expect(textPublished(text, [{ found: '张三', published: '张某' }])).to.equal(
      '张某（身份证，电话，）住，卡号，工资12,000.00元，2026-03-05至2026-04-05。',
    )
  })

  it('is not for minors, sexual harassment and privacy', () => {
    const nothing = { causes: ['LDM.5.1'], categories: ['female'], bornOn: [], registeredOn: '2026-11-09', texts: [] }
    expect(barredBy(nothing)).to.deep.equal([])
    expect(barredBy({ ...nothing, categories: ['juvenile'] })).to.deep.equal(['minor'])
    expect(barredBy({ ...nothing, bornOn: ['2008-11-10'] })).to.deep.equal(['minor'])
    expect(barredBy({ ...nothing, bornOn: ['2008-11-09'] }), 'eighteen that day').to.deep.equal([])
    expect(barredBy({ ...nothing, causes: ['409'] })).to.deep.equal(['harassment'])
    expect(barredBy({ ...nothing, texts: ['公司泄露员工隐私'] })).to.deep.equal(['privacy'])
    expect(bornOnOf('350105200811101237')).to.equal('2008-11-10')
  })

  it('names words of illness, pregnancy and disability', () => {
    expect(delicateIn('怀孕后被辞退，怀孕五个月，伤残八级')).to.deep.equal(['怀孕', '伤残'])
    expect(delicateIn('拖欠两个月工资')).to.deep.equal([])
  })
})

describe('Section 9.4: what remains of somebody', () => {
  const of: Identifying = {
    people: ['张三', '李小四'],
    units: ['榕光电子有限公司', '榕光电子'],
    staff: ['陈调解'],
    addresses: ['福州市马尾区港口路8号'],
    caseNumbers: ['闽榕马园登〔2026〕0004号'],
    isKnownNumber: digits => digits === '87654321',
  }
  const kindsIn = (text: string) => remainsIn(text, of).map(({ kind }) => kind)

  const found: [text: string, kind: string][] = [
    ['张 三被辞退', 'name'],
    ['李小四', 'name'],
    ['榕光电子拖欠', 'unit'],
    ['由陈调解主持', 'staff'],
    ['住福州市马尾区港口路8号', 'address'],
    ['住在建新路15号2栋', 'address'],
    ['闽榕马园登〔2026〕0004号', 'caseNumber'],
    ['（2026）闽0105民初1234号', 'caseNumber'],
    ['证件３５０１０５１９９００１０１１２３Ｘ', 'identity'],
    ['电话 138 0000 0021', 'phone'],
    ['座机0591-87651234', 'phone'],
    ['电话8765 4321', 'phone'],
    ['卡6222021200001234567', 'card'],
    ['代码91350100M000100Y43', 'credit'],
    ['写信到a.b@example.com', 'mail'],
  ]
  for (const [text, kind] of found) it(`is found in ${text}`, () => expect(kindsIn(text)).to.include(kind))

  it('is not found in what may be published', () => {
    const text =
      '张某与某公司于2026年3月至2026年4月就12,000.00元工资发生争议，2026-03-05至2026-04-05，案号（2026）闽0105民初****号，福建省福州市马尾区。'
    expect(remainsIn(text, of)).to.deep.equal([])
  })
})
