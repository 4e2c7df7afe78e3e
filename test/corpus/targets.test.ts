import {describe, expect, test} from 'vitest'
import {findTargets} from '../../src/index.js'

/** `metric | action | kind comparator value unit [flags]` of each target. */
function say(text: string): string[] {
  const targets = findTargets(text)
  return targets.map(target => {
    const flags = [
      target.strive && 'strive',
      target.implied && 'implied',
      target.from !== null && `from ${target.from}`,
      target.upper !== null && `to ${target.upper}`,
      target.partOf !== null && `of ${targets.findIndex(each => each.id === target.partOf)}`,
    ]
    return [
      target.metric,
      target.action,
      [target.kind, target.comparator, target.value, target.unit, ...flags.filter(Boolean)].join(' '),
    ].join(' | ')
  })
}

describe('one amount', () => {
  test.each([
    ['提标加固圩堤11公里。', '圩堤 | 提标加固 | output = 11 公里'],
    ['主导或参与制定行业标准不少于8项。', '行业标准 | 主导或参与制定 | output >= 8 项'],
    ['推动200家以上商贸企业数字化改造。', '商贸企业数字化改造 | 推动 | output >= 200 家'],
    ['支持50人以上企业稳岗。', null],
    ['发行绿色债券12亿元。', '绿色债券 | 发行 | output = 1200000000 元'],
    ['走访服务企业3万家次。', '企业 | 走访服务 | output = 30000 家次'],
    ['关停搬迁化工企业15家。', '化工企业 | 关停搬迁 | output = 15 家'],
    ['去化存量商品住房20万平方米左右。', '存量商品住房 | 去化 | output ~ 200000 平方米'],
    ['压降融资平台4家。', '融资平台 | 压降 | output = 4 家'],
    ['新增工业用地“标准地”出让比例不低于95%。', '新增工业用地“标准地”出让比例 |  | level >= 95 %'],
    ['签约项目当年开工率不低于60%。', '签约项目当年开工率 |  | level >= 60 %'],
    ['办理满意率不低于98%。', '办理满意率 |  | level >= 98 %'],
    ['提升生活垃圾回收利用率3个百分点。', '生活垃圾回收利用率 | 提升 | growth = 3 个百分点'],
    ['为高龄老人每人每月发放津贴100元。', null],
    ['生产总值增长6.5%左右。', '生产总值 | 增长 | growth ~ 6.5 %'],
    ['一般性支出压减20%。', '一般性支出 | 压减 | decline = 20 %'],
    ['研发投入强度达2.7%。', '研发投入强度 | 达 | level = 2.7 %'],
    ['参保率保持在96.5%以上。', '参保率 | 保持在 | level >= 96.5 %'],
    ['流失率控制在1.9%以内。', '流失率 |  | level <= 1.9 %'],
    ['规上企业超千家。', '规上企业 |  | level > 1000 家'],
    ['园区产值破百亿。', '园区产值 |  | level > 10000000000 元 implied'],
    ['培育腰部企业35家。', '腰部企业 | 培育 | output = 35 家'],
    ['力争年内腾出能耗7.5万吨标煤以上。', '能耗 | 腾出 | output >= 75000 吨标煤 strive'],
    ['新引进青年人才1.8万人以上。', '青年人才 | 新引进 | output >= 18000 人'],
    ['城镇新增就业0.9万人。', '城镇新增就业 |  | output = 9000 人'],
    ['实际利用外资1.1亿美元。', '实际利用外资 |  | output = 110000000 美元'],
    ['全面完成6家铸造企业环保提标。', '铸造企业环保提标 | 完成 | output = 6 家'],
    ['加快青螺镇、白渡镇等10个乡镇(园区)有机更新。', '乡镇(园区)有机更新 | 加快 | output = 10 个'],
    ['开展龙舟等群众性文化活动80场以上。', '群众性文化活动 | 开展 | output >= 80 场'],
    ['由62%提高到80%的覆盖率。', null],
    ['网办率由62%提高到80%。', '网办率 | 提高到 | level = 80 % from 62'],
    ['审批时限由35个工作日压缩至28个工作日以内。', '审批时限 | 压缩至 | level <= 28 个工作日 from 35'],
    ['实现村级医疗服务全覆盖。', '村级医疗服务 | 实现 | level = 100 % implied'],
    ['技术交易额翻一番。', '技术交易额 |  | growth = 100 % implied'],
    ['出口额增长1.2倍。', '出口额 | 增长 | growth = 1.2 倍'],
    ['就诊率达九成以上。', '就诊率 | 达 | level >= 9 成'],
    ['组团参加国外博览会3至6场。', '国外博览会 | 参加 | output range 3 场 to 6'],
    ['精简各类报表30%以上。', '各类报表 | 精简 | decline >= 30 %'],
    ['依托助企专班服务商户三百余家。', '商户 | 服务 | output > 300 家'],
    ['限上企业净增60家左右。', '限上企业 | 净增 | output ~ 60 家'],
    ['联系帮扶困难农户户均增收超2.2万元。', '联系帮扶困难农户户均增收 |  | output > 22000 元'],
    ['3亿元以上项目开工55个。', '3亿元以上项目 | 开工 | output = 55 个'],
    ['集体收入60万元以上村占比超75%。', '集体收入60万元以上村占比 |  | level > 75 %'],
    ['每千人口床位数达到7.2张。', '每千人口床位数 | 达到 | level = 7.2 张'],
  ] as Array<[string, string | null]>)('%s', (text, target) => {
    expect(say(text)).toEqual(target === null ? [] : [target])
  })
})

describe('several', () => {
  test.each([
    [
      '城乡居民人均收入分别增长5.8%和6.6%左右。',
      ['城镇居民人均收入 | 增长 | growth ~ 5.8 %', '农村居民人均收入 | 增长 | growth ~ 6.6 %'],
    ],
    ['新增省级、市级孵化平台各2家。', ['省级孵化平台 | 新增 | output = 2 家', '市级孵化平台 | 新增 | output = 2 家']],
    [
      '新开工、新竣工五千万元以上项目各40个以上。',
      ['新开工五千万元以上项目 |  | output >= 40 个', '新竣工五千万元以上项目 |  | output >= 40 个'],
    ],
    [
      '火警次数、工伤事故起数均下降8%以上。',
      ['火警次数 | 下降 | decline >= 8 %', '工伤事故起数 | 下降 | decline >= 8 %'],
    ],
    [
      '市控断面、县控断面水质优良率分别达到97%和93%以上。',
      ['市控断面水质优良率 | 达到 | level >= 97 %', '县控断面水质优良率 | 达到 | level >= 93 %'],
    ],
    [
      '贷款余额、存款余额分别增长不低于15%和12%。',
      ['贷款余额 | 增长 | growth >= 15 %', '存款余额 | 增长 | growth >= 12 %'],
    ],
    ['新增托育机构6家以上、托位210个。', ['托育机构 | 新增 | output >= 6 家', '托位 | 新增 | output = 210 个']],
    [
      '力争园区智慧化管理、绿色化改造均实现全覆盖。',
      ['园区智慧化管理 | 实现 | level = 100 % strive implied', '园区绿色化改造 | 实现 | level = 100 % strive implied'],
    ],
    [
      '推进6个老旧小区改造和3个城中村改造。',
      ['老旧小区改造 | 推进 | output = 6 个', '城中村改造 | 推进 | output = 3 个'],
    ],
    [
      '完成0.8万户农村户厕改造和60个行政村污水治理。',
      ['农村户厕改造 | 完成 | output = 8000 户', '行政村污水治理 | 完成 | output = 60 个'],
    ],
    [
      '实施重点项目168个,完成投资320亿元以上,上半年集中开工40个以上。',
      [
        '重点项目 | 实施 | output = 168 个',
        '投资 | 完成 | output >= 32000000000 元',
        '重点项目 | 开工 | output >= 40 个',
      ],
    ],
    ['新建研究院、研发中心15家。', ['研究院、研发中心 | 新建 | output = 15 家']],
    [
      '招引亿元以上项目70个以上,其中5亿元以上项目18个,力争引进百亿项目2个。',
      [
        '亿元以上项目 | 招引 | output >= 70 个',
        '5亿元以上项目 | 招引 | output = 18 个 of 0',
        '百亿项目 | 引进 | output = 2 个 strive',
      ],
    ],
    [
      '改造户厕1.2万户,其中石桥县5000户、梅坞县4500户。',
      [
        '户厕 | 改造 | output = 12000 户',
        '石桥县户厕 | 改造 | output = 5000 户 of 0',
        '梅坞县户厕 | 改造 | output = 4500 户 of 0',
      ],
    ],
    ['销售额达到40亿元,同比增长9%。', ['销售额 | 达到 | level = 4000000000 元', '销售额 | 增长 | growth = 9 %']],
    [
      '浓度控制在34微克/立方米以下,力争31微克/立方米以下。',
      ['浓度 |  | level <= 34 微克/立方米', '浓度 |  | level <= 31 微克/立方米 strive'],
    ],
    ['投资增长9%,其中工业投资增长12%。', ['投资 | 增长 | growth = 9 %', '工业投资 | 增长 | growth = 12 % of 0']],
    [
      '谋划储备亿元以上项目160个,新开工65个。',
      ['亿元以上项目 | 谋划储备 | output = 160 个', '亿元以上项目 | 新开工 | output = 65 个'],
    ],
  ] as Array<[string, string[]]>)('%s', (text, targets) => expect(say(text)).toEqual(targets))
})

describe('what is no target', () => {
  test.each([
    '推进“十四五”规划、“141”体系和“八八战略”。',
    '优化12345热线,统筹5G建设。',
    '打造改造提升2.0版,实施三年行动。',
    '加快500千伏变电站建设。',
    '开展第四次农业普查。',
    '对首次升限的企业给予最高30万元奖励。',
    '每公里补助12万元。',
    '推进G530国道、S218省道改建。',
    '落实中央八项规定精神。',
    '招引亿元以上项目。',
    '实现零的突破,走在全省前列。',
    '首套住房最低首付款比例为15%。',
    '按照30%的比例配套。',
    '2026年6月底前完成主体工程。',
    '提供24小时不打烊服务。',
    '培育百亿级企业、千亿级集群。',
    '动态清零,只减不增。',
    '全面消除集体收入20万元以下行政村。',
  ])('%s', text => expect(say(text)).toEqual([]))
})

const CLAUSES = [
  '生产总值增长6.5%左右',
  '新增托育机构6家以上、托位210个',
  '参保率保持在96.5%以上',
  '改造户厕1.2万户,其中甲镇300户',
  '实现医疗服务全覆盖',
]

test('a sentence without amounts changes no target', () => {
  for (const clause of CLAUSES) {
    expect(say(`统筹推进各项工作。${clause}。持续优化营商环境。`)).toEqual(say(`${clause}。`))
  }
})

test('the order of two independent sentences does not matter', () => {
  const sorted = (text: string) =>
    say(text)
      .map(line => line.replace(/ of \d/u, ''))
      .sort()
  for (const first of CLAUSES) {
    for (const second of CLAUSES) {
      if (first !== second) expect(sorted(`${first}。${second}。`)).toEqual(sorted(`${second}。${first}。`))
    }
  }
})
