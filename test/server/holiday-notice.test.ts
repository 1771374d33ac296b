import { expect } from 'chai'
import { checkNotice } from '../../server/calendar/check-notice.ts'
import { readNotice } from '../../server/calendar/read-notice.ts'
import type { DayOnFile } from '../../server/calendar/repository.ts'
import { notice2027 } from '../support/holiday-notice.ts'

describe('a pasted holiday notice', () => {
  const faultsOf = (text: string, onFile: DayOnFile[] = []) =>
    checkNotice(text, 2031, onFile).faults.map(({ zh }) => zh)
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `2031-${day} off 节`).join('\n')

  it('is read as people and spreadsheets write it', () => {
    const { lines, faults } = readNotice(notice2027, 2027)
    expect(faults).to.deep.equal([])
    expect(lines).to.have.length(27)
    expect(lines.find(({ day }) => day === '2027-02-20')).to.include({ kind: 'work', name: '春节' })
    expect(lines.find(({ day }) => day === '2027-06-09')).to.include({ kind: 'off', name: '端午节' })
    expect(readNotice('２０２７－０９－１５　休　中秋节　法定', 2027).lines[0]).to.include({ statutory: true })
  })

  it('may not hold lines that say nothing', () => {
    const { faults } = readNotice(
      '2027-02-30 off 春节\n\n2027-02-05 rest 春节\n2027-02-05 off\n2027-02-05 off 春节 补',
      2027,
    )
    expect(faults.map(({ zh }) => zh)).to.deep.equal([
      '第 1 行：“2027-02-30”不是日期，请写成 2027-02-05。',
      '第 3 行：日期后请写 off（放假）或 work（上班）。',
      '第 4 行：请写明节日名称，例如“春节”。',
      '第 5 行：名称后只能写“法定”。',
    ])
  })

  it('lists days of its year or the days beside it, each once', () => {
    expect(faultsOf(`${fixed}\n2030-12-28 work 元旦`)).to.deep.equal([])
    expect(faultsOf(`${fixed}\n2030-12-01 off 元旦`)).to.deep.equal([
      '第 7 行：日期不在 2031 年（前后 15 日以内除外）。',
    ])
    expect(faultsOf(`${fixed}\n2031-01-01 off 元旦`)).to.deep.equal(['第 7 行：该日期重复。'])
    const taken: DayOnFile = { day: '2030-12-28', year: 2030, kind: 'work', name: '国庆节', statutory: false }
    expect(faultsOf(`${fixed}\n2030-12-28 work 元旦`, [taken])).to.deep.equal([
      '第 7 行：2030-12-28 已列入 2030 年的安排。',
    ])
  })

  it('has work on weekends only and rests on every statutory holiday', () => {
    expect(faultsOf(`${fixed}\n2031-01-06 work 元旦`)).to.deep.equal(['第 7 行：调休上班日必须是周六或周日。'])
    expect(faultsOf(fixed.replace('2031-05-01 off 节\n', ''))).to.deep.equal(['缺少法定节假日 2031-05-01 劳动节。'])
    expect(faultsOf(fixed.replace('2031-05-01 off', '2031-05-01 work'))).to.include(
      '第 2 行：法定节假日不能列为上班日。',
    )
  })
})
