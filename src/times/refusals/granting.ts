import {beginsWithWork} from '../../tokens/times/index.js'
import type {TimeRefusal} from '../refusal.js'

const GRANT =
  /(?<![尽不认许公])可(?:以|按|申[请报]|可享受|享受[^,;。]{0,10}(?:政策|优惠|补贴|减免)|缓|延|分期|凭|自愿|展期|适当|先|不|在|通过|实[行施]|免|继续|给予|减|暂|参照|提[取高前]|放宽|办理|执行|采取|选择|使用|预|贷|获得|根据|由|向|结合)|允许|免收|免征|减征|减半|减免|暂缓|缓缴|不[作计予](?:逾期|入)|不再(?:收|缴|受|执|作|实|限)|享受|阶段性(?![成进目任工])|执行原|继续(?:执行|对|给予|放宽|实行)|(?:给予|予以)[^,;。]{0,14}(?:补贴|奖励|补助|优惠|奖补|贴息|支持)|欠费不停|适[度当](?:降低|放宽|调整|延)/u
/** What is granted farther off is another matter. */
const NEAR = 60
const WORKING =
  /完成|建成|竣工|开工|投产|投用|投入|启动|交付|出台|印发|上线|实现|达到|整改|办结|验收|报送|开展|制定|推动|建立|落实|解决|办理|兑现|让|使(?!用)|力争|确保|通过[^,;。]{0,12}(?:验收|评审|认定|审核|审批|评估|认证|检查|考核)/u

/** How long something is granted: `12月31日前,企业可申请缓缴`. */
export const granting: TimeRefusal = {
  name: 'granting',
  holds: ({time, sentenceAhead, sentenceBehind, ahead}) => {
    // 到2027年 opens what a plan is to reach
    if (time.length === 'year' && time.opening === '到') return false
    const granted = GRANT.exec(sentenceBehind.slice(0, NEAR))
    if (!granted) return false
    // 9月底前完成审核,给予补贴: what is to be done stands in front of what is granted
    const between = sentenceBehind.slice(0, granted.index).replace(/^[, ]+/u, '')
    if (/的$/u.test(between)) return true
    if (WORKING.test(between) || beginsWithWork(between)) return false
    return ahead.trim() === '' || /[于在]$/u.test(ahead) || sentenceAhead.length < 40
  },
  none: [
    '2026年12月31日前,开发企业使用可销售房屋作为担保,可以缓缴维修资金。',
    '在2026年12月31日前办理的享受契税补贴。',
    '2026年12月31日前,受影响的企业可按规定申请缓缴公积金。',
    '在2026年底前阶段性取消贷款利率下限。',
    '2026年12月31日前,项目首次申请预售许可,形象进度要求仍执行原标准。',
    '2026年3月31日前实行用水用电欠费不停供并免收滞纳金。',
    '年底前,继续对困难企业减免租金。',
    '2026年12月31日前受灾情影响的缴存人,不能按期偿还的不作逾期处理。',
  ],
  but: [
    ['9月底前发放惠农补贴2亿元。', '9月底前'],
    ['6月底前全面落实减免政策。', '6月底前'],
    ['年底前让更多企业享受优惠政策。', '年底前'],
    ['6月底取得阶段性成效并持续推进。', '6月底'],
    ['到2027年,主要环节“无机可用”问题基本解决,允许试点先行。', '到2027年'],
    ['9月底前完成审核,对合格企业给予补贴。', '9月底前'],
    ['年内引进首店3家,对新开首店给予最高20万元奖励。', '年内'],
    ['年底前出台办法,允许提前预支。', '年底前'],
    ['6月底前建成可持续的运行机制。', '6月底前'],
  ],
}
