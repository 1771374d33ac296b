/**
 * Days of rest and make-up working days of the State Council General Office's yearly notices, and the statutory
 * holidays themselves (National Holidays and Memorial Days Measures, art. 2), as they were known on 2026-11-23.
 * Only days that differ from an ordinary week are listed, as 'MM-DD'. For 2027 no notice was published then.
 * Migrated once: later notices are entered on the page of the calendar.
 */
type Feast = { name: string; off: readonly string[]; work?: readonly string[] }
type Holiday = { day: string; year: number; kind: 'off' | 'work'; name: string; statutory: boolean }
type Notice = {
  year: number
  published: boolean
  source: string
  statutory: readonly string[]
  feasts: readonly Feast[]
}

const notices: readonly Notice[] = [
  {
    year: 2024,
    published: true,
    source: '国务院办公厅关于2024年部分节假日安排的通知（2023年10月）',
    statutory: ['01-01', '02-10', '02-11', '02-12', '04-04', '05-01', '06-10', '09-17', '10-01', '10-02', '10-03'],
    feasts: [
      { name: '元旦', off: ['01-01'] },
      {
        name: '春节',
        off: ['02-10', '02-11', '02-12', '02-13', '02-14', '02-15', '02-16', '02-17'],
        work: ['02-04', '02-18'],
      },
      { name: '清明节', off: ['04-04', '04-05', '04-06'], work: ['04-07'] },
      { name: '劳动节', off: ['05-01', '05-02', '05-03', '05-04', '05-05'], work: ['04-28', '05-11'] },
      { name: '端午节', off: ['06-10'] },
      { name: '中秋节', off: ['09-15', '09-16', '09-17'], work: ['09-14'] },
      {
        name: '国庆节',
        off: ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
        work: ['09-29', '10-12'],
      },
    ],
  },
  {
    year: 2025,
    published: true,
    source: '国务院办公厅关于2025年部分节假日安排的通知（2024年11月）',
    statutory: [
      '01-01',
      '01-28',
      '01-29',
      '01-30',
      '01-31',
      '04-04',
      '05-01',
      '05-02',
      '05-31',
      '10-01',
      '10-02',
      '10-03',
      '10-06',
    ],
    feasts: [
      { name: '元旦', off: ['01-01'] },
      {
        name: '春节',
        off: ['01-28', '01-29', '01-30', '01-31', '02-01', '02-02', '02-03', '02-04'],
        work: ['01-26', '02-08'],
      },
      { name: '清明节', off: ['04-04', '04-05', '04-06'] },
      { name: '劳动节', off: ['05-01', '05-02', '05-03', '05-04', '05-05'], work: ['04-27'] },
      { name: '端午节', off: ['05-31', '06-01', '06-02'] },
      {
        name: '国庆节、中秋节',
        off: ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'],
        work: ['09-28', '10-11'],
      },
    ],
  },
  {
    year: 2026,
    published: true,
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月）',
    statutory: [
      '01-01',
      '02-16',
      '02-17',
      '02-18',
      '02-19',
      '04-05',
      '05-01',
      '05-02',
      '06-19',
      '09-25',
      '10-01',
      '10-02',
      '10-03',
    ],
    feasts: [
      { name: '元旦', off: ['01-01', '01-02', '01-03'], work: ['01-04'] },
      {
        name: '春节',
        off: ['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
        work: ['02-14', '02-28'],
      },
      { name: '清明节', off: ['04-04', '04-05', '04-06'] },
      { name: '劳动节', off: ['05-01', '05-02', '05-03', '05-04', '05-05'], work: ['05-09'] },
      { name: '端午节', off: ['06-19', '06-20', '06-21'] },
      {
        name: '国庆节',
        off: ['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
        work: ['09-20', '10-10'],
      },
      { name: '中秋节', off: ['09-25', '09-26', '09-27'] },
    ],
  },
  {
    year: 2027,
    published: false,
    source: '《全国年节及纪念日放假办法》第二条（放假通知尚未公布）',
    statutory: [
      '01-01',
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '04-05',
      '05-01',
      '05-02',
      '06-09',
      '09-15',
      '10-01',
      '10-02',
      '10-03',
    ],
    feasts: [
      { name: '元旦', off: ['01-01'] },
      { name: '春节', off: ['02-05', '02-06', '02-07', '02-08'] },
      { name: '清明节', off: ['04-05'] },
      { name: '劳动节', off: ['05-01', '05-02'] },
      { name: '端午节', off: ['06-09'] },
      { name: '中秋节', off: ['09-15'] },
      { name: '国庆节', off: ['10-01', '10-02', '10-03'] },
    ],
  },
]

export const holidayYears = notices.map(({ year, published, source }) => ({ year, published, source }))

export const holidays: Holiday[] = notices.flatMap(({ year, statutory, feasts }) =>
  feasts.flatMap(({ name, off, work = [] }) => [
    ...off.map(day => ({
      day: `${year}-${day}`,
      year,
      kind: 'off' as const,
      name,
      statutory: statutory.includes(day),
    })),
    ...work.map(day => ({ day: `${year}-${day}`, year, kind: 'work' as const, name, statutory: false })),
  ]),
)
