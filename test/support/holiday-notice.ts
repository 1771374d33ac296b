/** A notice of holidays that tests file. */

/** A believable notice for 2027; the real one was not published when this was written. */
export const notice2027 = [
  '2027-01-01 off 元旦',
  ...['05', '06', '07', '08', '09', '10', '11'].map(day => `2027-02-${day} off 春节`),
  '2027-01-30 work 春节',
  '2027/2/20 上班 春节',
  ...['03', '04', '05'].map(day => `2027-04-${day} off 清明节`),
  ...['01', '02', '03', '04', '05'].map(day => `2027-05-${day} 放假 劳动节`),
  '6月9日 休 端午节',
  '2027-09-15，off，中秋节',
  ...['01', '02', '03', '04', '05', '06', '07'].map(day => `2027-10-${day}\toff\t国庆节`),
].join('\r\n')
