/** How amounts, days and instants read. */
import { expect } from 'chai'
import {
  byteWords,
  countWords,
  daysUntil,
  dayWords,
  distanceWords,
  instantWords,
  shortDay,
  shortInstant,
  typedYuan,
  yuan,
} from '../../server/web/print.ts'

const today = '2026-11-24'

describe('printing', () => {
  it('groups amounts by thousands with two decimals', () => {
    expect(yuan(123_450)).to.equal('¥1,234.50')
    expect(yuan(5)).to.equal('¥0.05')
    expect(yuan(-310_000)).to.equal('-¥3,100.00')
    expect(yuan(99_999_999_999_999)).to.equal('¥999,999,999,999.99')
    expect(yuan(null)).to.equal('—')
  })

  it('types amounts as a person would', () => {
    expect(typedYuan(123_450)).to.equal('1234.50')
  })

  it('names the weekday beside the day', () => {
    expect(dayWords('2026-11-24', today, 'zh')).to.equal('2026-11-24（周二）')
    expect(dayWords('2026-11-29', today, 'en')).to.equal('2026-11-29 (Sun)')
  })

  it('says how far a day is', () => {
    expect(distanceWords('2026-11-26', today, 'zh')).to.equal('还剩 2 天')
    expect(distanceWords(today, today, 'zh')).to.equal('今日到期')
    expect(distanceWords('2026-11-21', today, 'zh')).to.equal('逾期 3 天')
    expect(distanceWords('2026-11-25', today, 'en')).to.equal('1 day left')
    expect(distanceWords('2026-11-11', today, 'en')).to.equal('13 days overdue')
    expect(daysUntil('2027-01-01', today)).to.equal(38)
  })

  it('shortens days and instants of this year only', () => {
    expect(shortDay('2026-12-01', today)).to.equal('12-01')
    expect(shortDay('2027-01-05', today)).to.equal('2027-01-05')
    expect(shortInstant('2026-11-18T02:20:00Z', today)).to.equal('11-18 10:20')
  })

  it('reads instants by the clock of Shanghai', () => {
    expect(instantWords('2026-11-23T16:30:00.000Z', 'zh')).to.equal('2026-11-24 00:30')
  })

  it('counts exactly to ten thousand and gives sizes of files', () => {
    expect(countWords(10_000)).to.equal('10,000')
    expect(countWords(10_001)).to.equal('10,000+')
    expect(byteWords(812)).to.equal('812 B')
    expect(byteWords(1_258_291)).to.equal('1.2 MB')
  })
})
