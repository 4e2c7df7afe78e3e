import {hash} from 'node:crypto'
import {type Plugin, unified} from 'unified'
import {VFile} from 'vfile'
import {checkNotice} from './check/index.js'
import {BreakdownError} from './errors.js'
import {
  compileNotice,
  type Divided,
  divide,
  type Fielded,
  isOutlined,
  type LeadDecisions,
  layOut,
  type Manner,
  type Notice,
  type Outlined,
  outline,
  type RefusedPlace,
  type Region,
  type Restored,
  readFields,
  restorePlaces,
  type Source,
} from './notice/index.js'
import {
  addressSource,
  addressText,
  type LeftOut,
  openInput,
  type ReadResult,
  type Root,
  type SourceText,
} from './read/index.js'
import {type NoticeText, withVocabulary} from './tokens/vocabulary.js'
import type {Doubt} from './tree/doubts.js'

declare module 'unified' {
  interface CompileResultMap {
    Notice: Notice
  }
}

declare module 'vfile' {
  interface DataMap {
    /** The text that the reader made, set by the parser. */
    text: NoticeText
    /** What of the file is not in the text, set by the parser. */
    leftOut: readonly LeftOut[]
    /** What the reader made, set by the parser. */
    result: ReadResult
    source: Source
    decisions: LeadDecisions
    /** The amounts that are no targets, set by the compiler. */
    refused: RefusedPlace[]
    /** What is likely misread, set by the compiler. */
    doubts: readonly Doubt[]
    /** How each annex is written, set by the compiler. */
    manners: Manner[]
  }
}

export {sayMessage} from './check/index.js'
export {readDeadlinesIn, readTargetsIn} from './notice/index.js'

/** How a notice is to be read. */
export interface ParseOptions extends LeadDecisions {
  /** The file's name, for `source.name`. */
  name?: string
  /** The encoding, where it is not to be found out. */
  encoding?: string
  /** The format (`docx`, `html`, `markdown` or `text`), where it is not to be found out. */
  inputFormat?: string
}

/** A notice, the text that its positions refer to, and what became of each stretch of it. */
export interface Parsed {
  notice: Notice
  text: string
  regions: Region[]
  /** The amount-like stretches of the tasks that are no targets, with the reason why. */
  refused: RefusedPlace[]
  /** How each annex is written, as it was learnt. */
  manners: Manner[]
}

/** The road in one place: a reader's tree, the stages of extract, the notice. */
function road(read: (decoded: string) => ReadResult) {
  return unified()
    .use(parsing(read))
    .use(layingOut)
    .use(dividing)
    .use(readingFields)
    .use(outlining)
    .use(compiling)
    .freeze()
}

/**
 * Reads a notice from its bytes.
 *
 * Throws `BreakdownError` for bytes that are no text that can be read; what is odd in a notice is a message in it.
 */
export async function parseBytes(bytes: Uint8Array, options: ParseOptions = {}): Promise<Parsed> {
  const {name = null, encoding: asked, inputFormat} = options
  const {format, encoding, value, read} = await openInput(bytes, {name, encoding: asked, format: inputFormat})
  const file = new VFile({value})
  file.data.decisions = options
  file.data.source = {
    name,
    format,
    encoding,
    sha256: hash('sha256', bytes),
    length: 0,
    positionEncoding: 'utf-16',
  }
  const {notice, regions, refused, text} = readPlaces(read, file)
  const {leftOut = [], manners = [], doubts: doubted = [], result} = file.data
  const flow = result?.flow
  const doubts = doubted.map(doubt => (flow ? {...doubt, position: placeIn(doubt.position, flow, text)} : doubt))
  const repair = result?.flow ? {kind: result.flow.repair, count: result.flow.count} : null
  const messages = checkNotice({notice, text, regions, refused, doubts, leftOut, repair})
  return {notice: {...notice, messages}, text: text.text, regions, refused, manners}
}

/** A place in a flow as one in the file's own text. */
function placeIn(
  {start, end}: Doubt['position'],
  flow: Pick<NonNullable<ReadResult['flow']>, 'toSource'>,
  text: SourceText,
) {
  const range = flow.toSource(start.offset, end.offset)
  return text.place(range.start, range.end)
}

/** Takes a file down the road; where its paragraphs had to be made first, back to its own places. */
function readPlaces(read: (decoded: string) => ReadResult, file: VFile): Restored & {text: SourceText} {
  const {regions = [], ...notice} = travel(read, file)
  const {refused = [], result} = file.data
  if (!result?.flow) return {notice, regions, refused, text: textOf(file)}
  const text = addressSource(result.text)
  return {...restorePlaces({notice, regions, refused}, text, result.flow), text}
}

/** Takes a file down the road. Throws `undecodable-input` for one whose brackets or elements are nested too deeply. */
function travel(read: (decoded: string) => ReadResult, file: VFile): Notice {
  try {
    return road(read).processSync(file).result
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new BreakdownError('undecodable-input', 'is nested too deeply to be read; copy the notice as text', {
      cause: error,
    })
  }
}

function parsing(read: (decoded: string) => ReadResult): Plugin<[], string, Root> {
  return function () {
    this.parser = (value, file) => {
      const result = read(value)
      const {text, tree} = addressText(result)
      file.data.leftOut = result.leftOut
      file.data.result = result
      file.data.text = withVocabulary(text)
      return tree
    }
  }
}

const layingOut: Plugin<[], Root, Root> = () => (tree, file) => {
  const {root, text} = layOut(tree, textOf(file))
  file.data.text = text
  return root
}
const dividing: Plugin<[], Root, Divided> = () => (tree, file) => divide(tree, textOf(file))
const readingFields: Plugin<[], Divided, Fielded> = () => (tree, file) => readFields(tree, textOf(file))
const outlining: Plugin<[], Fielded, Outlined> = () => (tree, file) => outline(tree, textOf(file))

const compiling: Plugin<[], Outlined, Notice> = function () {
  this.compiler = (tree, file) => {
    const text = textOf(file)
    const {source, decisions = {}} = file.data
    if (!source || !isOutlined(tree)) throw new Error('the road runs its stages before it compiles')
    const {notice, refused, manners} = compileNotice(tree, text, {...source, length: text.text.length}, decisions)
    file.data.refused = refused
    file.data.doubts = tree.doubts
    file.data.manners = manners
    return notice
  }
}

function textOf(file: VFile): NoticeText {
  if (!file.data.text) throw new Error('the parser sets the text')
  return file.data.text
}
