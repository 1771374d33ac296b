/**
 * The papers of the reference, section 6, each with words of its fields in the order the reference gives them, a stroke
 * between two.
 */

type Listed = Readonly<Record<string, string>>

const mediation: Listed = {
  'mediation-application':
    '劳动争议调解申请书|申请人：|委托代理人|被申请人：|请求事项|合计¥|事实与理由|证据及来源、证人|申请仲裁、提起诉讼或者向劳动保障监察|送达地址及电子送达确认|此致|申请人（签名或者捺印）|2026年11月|附件',
  'oral-application-record': '时间|地点|申请人|争议事项|理由|请求事项|宣读|申请人（签名、捺印）|记录人',
  'receipt-of-papers': '闽榕马园文|收件日期|提交人|材料清单|名称|份数|页数|原件、复印件|收件人|（印章）',
  'mediation-inquiry': '部：|追索劳动报酬|请求事项|□同意调解　　　□不同意调解|前答复|签名或者盖章|（印章）|2026年',
  'mediation-suggestion': '部：|追索劳动报酬|请求事项|□同意调解|前答复|（印章）|2026年',
  'acceptance-notice':
    '闽榕马园文|部：|提出调解申请。经审查，符合|受理|调解员|当事人的权利|当事人的义务|调解期限|十五日内|（印章）|2026年',
  'non-acceptance-notice': '闽榕马园文|张工1：|请求事项|不予受理的理由及依据|申请仲裁|劳动保障监察|（印章）|2026年',
  'rights-notice': '权利|义务|不收取任何费用|保密|不影响当事人依法申请仲裁|时效|收到（签名',
  'mediation-summons':
    '闽榕马园文|部：|追索劳动报酬|时间|地点（线上会议号）|调解员|应带材料|委托代理人|（印章）|2026年',
  'mediation-record':
    '案号|时间|起止|地点|调解员|记录人|到场人（身份已核对）|权利告知与回避询问|申请人陈述|被申请人陈述|证据|争议焦点|调解过程|结果|逐页签名|申请人（签名|调解员（签名|记录人（签名',
  'mediation-agreement':
    '闽榕马园文|申请人：|被申请人：|案由与争议的主要事实|请求事项|协议内容|大写|计算依据|履行期限、方式、地点|违约处理|劳动关系状态|社会保险、离职证明|再无其他争议|十五日内|三十日内|份数|申请人（签名、盖章|被申请人（签名|调解员（签名|（印章）|年',
  'mediation-opinion': '申请人：|被申请人：|请求事项|调解经过|未达成协议的情况|调解组织意见|申请仲裁|（印章）',
  'termination-notice': '闽榕马园文|部：|追索劳动报酬|因|救济途径|时效提示|（印章）|2026年',
  'extension-consent': '案由|原届满日|新届满日|申请人（签名|被申请人（签名',
  'withdrawal-application': '申请人：|追索劳动报酬|理由|签名|2026年',
  'withdrawal-permission': '追索劳动报酬|准予撤回|2026年',
  'performance-demand': '协议编号|应履行项|履行期限|已付|未付|申请仲裁|（印章）',
  'performance-record': '协议编号|应履行项|履行期限|已履行|未履行|签名',
  'performance-confirmation': '协议编号|应履行项|履行期限|已履行|全部履行完毕|签名',
  'non-performance-record': '协议编号|应履行项|履行期限|未履行|申请仲裁|签名',
  'callback-record': '协议编号|回访日期|签名',
  'service-receipt':
    '案号|案由|文书名称及份数|受送达人|送达地址|收到日期、签名或者盖章|代收人|与受送达人的关系|拒收、留置情况|见证人（照片附后）|送达方式|备注|送达人（签名',
  'arbitration-review-application':
    '共同申请人一|委托代理人|共同申请人二|仲裁调解书|协议生效日期|事实与理由|没有恶意串通|双方送达地址、电话|申请人（签名、捺印）|2026年|附件：调解协议书；身份或者资格证明',
  'judicial-confirmation-application':
    '申请人一|申请人二|请求事项|事实与理由|生效|协议要点|承诺|此致|人民法院|签名|2026年|附件：调解协议；调解组织主持调解的证明；与调解协议相关的财产权利证明',
}

const litigation: Listed = {
  'arbitration-application':
    '申请人：张工1，女|证件号码|住所|通讯地址|联系电话|被申请人：福州|住所|法定代表人（主要负责人）|职务|仲裁请求|事实与理由|证据和证据来源、证人姓名和住所|此致|签名|2026年|副本（按被申请人人数提交）',
  'power-of-attorney': '委托人：|受托人|委托事项|权限|一般代理|特别授权|期限|签名|2026年',
  'representatives-election': '推举代表三至五人|请求事项|推举的代表|代表权限|2026年',
  'evidence-list': '序号|证据名称|证明目的|来源|原件、复印件|页码|提交人（签名',
  defence: '申请人：|案号|答辩请求|事实与理由|签名|2026年',
  counterclaim: '申请人：|案号|反申请请求|事实与理由|签名|2026年',
  'jurisdiction-objection': '申请人：|案号|请求|事实与理由|签名|2026年',
  'claims-change-application': '申请人：|案号|仲裁请求|事实与理由|签名|2026年',
  'arbitration-withdrawal': '申请人：|案号|请求|签名|2026年',
  'advance-execution-application': '申请人：|案号|请求|事实与理由|签名|2026年',
  'arbitration-file-contents': '正卷|仲裁申请书|副卷|结案审批表',
  'civil-complaint': '原告：|被告：|诉讼请求|裁决书编号|收到日期|事实与理由|证据|此致|具状人|副本',
  'set-aside-application': '申请人（用人单位）|被申请人（劳动者）|请求|裁决书编号|收到日期|法定理由|证据|索贿受贿',
  'appeal-petition': '一审原告|一审被告|一审裁判文书编号|裁判文书收到日期|上诉请求|事实与理由|附件',
  'retrial-application': '申请人：|再审请求|生效裁判文书编号|生效日期|事实与理由|附件',
  'enforcement-application': '申请人：|申请执行金额|执行依据|生效日期|请求执行事项|事实与理由|财产线索|附件',
}

const aid: Listed = {
  'advice-registration': '闽榕马园文|时间|方式|咨询人|联系方式|人群类别|事项|答复|后续（申请、转介）|接待人',
  'aid-application':
    '闽榕马园文|申请人：张工1，女|户籍地|文化程度|身体状况|人群类别|代理申请人及关系|申请事项|案由|法律地位|援助方式|案件所处阶段|案情及理由概述|对方当事人|经济困难情形|是否曾申请|本人声明|签名|2026年',
  'means-statement':
    '申请人|共同生活家庭成员|姓名|与申请人关系|职业|月收入|工资、经营、财产性、转移性收入|房产、车辆、存款、有价证券|重大支出|人均月收入|可提供的证明|授权|签名',
  'honesty-pledge': '承诺人|真实|同意|核查|三千元以下罚款|签名|2026年',
  'aid-supplement-notice': '闽榕马园文|张工1：|视为撤回申请|需要补充的材料|期限',
  'aid-approval': '申请摘要|审查意见|经济困难状况核查结果|审批意见|签名',
  'aid-grant-decision': '闽榕马园文|张工1：|事项|理由与依据|决定：给予法律援助|援助形式|（印章）|2026年|送达',
  'aid-refusal-decision': '闽榕马园文|张工1：|事项|理由与依据|决定：不予法律援助|司法行政部门提出|（印章）|2026年',
  'aid-advance-decision': '闽榕马园文|紧急情形|补办手续期限',
  'assignment-notice':
    '闽榕马园文|律师事务所：|受援人|案由|援助形式|案件阶段|承办要求|回　执|承办人姓名|执业证号|联系电话|日期',
  'aid-official-letter': '闽榕马园文|：|指派|有效范围|（印章）',
  'agency-agreement': '受援人|承办单位|事项|权限|免费',
  'client-meeting-record': '时间|到场人|内容|签名',
  'progress-report': '时间|人员|内容|签名',
  'major-matter-report': '时间|人员|内容|签名',
  'agent-change-application': '申请人|事实理由|证据|审核意见|审批意见',
  'agent-change-notice': '更换理由|交接期限',
  'aid-termination-decision': '闽榕马园文|张工1：|终止情形|司法行政部门提出|（印章）',
  'aid-closing-report':
    '闽榕马园文|案由|承办人|受指派日|结案日|结案方式|办理过程|办理结果|诉求金额|支持金额|到账金额|挽回损失|受援人意见|附件清单|签名',
  'subsidy-approval': '案号|承办人|类型|标准|金额|审查人|审批人',
  'union-aid-application': '申请人：张工1，女|申请事项|会员证号|所在工会组织|所在单位工会意见|是否转政府法律援助|签名',
  'union-aid-approval': '审查意见|审批意见|会员证号|所在单位工会意见|是否转政府法律援助|签名',
}

const union: Listed = {
  'bargaining-offer':
    '闽榕马园文|：|要约方|协商种类|协商内容|建议时间|地点|首席代表及代表名单|需提供的资料|答复期限|十五日|签名|2026年',
  'bargaining-answer': '：|是否同意|协商时间|地点|己方代表|意见|签名',
  'bargaining-minutes':
    '闽榕马园文|次第|时间|地点|主持（轮流）|双方到会代表|记录员|未一致事项及下次安排|职工方首席代表（签名|企业方首席代表（签名',
  'congress-resolution': '应到|实到|议题|赞成|反对|弃权|结论|主持|日期',
  'review-opinion': '双方名称|双方地址|收到时间|审查意见|作出时间|（印章）',
  'coordination-application': '申请方|对方|争议事项|协商经过|请求|签名',
  'coordination-agreement':
    '协调处理申请|争议的事实|协调结果|未达成一致的事项|继续协商|职工方首席代表|企业方首席代表|协调处理负责人|2026年',
  'tripartite-minutes': '闽榕马园文|次第|时间|地点|出席各方|共识|分歧|分工|签署',
  'supervision-tip': '闽榕马园文|：|提示事由|法律要求要点|建议措施|反馈方式与期限|联系人|（印章）|2026年',
  'supervision-opinion':
    '闽榕马园文|：|监督检查情况（时间、方式）|查明事实与证据|违反的法律条款|整改要求|答复期限|建议书|签发人|（印章）|2026年|送达回证',
  'supervision-proposal':
    '闽榕马园文|：|用人单位|违法事实|已发意见书编号|已发意见书日期|答复情况|法律依据|处理建议|附材料清单|请反馈期限|（印章）|2026年',
  'clue-transfer-letter': '闽榕马园文|：|线索来源|事实|涉及人数、金额|材料清单|联系人|（印章）',
  'joint-meeting-minutes': '闽榕马园文|次第|时间|地点|主持|出席|上次议定事项落实|议定意见|签发|分送',
  'incident-report': '报告种类（初报、续报、终报）|时间|地点|单位|人数|诉求|行为|处置|责任人|联系电话',
  'inspection-complaint':
    '投诉人：张工1，女|联系电话|工作单位|被投诉单位：|住所|法定代表人（主要负责人）|职务|年龄|职业|受侵害事实|请求事项',
}

export const papersAsListed: Readonly<Record<string, Listed>> = {
  '6.1 mediation': mediation,
  '6.2 arbitration and litigation': litigation,
  '6.3 legal aid': aid,
  '6.4 bargaining, supervision, meetings': union,
}
