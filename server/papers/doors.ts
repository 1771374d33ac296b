/**
 * What an agreement is worth, and which ways it opens, by the basis of the body that mediated it (law reference 1a.4).
 * Nothing here promises that an agreement nobody has confirmed is carried out by the state.
 */

export type Doors = { effect: string; review: string; confirmation: string; order: string; suit: string | null }

const statutory: Doors = {
  effect:
    '本协议书由双方当事人签名或者盖章，经调解员签名并加盖调解组织印章后生效，对双方当事人具有约束力，当事人应当履行（《劳动争议调解仲裁法》第十四条）。',
  review:
    '双方当事人可以自本协议生效之日起十五日内，共同向有管辖权的劳动人事争议仲裁委员会提出仲裁审查申请（《劳动人事争议仲裁办案规则》第七十四条）。',
  confirmation:
    '双方当事人可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认（《民事诉讼法》第二百零五条）。',
  order:
    '因支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金事项达成的协议，用人单位在约定期限内不履行的，劳动者可以持本协议书依法向人民法院申请支付令（《劳动争议调解仲裁法》第十六条）。',
  suit: '仅就劳动报酬给付达成协议、用人单位不履行的，劳动者可以持本协议书依法直接向人民法院提起诉讼。',
}

const byBasis: Record<string, Doors> = {
  people_mediation: {
    ...statutory,
    confirmation:
      '双方当事人可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认（《民事诉讼法》第二百零五条、《人民调解法》第三十三条）。',
  },
  enterprise_committee: {
    ...statutory,
    confirmation:
      '本调解组织依法设立的，双方当事人可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认（《民事诉讼法》第二百零五条）。',
  },
  township_street: statutory,
}

const other: Doors = {
  effect:
    '本协议书由双方当事人签名或者盖章后成立，具有民事合同效力。主持调解的组织不属于《劳动争议调解仲裁法》第十条所列调解组织。',
  review:
    '是否受理以劳动人事争议仲裁委员会的答复为准；拟申请的，双方当事人应当自本协议生效之日起十五日内共同提出，并事先向当地仲裁委员会咨询。',
  confirmation:
    '仅在本组织受人民法院邀请调解或者依法设立的情形下，双方当事人可以自本协议生效之日起三十日内，共同向有管辖权的人民法院申请司法确认。',
  order: '依《劳动争议调解仲裁法》第十六条申请支付令的途径不适用于本协议。',
  suit: null,
}

export const doorsFor = (orgBasis: string): Doors => byBasis[orgBasis] ?? other
