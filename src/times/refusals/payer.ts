import type {TimeRefusal} from '../refusal.js'

const APPLICANT =
  '(?:申请[人者]|申报[人者]|纳税人|缴存(?:人|职工)|缴费人|借款人|承租人|购房(?:人|者|家庭|职工)|投保人|参保(?:人员?|职工)|业主|考生|个人|居民|家庭|买受人|竞买人|受让人|当事人|从业人员|用人单位)'
// 申请人须于, 购房人在; not 督促业主于
const BY_APPLICANT = new RegExp(
  `(?:^|[,:、。])(?:且|并|凡|符合条件的|[^,:、。]{0,4}的)?${APPLICANT}(?:须|应当?|可|需|要|必须|如|若|凡|在|于|且)+$`,
  'u',
)
const PAYING =
  /^\)?(?:\([^()]*\))?,? *(?:在[^,;。]{0,20})?(?:足额|一次性|按规定|及时)?(?:缴清|补缴|缴纳|购买|购房|网签|签订[^,;。]{0,8}合同|到期|取得[^,;。]{0,10}凭证|出让|受理)/u
const GRANTED = /^[^,;。]*的[^,;。]{0,6}(?:[,;。]|$)|给予|享受|可申请/u
const ALSO = /(?:且|并|凡|含)[^,;。]{0,12}$/u

/** A time by which somebody who pays, buys or applies has to act. */
export const payer: TimeRefusal = {
  name: 'payer',
  holds: ({sentenceAhead, behind, sentenceBehind}) => {
    if (BY_APPLICANT.test(sentenceAhead)) return true
    return (
      PAYING.test(sentenceBehind) &&
      (ALSO.test(sentenceAhead.replace(/[于在] *$/u, '')) ||
        GRANTED.test(sentenceBehind.replace(/^,/u, '')) ||
        /契税|首付/u.test(behind))
    )
  },
  none: [
    '2026年3月1日前,在中心城区购买新建住房的,对其给予补贴。',
    '借款人应于2026年12月31日前归还本息。',
    '申请人须于2026年9月30日前提交材料,逾期不再受理。',
    '居民购买新建住宅且在2026年6月30日前缴清契税的,给予补贴。',
    '购房人在2026年12月31日前缴清契税。',
    '2026年4月25日前,在县城区内购买商品住房的给予消费补贴。',
  ],
  but: [
    ['居民小区9月底前用上天然气。', '9月底前'],
    ['9月底前出让土地500亩,为招商提供可靠的用地保障。', '9月底前'],
    ['督促业主单位于9月底前完成整改。', '9月底前'],
    ['9月底前缴纳入库各类收入3亿元。', '9月底前'],
  ],
}
