import {HAN} from '../text/expression.js'
import type {Rank} from './ranks.js'

export const NUMERALS = '一二三四五六七八九十百〇零'
const DIGITS = '0123456789'
const NUMERAL = `[${NUMERALS}]{1,5}`
export const HYPHEN = '[-—–－]'
export const FORMAL = '壹贰叁肆伍陆柒捌玖拾'
export const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'
export const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const LOWER = 'abcdefghijklmnopqrstuvwxyz'

/** A form of ordinals: the characters that it may begin with, and all of it. */
export type Form = readonly [Rank, beginnings: string, RegExp]

export const FORMS: readonly Form[] = [
  // 第一章 总则  PART 02  办好民生事
  ['chapter', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,2})(?:章|部分|篇|编))(?:[、.: ] *|$)`, 'u')],
  ['chapter', 'PpC', /^(?:PART|Part|part|CHAPTER|Chapter) *(?<label>(?<number>\d{1,2}))(?:[、.: ] *|$)/u],
  // 板块一:稳增长  专题1 惠民生
  [
    'chapter',
    '板专篇方领行类部章单',
    new RegExp(
      `^(?<label>(?:板块|专题|专项|篇章|方面|领域|行动|类别|部分|单元)(?<number>${NUMERAL}|\\d{1,2}))(?:[、.:,] *| +|(?=[“《]))`,
      'u',
    ),
  ],
  // 壹、稳增长
  ['formal', FORMAL, new RegExp(`^(?<label>(?<number>[${FORMAL}]{1,3})) {0,2}(?:[、.,:]|(?<= )) *`, 'u')],
  // Ⅰ.稳增长  II. 惠民生
  [
    'roman',
    `${ROMAN}IVX`,
    new RegExp(`^(?<label>(?<number>[${ROMAN}]|[IVX]{1,4})) {0,2}(?:[、.]|(?<= )) *(?=[${HAN}“《])`, 'u'),
  ],
  // A.稳增长
  ['upper', UPPER, new RegExp(`^(?<label>(?<number>[A-Z])) *[、.:] *(?=[${HAN}“《])`, 'u')],
  [
    'lower',
    `${LOWER}(`,
    new RegExp(`^(?<label>\\(?(?<number>[a-z])\\)?)(?:(?<=\\)) *| *[、.:] *)(?=[${HAN}“《])`, 'u'),
  ],
  // 【一】稳增长  [1]新建学校
  ['framed-han', '【[〔〖<', new RegExp(`^(?<label>[【[〔〖<] *(?<number>${NUMERAL}) *[】\\]〕〗>])[、.: ]*`, 'u')],
  ['framed-arabic', '【[〔〖<', /^(?<label>[【[〔〖<] *(?<number>\d{1,3}) *[】\]〕〗>])[、.: ]*/u],
  // #1 新建学校  No.1 新建学校
  [
    'named',
    '#№Nn',
    new RegExp(`^(?<label>(?:#|№|N[oO]\\.?|no\\.?) *(?<number>\\d{1,3}))(?:[、.:]? *)(?=[${HAN}“《])`, 'u'),
  ],
  // 第一,新建学校
  ['named', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}))[,、:] *`, 'u')],
  // 01 做强制造业: a heading whose number stands alone in front of few words
  ['chapter', '0', new RegExp(`^(?<label>0(?<number>\\d)) +(?=[${HAN}]{2,16}$)`, 'u')],
  // 第一条支持品牌落地  第2条 优化
  ['article', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,3})[条款])[、.: ]*`, 'u')],
  // 第一项 新建学校
  ['named', '第', new RegExp(`^(?<label>第(?<number>${NUMERAL}|\\d{1,3})[项件])[、.: ]+`, 'u')],
  // 任务1:新建学校  措施一 优化流程
  [
    'named',
    '任措事项目举清',
    new RegExp(
      `^(?<label>(?:任务|措施|事项|项目|举措|目标|清单)(?<number>${NUMERAL}|\\d{1,3}))(?:[、.:] *| +|(?=[“《]))`,
      'u',
    ),
  ],
  // 一、加快转型
  ['han', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL}))(?: *[、.]| (?=[${HAN}“《])) *`, 'u')],
  // 一,加快转型  一:加快转型
  ['han', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL})) *[\\p{Co}·・,:] *(?=[${HAN}“《])`, 'u')],
  // 一是新建学校
  ['listed', NUMERALS, new RegExp(`^(?<label>(?<number>${NUMERAL})是)[、,: ]*`, 'u')],
  // (一)经济指标
  ['bracketed-han', '(', new RegExp(`^(?<label>\\( *(?<number>${NUMERAL}) *\\))[ 、.]*`, 'u')],
  // 2.1.1 新建幼儿园
  [
    'decimal-3',
    DIGITS,
    /^(?<label>(?<parents>\d{1,2}\.\d{1,2})\.(?<number>\d{1,2}))(?![.\d%％‰])(?:[、. ]*(?=[^\d ])| +(?=\d))/u,
  ],
  // 1.建成  1、建成  10 建成  01 建成
  [
    'arabic',
    DIGITS,
    new RegExp(`^(?<label>(?<number>\\d{1,4}(?= *[.、])|\\d{1,3}))(?: *[.、](?![.、])| +(?=[${HAN}“《])) *`, 'u'),
  ],
  // 01优化服务  1,建成  1·建成: another sign for the stop, or none behind a zero
  [
    'arabic',
    DIGITS,
    new RegExp(
      `^(?<label>(?<number>0\\d|\\d{1,3}(?= *[\\p{Co}·・。,:])))(?: *[\\p{Co}·・。,:])? *(?=[${HAN}“《])`,
      'u',
    ),
  ],
  // 1.1 新改建县道; behind the other form, since 16.10亿元 is item 16 unless the numbers say else
  ['decimal', DIGITS, /^(?<label>(?<parents>\d{1,2})\.(?<number>\d{1,2}))(?![.\d%％‰])(?:[、. ]*(?=[^\d ])| +(?=\d))/u],
  // 1-1 建成  4—1.建成: a section's number and a task's
  [
    'arabic',
    DIGITS,
    new RegExp(
      `^(?<label>\\d{1,2} *${HYPHEN}{1,2} *(?<number>\\d{1,3}))(?: *[.、](?![.、\\d])| +(?=[${HAN}“《])) *`,
      'u',
    ),
  ],
  // 1O、建成  l4、建成: a scanner's letters in a number; behind such only the number that is expected begins an item
  ['arabic', `${DIGITS}lI`, /^(?<label>(?<number>[\dOolI]{2,3})) *[、.]\B */u],
  // (1)建成  1)建成
  ['bracketed-arabic', `(${DIGITS}`, /^(?<label>\(? *(?<number>\d{1,3}) *\)) *(?:[、.] *)?/u],
]
